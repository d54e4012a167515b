//! What does an impl of a trait become?
//!
//! Input: `impl<T: Ord> Shape for Foo<T> { fn area(&self) -> f64 { body } }`, for a user's trait. Output:
//! ```text
//! impl<T: Ord + P::marked::Ord> Shape for Foo<T> {
//!     fn area(&self) -> f64 { rewritten body }
//!     fn __no_tls0_area(&self) -> f64 { <Self as Shape>::area(self) }
//!     fn __no_tls0_this_impl_needs_the_attribute_no_tls(&self) {}
//! }
//! const _: () = { checks of the types };
//! ```
//! Input: `impl FromIterator<u8> for Foo { fn from_iter<I: IntoIterator<Item = u8>>(iter: I) -> Self { body } }`, for one
//! of std's. Output:
//! ```text
//! impl P::core::iter::FromIterator<u8> for Foo {
//!     fn from_iter<I: IntoIterator<Item = u8>>(__0: I) -> Self { let iter = P::Trusted(__0); rewritten body }
//! }
//! unsafe impl P::marked::FromIterator<u8> for Foo {}
//! const _: () = { checks of the types, and that `FromIterator` is std's };
//! ```

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{
    Attribute, FnArg, Generics, ImplItem, ImplItemType, ItemImpl, Pat, Path, ReceiverKind, ReturnType, Signature, Type,
    TypeParamBound, parse_quote,
    spanned::Spanned,
    visit::Visit,
    visit_mut::{self, VisitMut},
};

use super::{
    allowances, attributes, evenly,
    exact::{self, Exact},
    hidden, identity,
    inherent_impl::{refuse_item, refuse_modifiers},
    of_each, proof, table,
    twin::{self, Checks, Function, Outer},
};
use crate::{
    bounds::Strict,
    errors::Errors,
    names::{self, StdTrait},
    options::{Kind, Options},
    registry::{self, Place},
    types,
};

