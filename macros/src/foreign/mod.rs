//! What does a user's `allow!` become?
//!
//! Marked items around those of another crate, whose bodies call it and are not checked: its author vouches.
//!
//! Input:
//! ```text
//! unsafe because "…";
//! pub struct Map<K, V>(foreign::Map<K, V>);
//! impl<K, V> Map<K, V> { pub fn insert(&mut self, key: K, value: V) where K: Ord; }
//! pub fn count<T: Ord>(items: &[T]) -> usize = foreign::count;
//! pub trait Zero: foreign::Zero + Add<Output = Self> { fn zero() -> Self; }
//! impl Zero for u8;
//! ```
//! Output, each item as `#[no_tls]` would make it:
//! ```text
//! #[repr(transparent)] pub struct Map<K, V> { __no_tls0foreign: foreign::Map<K, V> }
//! unsafe impl<K, V> P::Wraps for Map<K, V> { type Foreign = foreign::Map<K, V>; … }
//! impl<K, V> Map<K, V> { pub fn insert(&mut self, key: K, value: V) where K: Ord { <foreign::Map<K, V>>::insert(&mut self.__no_tls0foreign, key, value) } }
//! pub fn count<T: Ord>(items: &[T]) -> usize { foreign::count(items) }
//! pub unsafe trait Zero: foreign::Zero + … { fn __no_tls0_zero() -> Self { <Self as foreign::Zero>::zero() } }
//! unsafe impl Zero for u8 {}
//! ```

mod convert;
mod parse;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{
    Block, FieldsNamed, FnArg, GenericArgument, GenericParam, Generics, Item, ItemFn, ItemImpl, ItemStruct, Pat, Path,
    Safety, Signature, Token, Type, TypeImplTrait, TypeParamBound, Visibility, WherePredicate, parse_quote,
    parse_quote_spanned,
    punctuated::Punctuated,
    spanned::Spanned,
    visit::{self, Visit},
    visit_mut::VisitMut,
};

use crate::{
    errors::Errors,
    item::{self, ForeignTrait, ForeignTraitMethod},
    names,
    options::Options,
    types,
};
use convert::{To, Wrapped};
use parse::{Allowlist, Entry, Function, Impl, Method, Part, Trait};

