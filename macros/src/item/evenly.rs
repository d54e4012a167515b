//! Do a type's impls of std's traits without a marker hold for each of its arguments alike?
//!
//! Where they do not, `P::Plain` says, a bound holds in code that is never reached of a type of which it does not. No token shows such an impl: it may
//! stand anywhere in the crate, and need not be marked. So a function that nobody calls supposes the bound of each parameter and each field.
//!
//! Input: `struct Foo<'a, T> { all: &'a [T], #[cfg(test)] p: *const T }`. Output, in which a field under a condition is what a trait of its own says:
//! ```text
//! trait Field0 { type Field: ?Sized; }
//! #[cfg(test)] impl<'a, T> Field0 for Foo<'a, T> { type Field = *const T; }
//! #[cfg(not(all(any(test))))] impl<'a, T> Field0 for Foo<'a, T> { type Field = (); }
//! fn __no_tls0_evenly<'a, T: P::Plain + 'static>(it: *const Foo<'a, T>)
//! where
//!     for<'__e> &'a [T]: P::Plain,
//!     for<'__e> <Foo<'a, T> as Field0>::Field: P::Plain,
//! {
//!     __no_tls0_holds(it);
//! }
//! ```
//! By the `for`, rustc takes a bound that can never hold, too.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote_spanned};
use syn::{Generics, Type, parse_quote, visit_mut::VisitMut};

use super::{
    apart, attributes,
    data::{Definition, Field},
};
use crate::types;

/// That a type that has parameters has this trait, if they and its fields have it.
pub fn check(definition: &Definition, fields: &[Field], of_trait: &TokenStream) -> TokenStream {
    let Definition { krate, ident, generics, .. } = definition;
    if generics.type_params().next().is_none() {
        return TokenStream::new();
    }
    let span = Span::mixed_site().located_at(ident.span());
    let (_, arguments, _) = generics.split_for_impl();
    let itself: Type = parse_quote!(#ident #arguments);
    let mut assumed = (*generics).clone();
    let clause = assumed.make_where_clause();
    for parameter in generics.type_params() {
        let name = &parameter.ident;
        clause.predicates.push(parse_quote!(#name: #of_trait + 'static));
    }
    let mut traits = TokenStream::new();
    for (index, field) in fields.iter().enumerate() {
        let mut field = Field { cfg: field.cfg.clone(), ty: field.ty.clone() };
        types::substitute_self(&itself).visit_type_mut(&mut field.ty);
        if !field.cfg.is_empty() {
            let name = format_ident!("__Field{index}", span = span);
            traits.extend(field_trait(&name, generics, &itself, &field));
            field.ty = parse_quote!(<#itself as #name>::Field);
        }
        let ty = &field.ty;
        clause.predicates.push(parse_quote!(for<'__e> #ty: #of_trait));
    }
    let (parameters, _, clause) = assumed.split_for_impl();
    apart(
        &[],
        quote_spanned! {span=>
            #traits
            fn __no_tls0_holds<__T: #of_trait + ?#krate::core::marker::Sized>(_: *const __T) {}
            fn __no_tls0_evenly #parameters(__it: *const #itself) #clause { __no_tls0_holds(__it); }
        },
    )
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
