//! What do a marked function and its twin look like?
//!
//! Input: `fn f<T: Ord>(x: &T) { body }`. Output, where the bounds of marked code say more:
//! ```text
//! fn f<T: Ord>(x: &T) { body }
//! fn __no_tls0_f<T: Ord + P::marked::Ord>(x: &T) { rewritten body }
//! ```
//! and otherwise, as for `fn f(x: &u8) { body }`:
//! ```text
//! fn f(x: &u8) { rewritten body }
//! fn __no_tls0_f(__0: &u8) { Self::f(__0) }
//! ```
//! The twin of an `async fn f(x: &u8) { body }` is no `async fn`, so that its future has a marker:
//! ```text
//! async fn f(x: &u8) { rewritten body }
//! fn __no_tls0_f(__0: &u8) -> P::Async<impl Future<Output = ()>> { P::Async::new(Self::f(__0)) }
//! ```
//! Where the bounds of marked code say more, the rewritten body is in a third one, `async fn __no_tls0async_f(x: &u8)`. The twin of a
//! trait's returns `impl P::marked::Future<Output = ()>`, for an impl to give any.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{
    Attribute, Block, FnArg, GenericArgument, GenericParam, Generics, ItemStatic, Path, PathArguments, ReceiverKind,
    ReturnType, Safety, Signature, Token, TraitBound, Type, TypeParamBound, TypePath, Visibility, WherePredicate,
    ext::IdentExt,
    parse_quote, parse_quote_spanned,
    punctuated::Punctuated,
    visit::Visit,
    visit_mut::{self, VisitMut},
};

use super::{
    allowances, apart,
    attributes::{self, Attributes},
    exact::{self, Exact},
    identity,
};
use crate::{
    body,
    bounds::Strict,
    context::Context,
    errors::Errors,
    names,
    options::Options,
    registry::{self, Place},
    types,
};

/// Where a function stands.
pub struct Outer<'a> {
    pub options: &'a Options,
    /// What decides whether it is there at all.
    pub cfg: &'a [Attribute],
    /// The generics of the impl or trait, as written, and as marked code knows them.
    pub written: Generics,
    pub strict: Generics,
    pub self_ty: Option<Type>,
    /// The trait that an impl is of.
    pub of: Option<Path>,
    /// Where that is, for the registry.
    pub place: Place,
    /// Whether it is a trait or an impl of one, whose methods can demand no more than the trait says.
    pub is_of_trait: bool,
    /// Of which trait `Self::NAME` is.
    pub projections: &'a dyn Fn(&Ident) -> Option<Path>,
}

/// A function whose body is rewritten.
pub struct Function {
    pub attributes: Attributes,
    pub vis: Visibility,
    /// As ambient code knows it.
    pub written: Signature,
    /// As marked code knows it.
    pub strict: Signature,
    /// Whether the two differ, so that each needs a body of its own.
    pub is_two_fold: bool,
    /// Whether it has generics that the impl around has not.
    is_generic: bool,
    pub original: Option<Block>,
    pub rewritten: Option<Block>,
    /// That the traits of its bounds are those that it is emitted with.
    pub of_bounds: TokenStream,
    /// A trait that the signature for marked code names, to stand beside the item.
    pub exact: TokenStream,
    /// The types written in it, and what they are written against.
    pub types: Vec<Type>,
    pub cx: Context,
}

impl<'a> Outer<'a> {
    /// A place without an impl or trait around.
    pub fn none(options: &'a Options) -> Self {
        Self {
            options,
            cfg: &[],
            written: Generics::default(),
            strict: Generics::default(),
            self_ty: None,
            of: None,
            place: Place::default(),
            is_of_trait: false,
            projections: &|_| None,
        }
    }

    /// What a type in it, but in none of its functions, is checked against.
    pub fn context(&self) -> Context {
        self.context_with(&Generics::default(), self.place.clone())
    }

    fn context_with(&self, own: &Generics, place: Place) -> Context {
        let mut generics = merged(&self.strict, own);
        ResolveSelf(self.projections).visit_generics_mut(&mut generics);
        if let Some(self_ty) = &self.self_ty {
            types::substitute_self(self_ty).visit_generics_mut(&mut generics);
        }
        let mut options = self.options.clone();
        options.traits.extend(self.of.clone());
        Context { krate: options.private(), generics, self_ty: self.self_ty.clone(), options, place }
    }

