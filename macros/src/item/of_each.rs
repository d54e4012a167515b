//! Which impl of a trait is for each type, and what does it ask?
//!
//! Who names a type before a function that such an impl gives it, `Foo::make()`, would not be asked for its bounds. So an impl for a parameter
//! of which nothing is asked asks that its type be one that marked code may use. What is asked may be a renamed `Into<T>`, which each type has, and
//! what else is of a path may be an alias of a parameter: beside either stands what is in conflict with it then.
//!
//! Input: `impl<T> Make for Same<T> { … }`. Output:
//! ```text
//! trait WriteTheParameterAndNoAlias<Parameters> {}
//! struct __AnyType;
//! impl<Parameters> WriteTheParameterAndNoAlias<Parameters> for __AnyType {}
//! impl<T> WriteTheParameterAndNoAlias<(PhantomData<T>,)> for Same<T> {}
//! ```

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote_spanned};
use syn::{ConstParam, GenericParam, Generics, Type, TypeParamBound, parse_quote};

use super::inferred;
use crate::{names, types};

/// What an impl of a trait for this type asks, as one more of its bounds; and what is beside it.
pub fn ask(krate: &TokenStream, generics: &mut Generics, self_ty: &Type) -> TokenStream {
    let self_ty = bare(self_ty);
    let Type::Path(path) = self_ty else { return TokenStream::new() };
    let is_parameter =
        path.qself.is_none() && generics.type_params().any(|parameter| path.path.is_ident(&parameter.ident));
    if is_parameter && !inferred::bounds_of(generics, self_ty).any(asks) {
        generics.make_where_clause().predicates.push(parse_quote!(#self_ty: #krate::marked::Type));
        return TokenStream::new();
    }
    let is_generic = |name: &_| generics.type_params().any(|parameter| parameter.ident == *name);
    if !types::mentions(quote_spanned!(Span::mixed_site()=> #self_ty), &is_generic) {
        return TokenStream::new();
    }
    // What is asked of a parameter may be another name of what each type has: then it holds of a type that has no impls, too.
    let (name, any_type) = if is_parameter {
        ("AskByTheNameOfStd", quote_spanned!(Span::mixed_site()=> struct __AnyType;))
    } else {
        let any_type = quote_spanned! {Span::mixed_site()=>
            struct __AnyType;
            impl #krate::core::marker::Copy for __AnyType {}
            impl #krate::core::clone::Clone for __AnyType { fn clone(&self) -> Self { *self } }
            unsafe impl #krate::marked::Clone for __AnyType {}
        };
        ("WriteTheParameterAndNoAlias", any_type)
    };
    let name = Ident::new(name, Span::mixed_site());
    let (parameters, _, clause) = generics.split_for_impl();
    let (arguments, declared) = self::parameters(krate, generics);
    quote_spanned! {Span::mixed_site()=>
        trait #name<__P> {}
        #any_type
        impl<__P> #name<__P> for __AnyType {}
        #declared
        impl #parameters #name<#arguments> for #self_ty #clause {}
    }
}

/// A type of the parameters that are no lifetimes, as one that the trait alone mentions must stand somewhere, and the types of the constants.
fn parameters(krate: &TokenStream, generics: &Generics) -> (TokenStream, TokenStream) {
    let (mut declared, mut arguments) = (TokenStream::new(), TokenStream::new());
    for (index, parameter) in generics.params.iter().enumerate() {
        match parameter {
            GenericParam::Type(parameter) => {
                let name = &parameter.ident;
                arguments.extend(quote_spanned!(Span::mixed_site()=> #krate::core::marker::PhantomData<#name>,));
            }
            GenericParam::Const(ConstParam { ident, ty, .. }) => {
                let name = format_ident!("__Constant{index}", span = Span::mixed_site());
                declared.extend(quote_spanned!(Span::mixed_site()=> struct #name<const __N: #ty>;));
                arguments.extend(quote_spanned!(Span::mixed_site()=> #name<#ident>,));
            }
            GenericParam::Lifetime(_) => {}
        }
    }
    (quote_spanned!(Span::mixed_site()=> (#arguments)), declared)
}

/// A type without parentheses, and without what a macro put around it.
pub fn bare(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => bare(&group.elem),
        Type::Paren(paren) => bare(&paren.elem),
        ty => ty,
    }
}

/// Whether a bound is of a trait that has a marker, or is marked: each type is one into itself, too.
fn asks(bound: &TypeParamBound) -> bool {
    let TypeParamBound::Trait(bound) = bound else { return false };
    let name = bound.path.segments.last().map(|last| last.ident.to_string());
    bound.maybe.is_none()
        && names::plain_trait(&bound.path).is_none()
        && !name.is_some_and(|name| ["Borrow", "BorrowMut", "From", "Into", "TryFrom", "TryInto"].contains(&&*name))
}
