//! Do a type's impls of std's traits without a marker hold for each of its arguments alike?
//!
//! No token shows an impl of `Send` or `Unpin`: it may stand anywhere in the crate, and need not be marked. Where one is for a single argument, or beside
//! another, it would say what is inferred: as `dyn Tr` is not `Unpin`, there may be an `impl Unpin for Foo<dyn Tr<Bar>>` beside that for `T: Unpin`, so
//! that a bound `Foo<dyn Tr<_>>: Unpin` says what `_` is. And in code that is never reached, one for `Foo<fn(&'static u8)>` would do for
//! `Foo<fn(&u8)>`. So a type that has parameters has the impls that rustc would derive written here, beside which there can be no others. They
//! ask for the `PhantomData` of each field, of which coherence, other than of the field's type itself, takes for granted that it might be `Send`.
//!
//! Input: `struct Foo<'a, T> { all: &'a [T], #[cfg(test)] p: *const T }`. Output, in which a field under a condition is what a trait of its own says:
//! ```text
//! trait Field0 { type Field: ?Sized; }
//! #[cfg(test)] impl<'a, T> Field0 for Foo<'a, T> { type Field = *const T; }
//! #[cfg(not(all(any(test))))] impl<'a, T> Field0 for Foo<'a, T> { type Field = (); }
//! unsafe impl<'a, T> Send for Foo<'a, T>
//! where
//!     for<'__e> PhantomData<(P::At<0>, &'a [T])>: Send,
//!     for<'__e> PhantomData<(P::At<1>, <Foo<'a, T> as Field0>::Field)>: Send,
//! {}
//! ```
//! and so for `Sync`, `Unpin`, `UnwindSafe` and `RefUnwindSafe`. By the `for`, rustc takes a bound that can never hold, too. What has lifetimes gets the
//! field's number, `PhantomData<(P::At<0>, &'a [T])>`, as rustc could not tell it from a field that has others.
//!
//! What the type writes by itself it lists, `#[no_tls(Send)]`. That is held to the same, by a function that nobody calls:
//! ```text
//! fn __no_tls0_evenly<'a, T: 'static>(it: *const Foo<'a, T>) where PhantomData<T>: P::Plain, for<'__e> PhantomData<&'a [T]>: P::Plain
//! { __no_tls0_holds(it); }
//! ```
//! which an impl for each argument is, and a marked one, `unsafe impl<T: Send> Send for Foo<T> {}`, that becomes
//! `unsafe impl<T> Send for Foo<T> where PhantomData<T>: Send {}`.

use std::mem;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{
    Generics, ItemImpl, Path, PredicateType, Token, TraitBound, Type, TypeParamBound, WherePredicate, parse_quote,
    punctuated::Punctuated, visit_mut::VisitMut,
};

use super::{
    apart, attributes,
    data::{Definition, Field},
};
use crate::{names, options::Options, types};