pub fn expand(options: &Options, item: ItemImpl, errors: &mut Errors) -> TokenStream {
    options.check(Kind::TraitImpl, errors);
    let attributes = attributes::split(&item.attrs, errors);
    refuse_modifiers(&item, errors);
    types::refuse_in_generics(&item.generics, errors);
    types::refuse_in(&item.self_ty, errors);
    let Some((path, for_token)) = item.trait_.clone().filter(|_| item.modifiers.polarity.is_none()) else {
        return item.into_token_stream();
    };
    types::refuse_in_path(&path, errors);
    // There is no code in it: `unsafe impl Send for Foo {}`.
    if !options.is_own(&path) && item.items.is_empty() && names::plain_trait(&path).is_some() {
        return evenly::of_impl(options, item).into_token_stream();
    }
    let std_trait = std_trait(options, &path, &item);
    if std_trait.is_none() && (is_of_std(&path) || !options.is_own(&path) && is_wake(&path, &item)) {
        errors.push(
            &path,
            "marked code does not know this trait of std's: leave the impl unmarked, in a marked module by `#[no_tls(skip)]`",
        );
        return item.into_token_stream();
    }

    let krate = options.private();
    // Another crate's trait, whose marker an `allow!` made.
    let is_marker = |listed: &Path| types::key(listed.to_token_stream()) == types::key(path.to_token_stream());
    let listed = Strict::new(&krate, options).listed(&path).filter(|listed| std_trait.is_none() && !is_marker(listed));
    let mut generics = item.generics.clone();
    let is_stricter = Strict::new(&krate, options).generics(&mut generics);
    if let Some(std_trait) = std_trait
        && std_trait.path == DROP
        && is_stricter
        && !options.has("strict")
    {
        errors.push(
            &path,
            "`Drop` can demand no more than its type does: write `#[no_tls(strict)]` here, on the type and on its other impls, \
             or remove the type's bounds",
        );
        generics = item.generics.clone();
    }
    let of_each = match std_trait {
        Some(_) => TokenStream::new(),
        None => of_each::ask(&krate, &mut generics, &item.self_ty),
    };
    let defined: Vec<&Ident> = item
        .items
        .iter()
        .filter_map(|inner| match inner {
            ImplItem::Type(ty) => Some(&ty.ident),
            _ => None,
        })
        .collect();
    let projections = |name: &Ident| match std_trait {
        Some(std_trait) if !defined.contains(&name) => inherited(std_trait, name, &path, &krate),
        // Of a supertrait that is not seen here, if the impl does not define it.
        None if !defined.contains(&name) => None,
        _ => Some(path.clone()),
    };
    let (mut demands, determined) = types::undetermined(&krate, &generics, &item.self_ty, &path);
    let mut held = types::Held::new(&generics);
    held.visit_generics(&generics);
    held.visit_type(&item.self_ty);
    held.visit_path(&path);
    item.items.iter().for_each(|inner| {
        if let ImplItem::Type(ty) = inner {
            held.visit_type(&ty.ty);
        }
    });
    demands.extend(held.demands(&krate));
    let mut demanding = generics.clone();
    types::demand(&mut demanding, demands);
    if std_trait.is_none() {
        generics = demanding.clone();
    }
    let self_ty = &item.self_ty;
    let place = Place::of(quote!(<#self_ty as #path>));
    let outer = Outer {
        options,
        cfg: &attributes.cfg,
        written: generics.clone(),
        strict: generics.clone(),
        self_ty: Some((*item.self_ty).clone()),
        of: Some(path.clone()),
        place: place.clone(),
        is_of_trait: true,
        projections: &projections,
    };

    let mut checks = Checks::new(&outer);
    let mut written = vec![(*item.self_ty).clone()];
    types::collect_generics(&generics, &mut written);
    types::collect_path(&path, &mut written);

    let mut items = TokenStream::new();
    for inner in &item.items {
        match inner {
            ImplItem::Fn(method) => {
                let method = method.clone();
                let mut function =
                    Function::new(&outer, &method.attrs, method.vis, method.sig, Some(method.block), errors);
                items.extend(match (std_trait, &listed) {
                    (Some(std_trait), _) => of_std(&mut function, std_trait, errors),
                    (None, Some(_)) => {
                        checks.add_as_written(&outer, &function);
                        of_listed(&mut function, errors)
                    }
                    (None, None) => {
                        function.refuse_statics(errors);
                        of_user(&function, &path)
                    }
                });
                checks.add_function(&function);
            }
            ImplItem::Type(ty) => {
                let mut ty = ty.clone();
                attributes::check(&mut ty.attrs, errors);
                types::refuse_in(&ty.ty, errors);
                if let Some(parameter) = ty.generics.params.first() {
                    errors.push(
                        parameter,
                        "a generic associated type cannot be marked yet: use a parameter of the trait",
                    );
                }
                written.push(ty.ty.clone());
                ty.to_tokens(&mut items);
            }
            ImplItem::Const(constant) => {
                let mut constant = constant.clone();
                attributes::check(&mut constant.attrs, errors);
                types::refuse_in(&constant.ty, errors);
                written.push(constant.ty.clone());
                if std_trait.is_none() {
                    // What another crate's trait is given, that crate uses.
                    let proof = match &listed {
                        Some(_) => quote!(#krate::Proven),
                        None => {
                            let proof = names::proof_of_constant(&constant.ident);
                            quote!(<Self as #path>::#proof)
                        }
                    };
                    written.extend(table::expand_of_impl(&outer.context(), &proof, &mut constant, errors));
                }
                constant.to_tokens(&mut items);
            }
            other => {
                refuse_item(other, errors);
                other.to_tokens(&mut items);
            }
        }
    }
    checks.add(&outer, written);

    let exact = exact::Item {
        krate: &krate,
        cfg: &attributes.cfg,
        name: quote!(#self_ty #path),
        generics: &generics,
        without_self: &outer.context().generics,
    };
    let exact = exact.of_impl().map(|Exact { demand, declared }| {
        if std_trait.is_none() {
            generics.make_where_clause().predicates.push(demand.clone());
        }
        demanding.make_where_clause().predicates.push(demand);
        declared
    });
    let (header, marker, identity) = match std_trait {
        Some(std_trait) => (
            std_path(std_trait, &path, &krate).to_token_stream(),
            markers(std_trait, &path, &demanding, &item, &krate),
            identity::of_impl(&krate, std_trait, &path),
        ),
        None if let Some(listed) = &listed => {
            let marker = listed_marker(listed, &demanding, &item);
            let own: TypeParamBound = parse_quote!(#listed);
            let mut written = Vec::new();
            types::collect_bounds(Some(&item.self_ty), [&own], &mut written);
            checks.add(&outer, written);
            let identity = identity::of_listed(&krate, listed, &path);
            let results = if errors.is_empty() { results(&outer, &path, &item) } else { TokenStream::new() };
            (path.to_token_stream(), marker, quote!(#identity #results))
        }
        None => {
            let (proof, allow, at) = (proof(), allowances(), Span::mixed_site().located_at(path.span()));
            // The trait's parameters may be asked for markers, by which its types and constants are projected: here, where the
            // head implies what outlives what.
            let asked = Ident::new(&names::proof_of_trait().to_string(), at);
            let this = Ident::new("Self", item.self_ty.span());
            items.extend(quote_spanned! {at=>
                #allow #[doc(hidden)] #[inline] fn #proof(&self) { let _ = <#this as #path>::#asked; }
            });
            (path.to_token_stream(), TokenStream::new(), TokenStream::new())
        }
    };
    let checks = checks.into_tokens();
    let of_bounds = identity::of_generics(&krate, options, &item.generics);
    let listed = registry::marked(options, "Impl", &place, path.span());
    let checks = hidden(&attributes.cfg, quote!(#of_each #marker #identity #of_bounds #determined #checks #listed));
    let (parameters, _, clause) = generics.split_for_impl();
    let (cfg, kept) = (&attributes.cfg, attributes.kept_by_rewritten());
    let ItemImpl { unsafety, impl_token, self_ty, .. } = &item;
    quote! {
        #(#cfg)* #(#kept)*
        #[allow(clippy::non_canonical_clone_impl, clippy::non_canonical_partial_ord_impl)]
        #unsafety #impl_token #parameters #header #for_token #self_ty #clause { #items }
        #exact
        #checks
    }
}

const DROP: &str = "core::ops::Drop";

/// The std trait that an impl is of. A bare `Write` is told by its methods.
fn std_trait(options: &Options, path: &Path, item: &ItemImpl) -> Option<&'static StdTrait> {
    if options.is_own(path) {
        return None;
    }
    let methods = item.items.iter().filter_map(|inner| match inner {
        ImplItem::Fn(method) => Some(&method.sig.ident),
        _ => None,
    });
    names::std_trait_with(path, methods)
}

fn is_of_std(path: &Path) -> bool {
    path.segments.len() > 1 && matches!(path.segments[0].ident.to_string().as_str(), "std" | "core" | "alloc")
}

/// What a waker runs is ambient code. The trait is told by what it wakes.
fn is_wake(path: &Path, item: &ItemImpl) -> bool {
    let mut receivers = item.items.iter().filter_map(|inner| match inner {
        ImplItem::Fn(method) => method.sig.receiver(),
        _ => None,
    });
    let is_shared =
        |ty: &Type| matches!(ty, Type::Path(ty) if ty.path.segments.last().is_some_and(|last| last.ident == "Arc"));
    path.is_ident("Wake")
        && receivers.any(|receiver| matches!(&receiver.kind, ReceiverKind::Typed(_, ty) if is_shared(ty)))
}

/// Of which trait `Self::NAME` is, in an impl of a std trait that does not define it itself.
fn inherited(std_trait: &StdTrait, name: &Ident, path: &Path, krate: &TokenStream) -> Option<Path> {
    let of = std_trait.that_has(name).filter(|of| of.path != std_trait.path)?;
    let arguments = path.segments.last().map(|last| &last.arguments).filter(|_| of.parameters > 0);
    let of: TokenStream = of.path.parse().expect("a trait's path");
    Some(parse_quote!(#krate::#of #arguments))
}

fn of_user(function: &Function, path: &Path) -> TokenStream {
    let name = &function.strict.ident;
    let plain = function.plain();
    let owner = quote_spanned!(Span::mixed_site()=> <Self as #path>);
    let twin = function.twin(function.twin_name(), &TokenStream::new(), &owner, &quote!(#owner::#name));
    quote!(#plain #twin)
}

/// The method, in whose rewritten body the arguments of its own type parameters carry their markers: each caller in
/// marked code was checked to have them.
fn of_std(function: &mut Function, std_trait: &StdTrait, errors: &Errors) -> TokenStream {
    let krate = function.cx.krate.clone();
    let trusted = stricter_parameters(&function.written, &function.strict);
    function.is_two_fold = false;
    if !errors.is_empty() {
        return function.plain();
    }
    // Std's other traits are given iterables, hashers and keys.
    let wrapper = Ident::new(
        if matches!(std_trait.name(), "Sum" | "Product") { "TrustedIterator" } else { "Trusted" },
        Span::mixed_site(),
    );
    let mut bindings = twins_in_scope(std_trait, &krate);
    for (index, input) in function.written.inputs.iter_mut().enumerate() {
        let FnArg::Typed(input) = input else { continue };
        let Pat::Ident(pattern) = &*input.pat else { continue };
        let name = format_ident!("__{index}", span = Span::mixed_site());
        // Of a type that holds itself, the hashers would be of ever longer types.
        let generics = &function.strict.generics;
        let may_be_unsized = types::mentions(quote!(#generics), &|name| name == "Sized");
        let erased = (std_trait.name() == "Hash" && !may_be_unsized)
            .then(|| quote_spanned!(Span::mixed_site()=> as &mut dyn #krate::core::hash::Hasher));
        let value = quote_spanned!(Span::mixed_site()=> #krate::#wrapper(#name #erased));
        let value = match &*input.ty {
            ty if is_one_of(ty, &trusted) => value,
            Type::Reference(reference) if is_one_of(&reference.elem, &trusted) => {
                let mutability = &reference.mutability;
                quote!(&#mutability #value)
            }
            _ => continue,
        };
        bindings.push(quote_spanned!(Span::mixed_site()=> let #pattern = #value;));
        *input.pat = parse_quote!(#name);
    }
    if std_trait.name() == "Error" && ["source", "cause"].iter().any(|name| function.strict.ident == name) {
        give_marked_error(function);
    }
    if let Some(block) = &mut function.rewritten {
        let bindings = bindings.into_iter().map(|binding| syn::Stmt::Item(syn::Item::Verbatim(binding)));
        // A rewritten body begins with its allowances, which must stay first.
        let start = block.stmts.len().min(1);
        block.stmts.splice(start..start, bindings);
    }
    function.plain()
}

/// Lets a body give a marked error, of which std's `dyn Error` is made: to that itself anything with std's trait would be coerced, by an impl that
/// nobody has marked, and that says what a type is where it is inferred.
///
/// Input: `Some(&self.0)`. Output: `P::source((|| -> Option<&(dyn P::marked::Error + 'static)> { Some(&self.0) })())`
fn give_marked_error(function: &mut Function) {
    let krate = &function.cx.krate;
    let Some(block) = &mut function.rewritten else { return };
    // A rewritten body begins with its allowances.
    let rest = block.stmts.split_off(block.stmts.len().min(1));
    let call = quote_spanned! {Span::mixed_site()=>
        #krate::source((|| -> #krate::core::option::Option<&(dyn #krate::marked::Error + 'static)> { #(#rest)* })())
    };
    block.stmts.push(syn::Stmt::Expr(syn::Expr::Verbatim(call), None));
}

/// The method, with its rewritten body: the twin is the marker's.
fn of_listed(function: &mut Function, errors: &mut Errors) -> TokenStream {
    let Signature { asyncness, output, ident, .. } = &function.written;
    if asyncness.is_some() || types::mentions(output.to_token_stream(), &|name| name == "impl") {
        errors.push(
            ident,
            "the other crate says of what this gives which traits it has, and not that its impls are marked: leave this impl unmarked",
        );
    }
    if let Some(parameter) = stricter_parameters(&function.written, &function.strict).first() {
        errors.push(
            parameter,
            format_args!(
                "the other crate says what `{parameter}` is, and not that its impls are marked: leave this impl unmarked"
            ),
        );
    }
    function.is_two_fold = false;
    function.plain()
}

/// That an impl of another crate's trait is marked, each of whose types is listed with the trait.
fn listed_marker(listed: &Path, generics: &Generics, item: &ItemImpl) -> TokenStream {
    let (parameters, _, clause) = generics.split_for_impl();
    let (self_ty, proof) = (&item.self_ty, proof());
    let types = item.items.iter().filter_map(|inner| {
        let ImplItem::Type(ty) = inner else { return None };
        let (cfg, mut proof) = (attributes::conditions(&ty.attrs), names::proof_of_type(&ty.ident));
        proof.set_span(proof.span().located_at(ty.ident.span()));
        Some(quote_spanned!(Span::mixed_site()=> #(#cfg)* fn #proof(&self) {}))
    });
    quote_spanned! {Span::mixed_site()=>
        unsafe impl #parameters #listed for #self_ty #clause { fn #proof(&self) {} #(#types)* }
    }
}

/// That what the methods of another crate's trait give is what the trait says: where that is an `impl Trait`, an impl may say which type it is, and the
/// other crate would call impls of it that nobody has marked.
///
/// Input: `impl Sums for Foo { type Of = u8; fn sum(&self) -> u8 { … } }`. Output:
/// ```text
/// trait __AsTheTraitSays: Sums<Of = u8> + Sized {
///     fn sum(&self) -> u8 { loop {}; let r = <Self as Sums>::sum(self); let _: PhantomData<u8> = P::type_of(&r); }
/// }
/// ```
fn results(outer: &Outer, path: &Path, item: &ItemImpl) -> TokenStream {
    let krate = outer.options.private();
    let as_self = |mut ty: Type| {
        AsSelf(&item.self_ty).visit_type_mut(&mut ty);
        ty
    };
    let mut bindings = Vec::new();
    for inner in &item.items {
        if let ImplItem::Type(ImplItemType { attrs, ident, ty, .. }) = inner
            && attributes::conditions(attrs).is_empty()
        {
            let mut resolved = vec![as_self(ty.clone())];
            outer.resolve(&mut resolved);
            bindings.push(quote!(#ident = #(#resolved)*));
        }
    }
    let of = types::with_bindings(path, &bindings);
    let methods = item.items.iter().filter_map(|inner| {
        let ImplItem::Fn(method) = inner else { return None };
        let (mut signature, arguments) = twin::without_patterns(&method.sig);
        AsSelf(&item.self_ty).visit_signature_mut(&mut signature);
        let ReturnType::Type(_, ty) = &signature.output else { return None };
        let (cfg, call) = (attributes::conditions(&method.attrs), twin::call_of(path, &signature, &arguments));
        let body = quote_spanned! {ty.span()=>
            loop {}
            let __r = #call;
            let _: #krate::core::marker::PhantomData<#ty> = #krate::type_of(&__r);
        };
        Some(quote_spanned!(Span::mixed_site()=> #(#cfg)* #signature { #body }))
    });
    let methods: Vec<TokenStream> = methods.collect();
    if methods.is_empty() {
        return TokenStream::new();
    }
    let (parameters, _, clause) = outer.written.split_for_impl();
    let allow = allowances();
    quote_spanned! {Span::mixed_site()=>
        #allow
        trait __AsTheTraitSays #parameters: #of + #krate::core::marker::Sized #clause { #(#methods)* }
    }
}

/// `Foo` → `Self`, of which that is a name.
struct AsSelf<'a>(&'a Type);

impl VisitMut for AsSelf<'_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        if ty == self.0 {
            *ty = parse_quote!(Self);
        } else {
            visit_mut::visit_type_mut(self, ty);
        }
    }
}

/// An impl of a trait imports the trait, so that its body may call it on the parts: so does the body its twin.
fn twins_in_scope(std_trait: &StdTrait, krate: &TokenStream) -> Vec<TokenStream> {
    let is_imported = matches!(std_trait.marker, "Display" | "Debug") || std_trait.is_operator();
    let name = Ident::new(std_trait.marker, Span::mixed_site());
    let import = quote_spanned!(Span::mixed_site()=> #[allow(unused_imports)] use #krate::twins::#name as _;);
    is_imported.then_some(import).into_iter().collect()
}

fn is_one_of(ty: &Type, names: &[Ident]) -> bool {
    matches!(ty, Type::Path(path) if path.qself.is_none() && path.path.get_ident().is_some_and(|name| names.contains(name)))
}

/// The type parameters of which marked code demands more.
fn stricter_parameters(written: &Signature, strict: &Signature) -> Vec<Ident> {
    let mut stricter: Vec<Ident> = written
        .generics
        .type_params()
        .zip(strict.generics.type_params())
        .filter(|(written, strict)| written != strict)
        .map(|(written, _)| written.ident.clone())
        .collect();
    let predicates = |signature: &Signature| signature.generics.where_clause.clone().map(|clause| clause.predicates);
    for (written, strict) in predicates(written).into_iter().flatten().zip(predicates(strict).into_iter().flatten()) {
        if let syn::WherePredicate::Type(predicate) = &written
            && written != strict
            && let Type::Path(path) = &predicate.bounded_ty
            && let Some(name) = path.path.get_ident()
        {
            stricter.push(name.clone());
        }
    }
    stricter
}

/// `P::core::cmp::PartialEq<Bar>` of `PartialEq<Bar>`, at its place: whatever the user's path means, this is implemented.
fn std_path(std_trait: &StdTrait, path: &Path, krate: &TokenStream) -> Path {
    let span = Span::mixed_site().located_at(path.span());
    let segments = names::of_path(std_trait.path, span);
    let arguments = path.segments.last().map(|last| &last.arguments);
    parse_quote!(#krate #(::#segments)* #arguments)
}

/// That the impl is marked. `Copy` has nothing to mark.
///
/// And that it is the one that is meant, as far as its types tell: in code that is never reached, another could be, which is for a type that
/// differs by a `for` alone. Where they stand under a `cfg`, there is a marker for each case.
fn markers(
    std_trait: &StdTrait,
    path: &Path,
    generics: &Generics,
    item: &ItemImpl,
    krate: &TokenStream,
) -> TokenStream {
    if std_trait.name() == "Copy" {
        return TokenStream::new();
    }
    let cases = cases(item);
    if cases.iter().all(|case| case.types.is_empty()) || generics.type_params().next().is_none() {
        return marker(std_trait, path, generics, item, krate);
    }
    let mut path = path.clone();
    let named = types::name_elided(&mut path);
    let mut generics = generics.clone();
    generics.params = named.into_iter().chain(generics.params).collect();
    let mut markers = TokenStream::new();
    for Case { cfg, types } in cases {
        let bindings: Vec<_> = types.iter().map(|ImplItemType { ident, ty, .. }| quote!(#ident = #ty)).collect();
        let of = types::with_bindings(&std_path(std_trait, &path, krate), &bindings);
        let mut generics = generics.clone();
        generics.make_where_clause().predicates.push(parse_quote!(Self: #of));
        let marker = marker(std_trait, &path, &generics, item, krate);
        markers.extend(quote!(#(#cfg)* #marker));
    }
    markers
}

/// An impl's associated types, and the conditions under which they are these.
#[derive(Clone, Default)]
struct Case<'a> {
    cfg: Vec<Attribute>,
    types: Vec<&'a ImplItemType>,
}

impl<'a> Case<'a> {
    fn with(&self, ty: &'a ImplItemType) -> Self {
        let mut case = self.clone();
        case.cfg.extend(attributes::conditions(&ty.attrs));
        case.types.push(ty);
        case
    }
}

fn cases(item: &ItemImpl) -> Vec<Case<'_>> {
    let mut by_name: Vec<Vec<&ImplItemType>> = Vec::new();
    for inner in &item.items {
        let ImplItem::Type(ty) = inner else { continue };
        match by_name.iter_mut().find(|of_name| of_name[0].ident == ty.ident) {
            Some(of_name) => of_name.push(ty),
            None => by_name.push(vec![ty]),
        }
    }
    by_name.into_iter().fold(vec![Case::default()], |cases, of_name| {
        cases.iter().flat_map(|case| of_name.iter().map(move |ty| case.with(ty))).collect()
    })
}

fn marker(std_trait: &StdTrait, path: &Path, generics: &Generics, item: &ItemImpl, krate: &TokenStream) -> TokenStream {
    let span = Span::mixed_site().located_at(path.span());
    let (name, arguments) = if std_trait.is_write() {
        let of = std_path(std_trait, path, krate);
        ("Write", quote!(<dyn #of>))
    } else {
        (std_trait.marker, path.segments.last().map(|last| last.arguments.to_token_stream()).unwrap_or_default())
    };
    let marker = Ident::new(name, span);
    let (parameters, _, clause) = generics.split_for_impl();
    let self_ty = &item.self_ty;
    quote_spanned! {Span::mixed_site()=>
        unsafe impl #parameters #krate::marked::#marker #arguments for #self_ty #clause {}
    }
}