/// Expands what an `allow!` lists.
pub fn expand(list: TokenStream) -> TokenStream {
    let (options, list) = match Options::of_macro(list) {
        Ok(parsed) => parsed,
        Err(error) => return error.to_compile_error(),
    };
    let allowlist = match syn::parse2::<Allowlist>(list) {
        Ok(allowlist) => allowlist,
        Err(error) => return error.to_compile_error(),
    };
    let mut expansion = Expansion::new(options, &allowlist);
    let mut errors = Errors::new();
    let tokens = expansion.emit(&allowlist, &mut errors);
    // By `::core`, since `$crate` would have the errors speak of this macro.
    let errors = errors.into_tokens(&TokenStream::new());
    quote!(#tokens #errors)
}

struct Expansion {
    options: Options,
    krate: TokenStream,
    types: Vec<Ident>,
    traits: Vec<Listed>,
}

/// A listed trait, the other crate's, and its associated types.
struct Listed {
    name: Ident,
    foreign: Path,
    associated: Vec<Ident>,
    /// What it says of `Self`, and of these.
    bounds: Vec<(Type, Punctuated<TypeParamBound, Token![+]>)>,
    generics: Generics,
}

impl Listed {
    fn new(item: &Trait) -> Self {
        let types = item.types.iter().map(|ty| {
            let name = &ty.ident;
            (parse_quote!(Self::#name), ty.bounds.clone())
        });
        let clauses = item.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        let clauses = clauses.filter_map(|predicate| match predicate {
            WherePredicate::Type(predicate) => Some((predicate.bounded_ty.clone(), predicate.bounds.clone())),
            _ => None,
        });
        Self {
            name: item.ident.clone(),
            foreign: item.foreign.clone(),
            associated: item.types.iter().map(|ty| ty.ident.clone()).collect(),
            bounds: std::iter::once((parse_quote!(Self), item.supertraits.clone()))
                .chain(types)
                .chain(clauses)
                .collect(),
            generics: item.generics.clone(),
        }
    }
}

impl Expansion {
    fn new(mut options: Options, allowlist: &Allowlist) -> Self {
        let (mut types, mut traits) = (Vec::new(), Vec::new());
        for entry in allowlist.entries() {
            match entry {
                Entry::Type(item) => types.push(item.ident.clone()),
                Entry::Trait(item) => traits.push(Listed::new(item)),
                Entry::Impl(_) | Entry::Function(_) => {}
            }
        }
        options.own.extend(traits.iter().map(|listed| listed.name.clone()));
        let krate = options.private();
        Self { options, krate, types, traits }
    }

    fn emit(&mut self, allowlist: &Allowlist, errors: &mut Errors) -> TokenStream {
        let mut tokens = TokenStream::new();
        for part in &allowlist.parts {
            self.options.vouched = Some(part.reason.clone());
            tokens.extend(self.vouch(part));
            for entry in &part.entries {
                // What is wrong with one has no say in another.
                let mut found = Errors::new();
                tokens.extend(match entry {
                    Entry::Type(item) => self.wrapper(item, allowlist, &mut found),
                    Entry::Trait(item) => self.marker(item, &mut found),
                    Entry::Impl(item) => self.implementation(item, &mut found),
                    Entry::Function(item) => self.function(item, &mut found),
                });
                errors.extend(found);
            }
        }
        tokens
    }

    /// The author's word, at his own `unsafe`, which `#![forbid(unsafe_code)]` forbids.
    fn vouch(&self, part: &Part) -> TokenStream {
        let Part { unsafety, reason, .. } = part;
        let krate = &self.krate;
        let mut block = Group::new(Delimiter::Brace, quote!(#krate::vouch(#reason)));
        // At a place of the macro's own, no lint would speak of it.
        block.set_span(unsafety.span);
        quote!(#[allow(clippy::undocumented_unsafe_blocks)] const _: () = #unsafety #block;)
    }

    fn wrapped<'a>(&'a self, self_ty: Option<&'a Type>, associated: &'a [(Ident, Type)]) -> Wrapped<'a> {
        Wrapped { krate: &self.krate, names: &self.types, self_ty, associated }
    }

    /// `struct Map<K, V>(foreign::Map<K, V>);`
    fn wrapper(&self, item: &ItemStruct, allowlist: &Allowlist, errors: &mut Errors) -> TokenStream {
        let foreign = match &item.fields {
            syn::Fields::Unnamed(fields) if fields.unnamed.len() == 1 => fields,
            _ => {
                errors.push(
                    &item.ident,
                    format_args!(
                        "name the other crate's type in parentheses: `struct {}(path::of::Type);`",
                        item.ident
                    ),
                );
                return TokenStream::new();
            }
        };
        let (brace, vis, foreign) = (foreign.paren_token.span, &foreign.unnamed[0].vis, &foreign.unnamed[0].ty);
        let mut wrapper = item.clone();
        refuse_debug(&mut wrapper, errors);
        let field = Ident::new(names::FOREIGN, Span::mixed_site());
        let named = parse_quote!({ #field: #foreign });
        wrapper.fields = syn::Fields::Named(FieldsNamed { brace_token: syn::token::Brace(brace), ..named });
        wrapper.semi_token = None;
        wrapper.attrs.push(parse_quote!(#[repr(transparent)]));
        let mut options = self.options.clone();
        for name in ["Copy", "Deref", "DerefMut"] {
            if allowlist.entries().any(|entry| is_impl_of(entry, name, &item.ident)) {
                options = options.with(name);
            }
        }
        let tokens = item::expand_vouched(&options, Item::Struct(wrapper), errors);
        let (krate, name) = (&self.krate, &item.ident);
        let (parameters, arguments, clause) = item.generics.split_for_impl();
        let cfg = item::conditions(&Item::Struct(item.clone()));
        let allow = item::allowances();
        let wraps = quote_spanned! {Span::mixed_site()=>
            #(#cfg)* #allow
            unsafe impl #parameters #krate::Wraps for #name #arguments #clause {
                type Foreign = #foreign;
                #[inline(always)]
                fn __no_tls0wrap_ref(foreign: &Self::Foreign) -> &Self {
                    unsafe { &*(foreign as *const Self::Foreign as *const Self) }
                }
                #[inline(always)]
                fn __no_tls0wrap_mut(foreign: &mut Self::Foreign) -> &mut Self {
                    unsafe { &mut *(foreign as *mut Self::Foreign as *mut Self) }
                }
            }
        };
        let conversions = (!matches!(vis, Visibility::Inherited)).then(|| {
            quote_spanned! {Span::mixed_site()=>
                #(#cfg)* #allow
                impl #parameters #krate::core::convert::From<#foreign> for #name #arguments #clause {
                    fn from(foreign: #foreign) -> Self { Self { #field: foreign } }
                }
                #(#cfg)* #allow
                impl #parameters #krate::core::convert::From<#name #arguments> for #foreign #clause {
                    fn from(ours: #name #arguments) -> Self { ours.#field }
                }
            }
        });
        quote!(#tokens #wraps #conversions)
    }

    /// `trait Zero: foreign::Zero + … { … }`
    fn marker(&self, item: &Trait, errors: &mut Errors) -> TokenStream {
        let wrapped = self.wrapped(None, &[]);
        let foreign = &item.foreign;
        let mut methods = Vec::new();
        for Method { attrs, signature, .. } in &item.methods {
            if returns_opaque(signature) {
                errors.push(
                    &signature.ident,
                    "what a listed trait's method gives must have a name, and be a type of this `allow!`: leave the method out, or list it of a type",
                );
                continue;
            }
            match self.body(&wrapped, &quote!(Self as #foreign), signature) {
                Ok(body) => {
                    methods.push(ForeignTraitMethod { attrs: attrs.clone(), signature: signature.clone(), body });
                }
                Err(error) => errors.add(error),
            }
        }
        let may_imply = |other: &&Listed| other.name != item.ident && other.generics.params.is_empty();
        let definition = ForeignTrait {
            attrs: &item.attrs,
            vis: &item.vis,
            ident: &item.ident,
            generics: &item.generics,
            foreign,
            supertraits: &item.supertraits,
            types: &item.types,
            methods,
            subjects: self.projected_from_self(item),
            others: self.traits.iter().filter(may_imply).map(|other| (&other.name, &other.foreign)).collect(),
        };
        definition.expand(&self.options, errors)
    }

    fn implementation(&self, item: &Impl, errors: &mut Errors) -> TokenStream {
        let Some((path, _)) = &item.trait_ else { return self.inherent(item, errors) };
        let last = &path.segments.last().expect("a path has segments").ident;
        if last == "NoTls" {
            return self.no_tls(item, path, errors);
        }
        if last == "Drop" {
            errors.push(path, "the other crate's `Drop` is vouched for with the type: remove this");
            return TokenStream::new();
        }
        let is_bare = path.segments.len() == 1 && path.leading_colon.is_none();
        match self.traits.iter().find(|listed| is_bare && listed.name == *last) {
            Some(listed) => self.of_listed(item, path, listed, errors),
            None if names::std_trait(path).is_some() => self.of_std(item, path, errors),
            None => {
                errors.push(
                    path,
                    "this trait is not listed: list it in the same `allow!`, `trait Name: path::of::Trait { … }`",
                );
                TokenStream::new()
            }
        }
    }

    /// `impl<K, V> Map<K, V> { fn insert(…); }`
    fn inherent(&self, item: &Impl, errors: &mut Errors) -> TokenStream {
        let self_ty = &item.types[0];
        if !self.wrapped(None, &[]).is_wrapper(self_ty) {
            errors.push(
                self_ty,
                "methods are listed of a type that this `allow!` declares: add `struct Type(path::of::Type);`",
            );
            return TokenStream::new();
        }
        let items = self.members(item, self_ty, None, errors);
        let implementation = ItemImpl { self_ty: Box::new(self_ty.clone()), ..item_impl(item, None, items) };
        item::expand_vouched(&self.options, Item::Impl(implementation), errors)
    }

    /// `impl<K: Clone, V: Clone> Clone for Map<K, V> { fn clone(&self) -> Self; }`
    fn of_std(&self, item: &Impl, path: &Path, errors: &mut Errors) -> TokenStream {
        let wrapped = self.wrapped(None, &[]);
        let mut tokens = TokenStream::new();
        for self_ty in &item.types {
            if !wrapped.holds(self_ty) && !convert::path_holds(&wrapped, path) {
                errors.push(
                    self_ty,
                    "an impl of std's trait is listed of a type that this `allow!` declares: add `struct Type(path::of::Type);`",
                );
                continue;
            }
            let items = self.members(item, self_ty, Some(path), errors);
            let implementation = item_impl(item, Some(path.clone()), items);
            let implementation = ItemImpl { self_ty: Box::new(self_ty.clone()), ..implementation };
            tokens.extend(item::expand_vouched(&self.options, Item::Impl(implementation), errors));
        }
        tokens
    }

    /// `impl Zero for u8;`, where `Zero` is listed. Of a type of ours, the other crate's trait is implemented, too.
    fn of_listed(&self, item: &Impl, path: &Path, listed: &Listed, errors: &mut Errors) -> TokenStream {
        let wrapped = self.wrapped(None, &[]);
        let mut tokens = TokenStream::new();
        for self_ty in &item.types {
            let is_ours = wrapped.holds(self_ty);
            let members = item.methods.len() + item.associated.len();
            if !is_ours && members > 0 {
                errors.push(
                    self_ty,
                    "the other crate's impl has the methods: end this with `;`, as they are listed with the trait",
                );
                continue;
            }
            if is_ours {
                let of_foreign = with_arguments_of(&listed.foreign, path);
                let items = self.members(item, self_ty, Some(&of_foreign), errors);
                let Impl { attrs, impl_token, generics, .. } = item;
                let (parameters, _, clause) = generics.split_for_impl();
                tokens.extend(quote! {
                    #(#attrs)* #impl_token #parameters #of_foreign for #self_ty #clause { #(#items)* }
                });
            }
            let of_foreign = with_arguments_of(&listed.foreign, path);
            let associated: Vec<Type> =
                listed.associated.iter().map(|name| parse_quote!(<#self_ty as #of_foreign>::#name)).collect();
            tokens.extend(self.marker_impl(item, (path, &associated), self_ty, errors));
        }
        tokens
    }

    fn marker_impl(&self, item: &Impl, of: (&Path, &[Type]), self_ty: &Type, errors: &mut Errors) -> TokenStream {
        item::foreign_marker_impl(&self.options, &item.attrs, &item.generics, of, self_ty, errors)
    }

    /// What is projected from `Self` by a listed trait and by what that implies, as far as it says so.
    fn projected_from_self(&self, item: &Trait) -> Vec<Type> {
        let (mut errors, name) = (Errors::new(), &item.ident);
        let mut projected =
            Projected { all: self, listed: Some(name), through: Vec::new(), found: Vec::new(), errors: &mut errors };
        let (_, arguments, _) = item.generics.split_for_impl();
        projected.by(&parse_quote!(Self), parse_quote!(#name #arguments), &Punctuated::new());
        projected.found.into_iter().map(|(_, ty)| ty).collect()
    }

    /// That `<I as Iterator>::Item` of `I: Iterator` is `NoTls`, as a value may hold that beside its parameters.
    fn of_projected(&self, generics: &Generics, errors: &mut Errors) -> Vec<WherePredicate> {
        let krate = &self.krate;
        let mut projected = Projected { all: self, listed: None, through: Vec::new(), found: Vec::new(), errors };
        for parameter in generics.type_params() {
            let name = &parameter.ident;
            projected.of(&parse_quote!(#name), &parameter.bounds, &Punctuated::new());
        }
        for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
            if let WherePredicate::Type(predicate) = predicate {
                let lifetimes = predicate.lifetimes.iter().flat_map(|bound| bound.lifetimes.clone()).collect();
                projected.of(&predicate.bounded_ty, &predicate.bounds, &lifetimes);
            }
        }
        let demand = |(lifetimes, ty): (Punctuated<GenericParam, Token![,]>, Type)| -> WherePredicate {
            let of_all = (!lifetimes.is_empty()).then(|| quote!(for<#lifetimes>));
            parse_quote!(#of_all #ty: #krate::marked::NoTls)
        };
        projected.found.into_iter().map(demand).collect()
    }

    /// `impl<K, V> NoTls for Map<K, V>;`, which each parameter has to be, too.
    fn no_tls(&self, item: &Impl, path: &Path, errors: &mut Errors) -> TokenStream {
        let krate = &self.krate;
        let mut tokens = TokenStream::new();
        for self_ty in &item.types {
            if !self.wrapped(None, &[]).is_wrapper(self_ty) {
                errors.push(
                    self_ty,
                    "`NoTls` is said of a type that this `allow!` declares: add `struct Type(path::of::Type);`",
                );
                continue;
            }
            let mut generics = item.generics.clone();
            let of_projected = self.of_projected(&generics, errors);
            for parameter in generics.type_params_mut() {
                parameter.bounds.push(parse_quote!(#krate::marked::NoTls));
            }
            generics.make_where_clause().predicates.extend(of_projected);
            let (parameters, _, clause) = generics.split_for_impl();
            let cfg = &item.attrs;
            let span = Span::mixed_site().located_at(path.span());
            tokens.extend(quote_spanned! {span=>
                #(#cfg)* unsafe impl #parameters #krate::marked::NoTls for #self_ty #clause {}
            });
        }
        tokens
    }

    /// `fn join(items: &[String]) -> String = path::join;`
    fn function(&self, item: &Function, errors: &mut Errors) -> TokenStream {
        let Function { method: Method { attrs, vis, signature }, path } = item;
        if let Some(receiver) = signature.receiver() {
            errors.push(receiver, "a method is listed in an impl: `impl Type { fn method(&self); }`");
            return TokenStream::new();
        }
        let wrapped = self.wrapped(None, &[]);
        match self.call(&wrapped, path.to_token_stream(), signature) {
            Ok(body) => {
                let mut signature = signature.clone();
                self.ask_of_opaque(&mut signature, &Generics::default(), errors);
                let function: ItemFn = parse_quote!(#(#attrs)* #vis #signature #body);
                item::expand_vouched(&self.options, Item::Fn(function), errors)
            }
            Err(error) => {
                errors.add(error);
                TokenStream::new()
            }
        }
    }

    /// The items of an impl, with bodies.
    fn members(&self, item: &Impl, self_ty: &Type, of: Option<&Path>, errors: &mut Errors) -> Vec<TokenStream> {
        let associated: Vec<(Ident, Type)> =
            item.associated.iter().map(|associated| (associated.ident.clone(), associated.ty.clone())).collect();
        let wrapped = self.wrapped(Some(self_ty), &associated);
        let foreign_self = wrapped.foreign_type(self_ty);
        let foreign_trait = of.map(|path| wrapped.foreign_path(path)).map(|path| quote!(as #path));
        let mut items: Vec<TokenStream> = item.associated.iter().map(ToTokens::to_token_stream).collect();
        for Method { attrs, vis, signature } in &item.methods {
            match self.body(&wrapped, &quote!(#foreign_self #foreign_trait), signature) {
                Ok(body) => {
                    let mut signature = signature.clone();
                    self.ask_of_opaque(&mut signature, &item.generics, errors);
                    items.push(quote!(#(#attrs)* #vis #signature #body));
                }
                Err(error) => errors.add(error),
            }
        }
        items
    }

    /// Behind an `impl` that a function returns is another crate's type, whose auto traits could say what its arguments are: so these must be what
    /// marked code may use, and those of what is called are, by what its bounds say. `of_impl` are the generics of the impl around.
    fn ask_of_opaque(&self, signature: &mut Signature, of_impl: &Generics, errors: &mut Errors) {
        if !returns_opaque(signature) {
            return;
        }
        let mut unnamed = Unnamed::default();
        signature.inputs.iter().for_each(|input| unnamed.visit_fn_arg(input));
        for ty in unnamed.found {
            errors.push(ty, "what is returned holds this, so that it must be named: `fn name<T: Trait>(argument: T)`");
        }
        let krate = &self.krate;
        let parameters = [of_impl, &signature.generics]
            .into_iter()
            .flat_map(|generics| generics.type_params().map(move |parameter| (generics, &parameter.ident)));
        let is_asked = |(generics, name): &(&Generics, &Ident)| {
            let ty: Type = parse_quote!(#name);
            !item::bounds_of(generics, &ty).any(is_called)
        };
        let asked = parameters
            .filter(is_asked)
            .map(|(_, name)| -> WherePredicate { parse_quote!(#name: #krate::marked::Type) });
        let asked: Vec<WherePredicate> = asked.collect();
        signature.generics.make_where_clause().predicates.extend(asked);
    }

    /// `{ <foreign::Map<K, V>>::insert(&mut self.__no_tls0foreign, key, value) }`
    fn body(&self, wrapped: &Wrapped, of: &TokenStream, signature: &Signature) -> syn::Result<Block> {
        let name = &signature.ident;
        let span = Span::mixed_site().located_at(name.span());
        self.call(wrapped, quote_spanned!(span=> <#of>::#name), signature)
    }

    fn call(&self, wrapped: &Wrapped, callee: TokenStream, signature: &Signature) -> syn::Result<Block> {
        if let Some(error) = convert::closure_over(wrapped, signature) {
            return Err(error);
        }
        let mut arguments = Vec::new();
        for input in &signature.inputs {
            arguments.push(match input {
                FnArg::Receiver(receiver) => {
                    let this = receiver.self_token.to_token_stream();
                    let self_ty: Type = parse_quote!(Self);
                    let ty = match &receiver.kind {
                        syn::ReceiverKind::Reference(and, lifetime, mutability) => {
                            parse_quote_spanned!(receiver.self_token.span=> #and #lifetime #mutability #self_ty)
                        }
                        _ => self_ty,
                    };
                    wrapped.convert(&wrapped.resolve(&ty), this, To::Foreign)?
                }
                FnArg::Typed(argument) => {
                    let Pat::Ident(name) = &*argument.pat else { unreachable!("refused when it was parsed") };
                    wrapped.convert(&wrapped.resolve(&argument.ty), name.ident.to_token_stream(), To::Foreign)?
                }
            });
        }
        let span = Span::mixed_site().located_at(signature.ident.span());
        let turbofish = turbofish(signature);
        let mut call = quote_spanned!(span=> #callee #turbofish (#(#arguments),*));
        if let Safety::Unsafe(_) = signature.safety {
            call = quote_spanned!(span=> unsafe { #call });
        }
        if let syn::ReturnType::Type(_, ty) = &signature.output {
            call = match &**ty {
                // What it is has no name, so that it is wrapped in what has the markers.
                Type::ImplTrait(opaque) if is_iterator(opaque) => {
                    let krate = wrapped.krate;
                    quote_spanned!(span=> #krate::TrustedIterator(#call))
                }
                ty => wrapped.convert(&wrapped.resolve(ty), call, To::Ours)?,
            };
        }
        Ok(parse_quote_spanned!(span=> { #call }))
    }
}

impl Allowlist {
    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.parts.iter().flat_map(|part| &part.entries)
    }
}

/// Whether a function gives what has no name.
fn returns_opaque(signature: &Signature) -> bool {
    signature.asyncness.is_some() || types::mentions(signature.output.to_token_stream(), &|name| name == "impl")
}

fn is_called(bound: &TypeParamBound) -> bool {
    matches!(bound, TypeParamBound::Trait(bound) if names::is_called(&bound.path))
}

/// The parameters that have no name, but for those that are called.
#[derive(Default)]
struct Unnamed<'ast> {
    found: Vec<&'ast TypeImplTrait>,
}

impl<'ast> Visit<'ast> for Unnamed<'ast> {
    fn visit_type_impl_trait(&mut self, ty: &'ast TypeImplTrait) {
        if !ty.bounds.iter().any(is_called) {
            self.found.push(ty);
        }
        visit::visit_type_impl_trait(self, ty);
    }
}

/// A derived `Debug` would not be the other crate's.
fn refuse_debug(item: &mut ItemStruct, errors: &mut Errors) {
    let name = item.ident.clone();
    item.attrs.retain(|attribute| {
        let derives_debug = attribute.path().is_ident("derive")
            && types::mentions(attribute.to_token_stream(), &|ident| ident == "Debug");
        if derives_debug {
            let message = format_args!(
                "a derived `Debug` would show the wrapper: write `impl Debug for {name} {{ fn fmt(…) -> …; }}`"
            )
            .to_string();
            errors.push(attribute, message);
        }
        !derives_debug
    });
}

fn is_impl_of(entry: &Entry, name: &str, of: &Ident) -> bool {
    let Entry::Impl(Impl { trait_: Some((path, _)), types, .. }) = entry else { return false };
    let is_last =
        |path: &Path, name: &dyn Fn(&Ident) -> bool| path.segments.last().is_some_and(|last| name(&last.ident));
    is_last(path, &|ident| ident == name)
        && types.iter().any(|ty| matches!(ty, Type::Path(ty) if is_last(&ty.path, &|ident| ident == of)))
}

/// `impl Iterator<Item = T>`
fn is_iterator(opaque: &syn::TypeImplTrait) -> bool {
    const KNOWN: [&str; 3] = ["Iterator", "DoubleEndedIterator", "ExactSizeIterator"];
    opaque.bounds.iter().any(|bound| {
        matches!(bound, syn::TypeParamBound::Trait(bound)
            if names::std_trait(&bound.path).is_some_and(|std_trait| KNOWN.contains(&std_trait.name())))
    })
}

fn item_impl(item: &Impl, path: Option<Path>, items: Vec<TokenStream>) -> ItemImpl {
    let Impl { attrs, impl_token, generics, .. } = item;
    let (parameters, _, clause) = generics.split_for_impl();
    let header = path.map(|path| quote!(#path for));
    let mut parsed: ItemImpl = parse_quote!(#(#attrs)* #impl_token #parameters #header () #clause { #(#items)* });
    parsed.brace_token = item.brace_token;
    parsed
}

/// `foreign::Zero` with the arguments that `Zero<T>` has.
fn with_arguments_of(foreign: &Path, path: &Path) -> Path {
    let mut foreign = foreign.clone();
    if let (Some(to), Some(from)) = (foreign.segments.last_mut(), path.segments.last()) {
        to.arguments = from.arguments.clone();
    }
    foreign
}

/// The parameters, where neither arguments nor result tell them.
fn turbofish(signature: &Signature) -> Option<TokenStream> {
    let Generics { params, .. } = &signature.generics;
    let names: Vec<&Ident> = params
        .iter()
        .filter_map(|parameter| match parameter {
            syn::GenericParam::Type(parameter) => Some(&parameter.ident),
            syn::GenericParam::Const(parameter) => Some(&parameter.ident),
            syn::GenericParam::Lifetime(_) => None,
        })
        .collect();
    let (inputs, output) = (&signature.inputs, &signature.output);
    let is_told = |name: &&Ident| types::mentions(quote!(#inputs #output), &|ident| ident == *name);
    if names.iter().all(is_told) {
        return None;
    }
    Some(quote!(::<#(#names),*>))
}

/// Of a trait that says of itself what its types are, or whose parameters say what these have.
const WITHOUT_END: &str = "what this trait's types hold is not known here: say `NoTls` of the types that there are";

/// What is projected by bounds, and by those of what is projected.
struct Projected<'a> {
    all: &'a Expansion,
    /// The trait that is being listed, whose parameters are in sight.
    listed: Option<&'a Ident>,
    /// The listed traits whose bounds are being looked at.
    through: Vec<Ident>,
    /// For all of some lifetimes.
    found: Vec<(Punctuated<GenericParam, Token![,]>, Type)>,
    errors: &'a mut Errors,
}

impl Projected<'_> {
    /// What is projected from a type with these bounds, for all of some lifetimes.
    fn of(
        &mut self,
        of: &Type,
        bounds: &Punctuated<TypeParamBound, Token![+]>,
        lifetimes: &Punctuated<GenericParam, Token![,]>,
    ) {
        for bound in bounds {
            let TypeParamBound::Trait(bound) = bound else { continue };
            if names::plain_trait(&bound.path).is_some() || names::is_called(&bound.path) || bound.maybe.is_some() {
                continue;
            }
            let mut lifetimes = lifetimes.clone();
            lifetimes.extend(bound.lifetimes.iter().flat_map(|bound| bound.lifetimes.clone()));
            self.by(of, bound.path.clone(), &lifetimes);
        }
    }

    fn by(&mut self, of: &Type, mut bound: Path, lifetimes: &Punctuated<GenericParam, Token![,]>) {
        let krate = &self.all.krate;
        let bindings = types::take_bindings(&mut bound);
        let last = bound.segments.last().expect("a path has a segment");
        let listed = self.all.traits.iter().find(|listed| last.ident == listed.name);
        let projections: Vec<(Ident, Type)> = match (listed, names::std_trait(&bound)) {
            (Some(listed), _) => {
                let foreign = with_arguments_of(&listed.foreign, &bound);
                let owned = |name: &Ident| (name.clone(), parse_quote!(<#of as #foreign>::#name));
                listed.associated.iter().map(owned).collect()
            }
            (None, Some(std_trait)) => {
                let names = std_trait.associated_types().iter().map(|name| Ident::new(name, Span::call_site()));
                let owned = names.filter_map(|name| {
                    let owner: TokenStream = std_trait.that_has(&name)?.path.parse().expect("a trait's path");
                    let arguments = &last.arguments;
                    let ty = parse_quote!(<#of as #krate::#owner #arguments>::#name);
                    Some((name, ty))
                });
                owned.collect()
            }
            (None, None) => {
                self.errors.push(
                    &bound,
                    "what this trait's types are is not known here, and a value may hold them: list the trait in this `allow!`, too",
                );
                return;
            }
        };
        for (name, ty) in projections {
            self.found.push((lifetimes.clone(), ty.clone()));
            for binding in &bindings {
                if let GenericArgument::Constraint(constraint) = binding
                    && constraint.ident == name
                {
                    self.of(&ty, &constraint.bounds, lifetimes);
                }
            }
        }
        if let Some(listed) = listed {
            self.by_listed(of, &bound, listed, lifetimes);
        }
    }

    /// By what a listed trait says of `Self` and of its types.
    fn by_listed(&mut self, of: &Type, bound: &Path, listed: &Listed, lifetimes: &Punctuated<GenericParam, Token![,]>) {
        if self.through.contains(&listed.name) {
            self.errors.push(bound, WITHOUT_END);
            return;
        }
        self.through.push(listed.name.clone());
        let is_parameter = |name: &Ident| {
            let mut names = listed.generics.params.iter().map(|parameter| match parameter {
                GenericParam::Lifetime(parameter) => &parameter.lifetime.ident,
                GenericParam::Type(parameter) => &parameter.ident,
                GenericParam::Const(parameter) => &parameter.ident,
            });
            names.any(|known| known == name)
        };
        for (ty, bounds) in &listed.bounds {
            if bounds
                .iter()
                .all(|bound| matches!(bound, TypeParamBound::Trait(bound) if names::plain_trait(&bound.path).is_some()))
            {
                continue;
            }
            let are_in_sight = self.listed == Some(&listed.name);
            if !are_in_sight && types::mentions(quote!(#ty #bounds), &is_parameter) {
                self.errors.push(bound, WITHOUT_END);
                continue;
            }
            let (mut ty, mut bounds) = (ty.clone(), bounds.clone());
            types::substitute_self(of).visit_type_mut(&mut ty);
            bounds.iter_mut().for_each(|bound| types::substitute_self(of).visit_type_param_bound_mut(bound));
            self.of(&parse_quote!((#ty)), &bounds, lifetimes);
        }
        self.through.pop();
    }
}