/// The impls of a type that has parameters, and the checks of those that it lists, `Copy` among them.
pub fn expand(definition: &Definition, fields: &[Field], options: &Options) -> TokenStream {
    let Definition { krate, ident, generics, .. } = definition;
    if generics.type_params().next().is_none() && generics.const_params().next().is_none() {
        return TokenStream::new();
    }
    let span = Span::mixed_site().located_at(ident.span());
    let (_, arguments, _) = generics.split_for_impl();
    let is_wrapper = options.vouched.is_some();
    let mut of =
        Evenly { krate, generics, itself: parse_quote!(#ident #arguments), fields: Vec::new(), is_wrapper, span };
    let mut traits = TokenStream::new();
    for (index, field) in fields.iter().enumerate() {
        let mut field = Field { cfg: field.cfg.clone(), ty: field.ty.clone() };
        types::substitute_self(&of.itself).visit_type_mut(&mut field.ty);
        if !field.cfg.is_empty() {
            let name = format_ident!("__Field{index}", span = span);
            traits.extend(field_trait(&name, generics, &of.itself, &field));
            let itself = &of.itself;
            field.ty = parse_quote!(<#itself as #name>::Field);
        }
        of.fields.push(field.ty);
    }
    let each = names::AUTO_TRAITS.into_iter().map(|path| {
        let name = names::last_name(path);
        let path = names::of_path(path, span);
        let path = quote_spanned!(span=> #krate #(::#path)*);
        let is_unsafe = ["Send", "Sync"].contains(&name);
        if options.has(name) { of.check(&path, &quote!(#krate::Plain), true) } else { of.written(&path, is_unsafe) }
    });
    let each: TokenStream = each.collect();
    let copy = quote_spanned!(span=> #krate::core::marker::Copy);
    let copied = options.has("Copy").then(|| of.check(&copy, &copy, false));
    apart(&[], quote!(#traits #each #copied))
}

struct Evenly<'a> {
    krate: &'a TokenStream,
    generics: &'a Generics,
    itself: Type,
    fields: Vec<Type>,
    /// Whether the field is of another crate's type.
    is_wrapper: bool,
    span: Span,
}

impl Evenly<'_> {
    fn phantom(&self, ty: &Type) -> Type {
        let krate = self.krate;
        parse_quote!(#krate::core::marker::PhantomData<#ty>)
    }

    /// The impl that rustc would derive.
    fn written(&self, of_trait: &TokenStream, is_unsafe: bool) -> TokenStream {
        let krate = self.krate;
        let mut generics = self.generics.clone();
        let asked = self.fields.iter().enumerate().map(|(index, ty)| -> WherePredicate {
            let mut without = ty.clone();
            types::make_static(&mut without);
            let phantom =
                if without == *ty { self.phantom(ty) } else { self.phantom(&parse_quote!((#krate::At<#index>, #ty))) };
            parse_quote!(for<'__e> #phantom: #of_trait)
        });
        generics.make_where_clause().predicates.extend(asked);
        if self.is_wrapper {
            // The other crate's own impls may be for a single argument.
            let asked = self.generics.type_params().map(|parameter| -> WherePredicate {
                let name = &parameter.ident;
                let phantom = self.phantom(&parse_quote!(#name));
                parse_quote!(for<'__e> #phantom: #krate::marked::Type)
            });
            generics.make_where_clause().predicates.extend(asked);
        }
        let (parameters, _, clause) = generics.split_for_impl();
        let (itself, token) = (&self.itself, is_unsafe.then(|| quote!(unsafe)));
        quote_spanned!(self.span=> #[doc(hidden)] #token impl #parameters #of_trait for #itself #clause {})
    }

    /// That the type has a trait where its fields have what is assumed; if that is of a `PhantomData`, where its parameters have it.
    fn check(&self, of_trait: &TokenStream, assumed: &TokenStream, is_of_phantoms: bool) -> TokenStream {
        let Self { krate, itself, span, .. } = self;
        let mut generics = self.generics.clone();
        let clause = generics.make_where_clause();
        for parameter in self.generics.type_params() {
            let name = &parameter.ident;
            clause.predicates.push(parse_quote!(#name: 'static));
            if is_of_phantoms {
                let phantom = self.phantom(&parse_quote!(#name));
                clause.predicates.push(parse_quote!(#phantom: #assumed));
            }
        }
        for ty in &self.fields {
            let ty = if is_of_phantoms { self.phantom(ty) } else { ty.clone() };
            clause.predicates.push(parse_quote!(for<'__e> #ty: #assumed));
        }
        let (parameters, _, clause) = generics.split_for_impl();
        let checked = quote_spanned! {*span=>
            fn __no_tls0_holds<__T: #of_trait + ?#krate::core::marker::Sized>(_: *const __T) {}
            fn __no_tls0_evenly #parameters(__it: *const #itself) #clause { __no_tls0_holds(__it); }
        };
        apart(&[], checked)
    }
}

/// What the field's type is, if it is there.
fn field_trait(name: &Ident, generics: &Generics, itself: &Type, field: &Field) -> TokenStream {
    let (parameters, _, clause) = generics.split_for_impl();
    let Field { cfg, ty } = field;
    let otherwise = attributes::otherwise(cfg);
    quote_spanned! {Span::mixed_site()=>
        trait #name { type Field: ?Sized; }
        #(#cfg)* impl #parameters #name for #itself #clause { type Field = #ty; }
        #otherwise impl #parameters #name for #itself #clause { type Field = (); }
    }
}

/// A marked impl of one of these traits, with what it asks for as coherence takes it for granted of no type.
pub fn of_impl(options: &Options, mut item: ItemImpl) -> ItemImpl {
    let krate = options.private();
    let is_auto = |bound: &TypeParamBound| matches!(bound, TypeParamBound::Trait(TraitBound { path, maybe: None, .. }) if is_auto(options, path));
    let mut asked: Vec<WherePredicate> = Vec::new();
    let mut ask = |of: &Type, bounds: &mut Punctuated<TypeParamBound, Token![+]>| {
        let (auto, others): (Vec<_>, Vec<_>) = mem::take(bounds).into_iter().partition(is_auto);
        bounds.extend(others);
        if !auto.is_empty() {
            asked.push(parse_quote!(#krate::core::marker::PhantomData<#of>: #(#auto)+*));
        }
    };
    for parameter in item.generics.type_params_mut() {
        let name = &parameter.ident;
        ask(&parse_quote!(#name), &mut parameter.bounds);
    }
    for predicate in item.generics.where_clause.iter_mut().flat_map(|clause| &mut clause.predicates) {
        if let WherePredicate::Type(PredicateType { lifetimes: None, bounded_ty, bounds, .. }) = predicate {
            ask(bounded_ty, bounds);
        }
    }
    item.generics.make_where_clause().predicates.extend(asked);
    item
}

/// Whether what is bounded by a trait has it if its `PhantomData` has, and the other way round.
fn is_auto(options: &Options, path: &Path) -> bool {
    !options.is_own(path)
        && names::plain_trait(path).is_some_and(|of| !of.ends_with("::Any") && !of.ends_with("::Sized"))
}