    /// Says of which trait each `Self::NAME` among the types is.
    pub fn resolve(&self, types: &mut [Type]) {
        types.iter_mut().for_each(|ty| ResolveSelf(self.projections).visit_type_mut(ty));
    }
}

impl Function {
    pub fn new(
        outer: &Outer,
        attrs: &[Attribute],
        vis: Visibility,
        signature: Signature,
        block: Option<Block>,
        errors: &mut Errors,
    ) -> Self {
        let attributes = attributes::split(attrs, errors);
        refuse(&signature, errors);
        refuse_hiding(outer, &signature.generics, errors);

        let krate = outer.options.private();
        let is_generic = signature.generics != Generics::default();
        let mut strict_signature = signature.clone();
        let bounds = Strict::new(&krate, outer.options);
        let mut is_stricter = bounds.signature(&mut strict_signature);
        is_stricter |= bounds.output(&mut strict_signature.output);
        let outer_bounds = stricter_bounds(&outer.written, &outer.strict);
        if !outer_bounds.is_empty() {
            is_stricter = true;
            strict_signature.generics.make_where_clause().predicates.extend(outer_bounds);
        }
        let around = merged(&outer.strict, &strict_signature.generics);
        let mut held = types::Held::new(&around);
        // A trait and its impl demand it themselves.
        if !outer.is_of_trait {
            held.visit_generics(&outer.strict);
        }
        held.visit_signature(&strict_signature);
        if let Some(self_ty) = &outer.self_ty {
            held.visit_type(self_ty);
        }
        is_stricter |= types::demand(&mut strict_signature.generics, held.demands(&krate));
        if !outer.is_of_trait {
            bounds.borrows_in_arguments(&mut strict_signature);
            let borrows = bounds.borrows(&around);
            if !borrows.is_empty() {
                strict_signature.generics.make_where_clause().predicates.extend(borrows);
            }
        }
        let is_two_fold = signature.constness.is_some() || (is_stricter && !outer.options.has("strict"));
        let (written, of_bounds) = if is_stricter && is_two_fold {
            (signature, TokenStream::new())
        } else {
            let of_bounds = identity::of_generics(&krate, outer.options, &signature.generics);
            (strict_signature.clone(), of_bounds)
        };
        strict_signature.constness = None;

        let cx = outer.context_with(&strict_signature.generics, outer.place.below(&strict_signature.ident));
        let mut types = types::collect_signature(&strict_signature);
        let rewritten = block.clone().map(|mut block| {
            let original = block.clone();
            if outer.options.vouched.is_some() {
                body::vouch(&mut block);
                return block;
            }
            ResolveSelf(outer.projections).visit_block_mut(&mut block);
            let in_body = body::rewrite(&cx, &strict_signature, &mut block, errors);
            if !errors.is_empty() {
                return original;
            }
            types.extend(in_body);
            block
        });
        outer.resolve(&mut types);
        let mut function = Self {
            attributes,
            vis,
            written,
            strict: strict_signature,
            is_two_fold,
            is_generic,
            original: block,
            rewritten,
            of_bounds,
            exact: TokenStream::new(),
            types,
            cx,
        };
        // An impl's method may ask for less than the trait's.
        if outer.of.is_none() {
            function.be_exact(outer);
        }
        function
    }

    fn be_exact(&mut self, outer: &Outer) {
        let item = exact::Item {
            krate: &self.cx.krate,
            cfg: &[outer.cfg, &self.attributes.cfg].concat(),
            name: [self.strict.ident.to_token_stream(), self.cx.self_ty.to_token_stream()].into_iter().collect(),
            generics: &merged(&outer.strict, &self.strict.generics),
            without_self: &self.cx.generics,
        };
        // A trait's own bounds are its impls' to meet.
        let bounded = if outer.is_of_trait { &self.strict.generics } else { item.generics };
        if let Some(Exact { demand, declared }) = item.of_signature(&self.strict, bounded) {
            self.strict.generics.make_where_clause().predicates.push(demand);
            self.exact = declared;
        }
    }

    /// Refuses a `static` in a body of which there are two copies: each would have its own.
    pub fn refuse_statics(&self, errors: &mut Errors) {
        if let (true, Some(block)) = (self.is_two_fold, &self.original) {
            Statics(errors).visit_block(block);
        }
    }

    /// The function itself.
    pub fn plain(&self) -> TokenStream {
        let (attrs, block) = if self.is_two_fold {
            (self.attributes.kept.clone(), &self.original)
        } else {
            (self.attributes.kept_by_rewritten(), &self.rewritten)
        };
        let Self { attributes: Attributes { cfg, .. }, vis, written, .. } = self;
        let body = body_of(block);
        // Marked callers reach the twin alone.
        let unused = self.is_two_fold.then(|| quote!(#[allow(dead_code)]));
        quote!(#(#cfg)* #(#attrs)* #unused #vis #written #body)
    }

    /// What marked code calls in its stead, which calls `owner::plain` where it may.
    pub fn twin(&self, name: Ident, vis: &impl ToTokens, owner: &TokenStream, plain: &TokenStream) -> TokenStream {
        if !self.is_two_fold {
            return self.forwarder(name, vis, &self.strict, plain, &[]);
        }
        if !self.is_async() {
            return self.with_rewritten(name, vis);
        }
        let asynchronous = names::asynchronous(&name);
        let body = self.with_rewritten(asynchronous.clone(), vis);
        let callee = quote_spanned!(Span::mixed_site()=> #owner::#asynchronous);
        let twin = self.forwarder(name, vis, &self.strict, &callee, &[]);
        quote!(#body #twin)
    }

    /// The signature of a trait's `async fn` for marked code: an impl may give any future that is marked.
    pub fn with_any_future(&self) -> Signature {
        let krate = &self.cx.krate;
        let mut signature = self.strict.clone();
        if let (true, Some(output)) = (self.is_async(), future_output(&self.strict)) {
            signature.asyncness = None;
            signature.output =
                parse_quote_spanned!(Span::mixed_site()=> -> impl #krate::marked::Future<Output = #output>);
        }
        signature
    }

    /// The `async fn` of which the twin of a trait's method may be made, here or in an impl, if it gives a future.
    pub fn async_of_trait(&self) -> Option<TokenStream> {
        let output = future_output(&self.strict).filter(|_| self.is_two_fold)?;
        let name = names::asynchronous(&self.twin_name());
        let has_body = self.rewritten.is_some();
        let is_opaque = types::mentions(output.to_token_stream(), &|ident| ident == "impl");
        // Of a public trait, rustc says it of the user's own.
        let allow = quote!(#[allow(async_fn_in_trait)]);
        if self.is_async() && (has_body || is_opaque) {
            let of_trait = if has_body {
                self.with_rewritten(name, &TokenStream::new())
            } else {
                self.required(name, &self.strict)
            };
            return Some(quote!(#allow #of_trait));
        }
        if is_opaque {
            return None;
        }
        let krate = &self.cx.krate;
        let mut signature = without_patterns(&self.strict).0;
        signature.ident = name;
        signature.asyncness = Some(Token![async](Span::mixed_site()));
        signature.output = parse_quote!(-> #output);
        let (Attributes { cfg, along, .. }, lints) = (&self.attributes, allowances());
        Some(quote_spanned! {Span::mixed_site()=>
            #(#cfg)* #(#along)* #lints #allow #[doc(hidden)] #signature { #krate::core::unreachable!() }
        })
    }

    /// The rewritten body, under another name.
    pub fn with_rewritten(&self, name: Ident, vis: &impl ToTokens) -> TokenStream {
        let Attributes { cfg, along, body: with_body, .. } = &self.attributes;
        let signature = Signature { ident: name, ..self.strict.clone() };
        let body = body_of(&self.rewritten);
        let allow = allowances();
        quote!(#(#cfg)* #(#along)* #(#with_body)* #allow #[doc(hidden)] #vis #signature #body)
    }

    /// What an impl must have for marked code, of this signature.
    pub fn required(&self, name: Ident, signature: &Signature) -> TokenStream {
        let Attributes { cfg, along, .. } = &self.attributes;
        let signature = Signature { ident: name, ..without_patterns(signature).0 };
        let allow = allowances();
        quote!(#(#cfg)* #(#along)* #allow #[doc(hidden)] #signature;)
    }

    pub fn is_async(&self) -> bool {
        self.strict.asyncness.is_some()
    }

    /// A function with this one's signature that hands everything on to `callee`.
    pub fn forwarder(
        &self,
        name: Ident,
        vis: impl ToTokens,
        signature: &Signature,
        callee: &TokenStream,
        extra: &[FnArg],
    ) -> TokenStream {
        let Attributes { cfg, along, .. } = &self.attributes;
        let (mut forwarding, arguments) = without_patterns(signature);
        // An error that speaks of it as a whole is about the user's function.
        let at = Span::mixed_site().located_at(name.span());
        forwarding.fn_token = Token![fn](at);
        forwarding.ident = name;
        forwarding.inputs.extend(extra.iter().cloned());
        let turbofish = turbofish(&signature.generics);
        let span = Span::mixed_site();
        let mut call = quote_spanned!(span=> #callee #turbofish(#(#arguments),*));
        if let Safety::Unsafe(_) = signature.safety {
            call = quote_spanned!(span=> unsafe { #call });
        }
        if self.is_async() {
            let krate = &self.cx.krate;
            call = quote_spanned!(span=> #krate::Async::new(#call));
            if forwarding.asyncness.take().is_some() {
                let output = future_output(signature);
                forwarding.output =
                    parse_quote_spanned!(span=> -> #krate::Async<impl #krate::core::future::Future<Output = #output>>);
            }
        }
        let allow = allowances();
        // The trait says no more than that it is marked.
        let refines = self.is_async().then(|| quote!(#[allow(refining_impl_trait)]));
        quote_spanned! {at=>
            #(#cfg)* #(#along)* #allow #refines #[doc(hidden)] #[inline(always)] #vis #forwarding { #call }
        }
    }

    /// `x.lock()` and `Foo::lock(x)` in marked code bring a token that std's guards are bound to. A user's method takes it, and lets it be.
    pub fn scoped_twin(&self, vis: impl ToTokens, twin: &TokenStream) -> Option<TokenStream> {
        if self.strict.inputs.len() != 1 || !names::is_lock_like(&self.strict.ident) {
            return None;
        }
        let krate = &self.cx.krate;
        let receiver = self.strict.receiver();
        // Of a reference, an `async fn`'s future would keep the lifetime, and without a receiver, that of the result would be open.
        let token: FnArg = parse_quote!(_: *const #krate::Scope);
        let name = names::scoped_twin(&self.strict.ident);
        let mut signature = self.strict.clone();
        if receiver.is_some_and(|receiver| matches!(receiver.kind, ReceiverKind::Value)) {
            signature.generics.make_where_clause().predicates.push(parse_quote!(Self: #krate::core::marker::Sized));
        }
        Some(self.forwarder(name, vis, &signature, twin, &[token]))
    }

    /// Lists it, if it has a body.
    pub fn listed(&self, kind: &str) -> TokenStream {
        match self.original {
            Some(_) => registry::marked(&self.cx.options, kind, &self.cx.place, self.strict.ident.span()),
            None => TokenStream::new(),
        }
    }

    /// The name of the twin.
    pub fn twin_name(&self) -> Ident {
        names::twin(&self.strict.ident)
    }
}

/// The checks of the types in several functions, those without generics of their own together.
pub struct Checks {
    shared: Context,
    types: Vec<Type>,
    helpers: TokenStream,
}

impl Checks {
    pub fn new(outer: &Outer) -> Self {
        Self { shared: outer.context(), types: Vec::new(), helpers: TokenStream::new() }
    }

    pub fn add(&mut self, outer: &Outer, mut types: Vec<Type>) {
        outer.resolve(&mut types);
        self.types.extend(types);
    }

    pub fn add_function(&mut self, function: &Function) {
        let (of_bounds, listed) = (&function.of_bounds, function.listed("Method"));
        self.helpers.extend(apart(&function.attributes.cfg, quote!(#of_bounds #listed)));
        let is_conditional = !function.attributes.cfg.is_empty();
        if !function.is_generic && !is_conditional {
            self.types.extend(function.types.iter().cloned());
            return;
        }
        let helper = types::helper(&function.cx, &function.types);
        self.helpers.extend(apart(&function.attributes.cfg, helper));
    }

    /// The types of a method's signature as they are written: what is for another crate has no marked `dyn` in the stead of std's.
    pub fn add_as_written(&mut self, outer: &Outer, function: &Function) {
        let mut types = types::collect_signature(&function.written);
        outer.resolve(&mut types);
        self.helpers.extend(apart(&function.attributes.cfg, types::helper(&function.cx, &types)));
    }

    pub fn into_tokens(self) -> TokenStream {
        let mut tokens = types::helper(&self.shared, &self.types);
        tokens.extend(self.helpers);
        tokens
    }
}

struct Statics<'a>(&'a mut Errors);

impl<'ast> Visit<'ast> for Statics<'_> {
    fn visit_item_static(&mut self, item: &'ast ItemStatic) {
        self.0.push(
            &item.ident,
            "there is a copy of this function for unmarked code, which would have a static of its own: put it outside the function",
        );
    }
}

/// What an `async fn` gives when it is awaited, or a function that returns an `impl Future`.
fn future_output(signature: &Signature) -> Option<Type> {
    let ty = match &signature.output {
        ReturnType::Default if signature.asyncness.is_some() => return Some(parse_quote!(())),
        ReturnType::Default => return None,
        ReturnType::Type(_, ty) => &**ty,
    };
    match ty {
        ty if signature.asyncness.is_some() => Some(ty.clone()),
        Type::ImplTrait(future) => future.bounds.iter().find_map(|bound| {
            let TypeParamBound::Trait(TraitBound { path, .. }) = bound else { return None };
            let last = path.segments.last().filter(|last| last.ident == "Future")?;
            let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
            arguments.args.iter().find_map(|argument| match argument {
                GenericArgument::AssocType(of) if of.ident == "Output" => Some(of.ty.clone()),
                _ => None,
            })
        }),
        _ => None,
    }
}

fn body_of(block: &Option<Block>) -> TokenStream {
    match block {
        Some(block) => block.to_token_stream(),
        None => quote!(;),
    }
}

/// Refuses the functions that cannot be marked.
/// What is checked of a method says again what the head around says.
fn refuse_hiding(outer: &Outer, own: &Generics, errors: &mut Errors) {
    let header = types::Header::new(&outer.strict, outer.self_ty.as_ref(), outer.of.as_ref());
    for parameter in &own.params {
        let name = match parameter {
            GenericParam::Type(parameter) => &parameter.ident,
            GenericParam::Const(parameter) => &parameter.ident,
            GenericParam::Lifetime(_) => continue,
        };
        if header.names(&name.unraw().to_string()) {
            errors
                .push(name, format_args!("this hides `{name}`, which the head of the impl or trait names: rename it"));
        }
    }
}

fn refuse(signature: &Signature, errors: &mut Errors) {
    if let Some(variadic) = &signature.variadic {
        errors.push(variadic, "a function with a variable number of arguments cannot be marked: pass a slice");
    }
    types::refuse_in_signature(signature, errors);
}

/// Input: `(&self, (a, b): Pair)`. Output: `(&self, __0: Pair)`, and the arguments `self`, `__0`.
pub fn without_patterns(signature: &Signature) -> (Signature, Vec<TokenStream>) {
    let mut signature = signature.clone();
    let mut arguments = Vec::new();
    for (index, input) in signature.inputs.iter_mut().enumerate() {
        match input {
            FnArg::Receiver(receiver) => {
                receiver.mutability = None;
                receiver.attrs.clear();
                arguments.push(receiver.self_token.to_token_stream());
            }
            FnArg::Typed(input) => {
                let name = format_ident!("__{index}", span = Span::mixed_site());
                input.attrs.clear();
                *input.pat = parse_quote!(#name);
                arguments.push(name.to_token_stream());
            }
        }
    }
    (signature, arguments)
}

/// `<Self as Trait>::method::<T>(self, __1)`, of what [`without_patterns`] answers.
pub fn call_of(owner: &impl ToTokens, signature: &Signature, arguments: &[TokenStream]) -> TokenStream {
    let (name, turbofish) = (&signature.ident, turbofish(&signature.generics));
    let call = quote!(<Self as #owner>::#name #turbofish(#(#arguments),*));
    match signature.safety {
        Safety::Unsafe(_) => quote!(unsafe { #call }),
        _ => call,
    }
}

/// `::<T, N>`
pub fn turbofish(generics: &Generics) -> Option<TokenStream> {
    let mut names = generics.params.iter().filter_map(|parameter| match parameter {
        GenericParam::Type(parameter) => Some(&parameter.ident),
        GenericParam::Const(parameter) => Some(&parameter.ident),
        GenericParam::Lifetime(_) => None,
    });
    let first = names.next()?;
    Some(quote_spanned!(Span::mixed_site()=> ::<#first #(, #names)*>))
}

/// The bounds that `strict` has and `written` has not, as predicates of a function inside.
pub fn stricter_bounds(written: &Generics, strict: &Generics) -> Vec<WherePredicate> {
    let parameters = written.type_params().zip(strict.type_params()).filter(|(written, strict)| written != strict);
    let parameters = parameters.map(|(_, strict)| {
        let name = &strict.ident;
        let bounds = unrelaxed(&strict.bounds);
        parse_quote!(#name: #(#bounds)+*)
    });
    let predicates = |generics: &Generics| {
        generics.where_clause.iter().flat_map(|clause| clause.predicates.iter().cloned()).collect::<Vec<_>>()
    };
    let clauses = predicates(written).into_iter().zip(predicates(strict)).filter(|(written, strict)| written != strict);
    let clauses = clauses.map(|(_, mut strict)| {
        if let WherePredicate::Type(predicate) = &mut strict {
            predicate.bounds = unrelaxed(&predicate.bounds).cloned().collect();
        }
        strict
    });
    parameters.chain(clauses).collect()
}

/// The bounds without `?Sized`, which only the item that declares a parameter may say of it.
fn unrelaxed(bounds: &Punctuated<TypeParamBound, Token![+]>) -> impl Iterator<Item = &TypeParamBound> {
    bounds.iter().filter(|bound| !matches!(bound, TypeParamBound::Trait(bound) if bound.maybe.is_some()))
}

/// The generics of an impl and of a function in it, as those of one function.
fn merged(outer: &Generics, own: &Generics) -> Generics {
    let mut merged = outer.clone();
    merged.lt_token = Some(Default::default());
    merged.gt_token = Some(Default::default());
    let (lifetimes, others): (Vec<_>, Vec<_>) = outer
        .params
        .iter()
        .chain(&own.params)
        .cloned()
        .partition(|parameter| matches!(parameter, GenericParam::Lifetime(_)));
    merged.params = lifetimes.into_iter().chain(others).collect();
    if let Some(clause) = &own.where_clause {
        merged.make_where_clause().predicates.extend(clause.predicates.iter().cloned());
    }
    merged
}

/// Input: `Self::Item` in an impl of `Iterator`. Output: `<Self as Iterator>::Item`.
struct ResolveSelf<'a>(&'a dyn Fn(&Ident) -> Option<Path>);

impl VisitMut for ResolveSelf<'_> {
    fn visit_type_path_mut(&mut self, ty: &mut TypePath) {
        if ty.qself.is_none() && ty.path.segments.len() > 1 && ty.path.segments[0].ident == "Self" {
            let this = &ty.path.segments[0].ident;
            if let Some(of) = (self.0)(&ty.path.segments[1].ident) {
                let rest = ty.path.segments.iter().skip(1);
                *ty = parse_quote!(<#this as #of>::#(#rest)::*);
            }
        }
        visit_mut::visit_type_path_mut(self, ty);
    }

    fn visit_item_mut(&mut self, _: &mut syn::Item) {}
}
