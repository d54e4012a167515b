//! What stands for the arguments of a type that a path leaves to inference, as `Stack::new()` does?
//!
//! Input: `struct Pairs<I, T> { … }`. Output:
//! `impl<I, T> P::Inferable<P::All> for Pairs<I, T> where P::At<0>: P::Infer<I>, P::At<1>: P::Infer<T> {}`
//!
//! What stands for a parameter has no impls: an alias could have one argument projected from another, by an impl that the stand-in has
//! and the value's type has not. So a type with bounds of its own is written with its arguments, `Canvas::<Circle, u8>::new()`. Where
//! it has one parameter there is no other, and a type of std's stands for it that has the bounds:
//! ```text
//! struct Inferred;
//! impl P::Infer<P::core::iter::Empty<u8>> for Inferred {}
//! impl<I: Iterator<Item = u8>> P::Inferable<P::All> for Pairs<I> where Inferred: P::Infer<I> {}
//! ```

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{
    GenericArgument, GenericParam, Generics, PathArguments, ReturnType, Type, TypeParamBound, WherePredicate,
    parse_quote,
};

use super::{apart, data::Definition};
use crate::{names, types};

/// The impls of `P::Inferable`, for a type that has parameters.
pub fn expand(definition: &Definition) -> TokenStream {
    let Definition { krate, ident, generics, .. } = definition;
    let mut inferred = (*generics).clone();
    let clause = inferred.make_where_clause();
    let mut is_generic = false;
    let mut tags = TokenStream::new();
    let is_alone = generics.type_params().count() + generics.const_params().count() == 1;
    for (index, parameter) in generics.params.iter().enumerate() {
        match parameter {
            GenericParam::Type(parameter) => {
                let name = &parameter.ident;
                let name: Type = parse_quote!(#name);
                match stand_in(krate, generics, &name).filter(|_| is_alone) {
                    None => {
                        let infer = if may_be_unsized(generics, &name) { "InferUnsized" } else { "Infer" };
                        let infer = Ident::new(infer, Span::mixed_site());
                        clause.predicates.push(parse_quote!(#krate::At<#index>: #krate::#infer<#name>));
                    }
                    Some(mut ty) => {
                        types::make_static(&mut ty);
                        tags = quote_spanned! {Span::mixed_site()=>
                            struct __Inferred;
                            impl #krate::Infer<#ty> for __Inferred {}
                        };
                        let tag = Ident::new("__Inferred", Span::mixed_site());
                        clause.predicates.push(parse_quote!(#tag: #krate::Infer<#name>));
                    }
                }
            }
            GenericParam::Const(parameter) => {
                let name = &parameter.ident;
                let Type::Path(ty) = &parameter.ty else { continue };
                let Some(ty) = ty.path.segments.last() else { continue };
                let ty = Ident::new(&ty.ident.to_string(), Span::mixed_site());
                let of = quote_spanned!(Span::mixed_site()=> #krate::core::primitive::#ty);
                clause.predicates.push(parse_quote!(#of: #krate::Infer<#krate::constants::#ty<#name>>));
            }
            GenericParam::Lifetime(_) => continue,
        }
        is_generic = true;
    }
    if !is_generic {
        return TokenStream::new();
    }
    let but_last = but_last(definition, &inferred);
    let (_, arguments, _) = generics.split_for_impl();
    let (parameters, _, clause) = inferred.split_for_impl();
    let tokens = quote_spanned! {Span::mixed_site()=>
        #tags
        impl #parameters #krate::Inferable<#krate::All> for #ident #arguments #clause {}
        #but_last
    };
    apart(&[], tokens)
}

/// The impl of `P::Inferable<P::ButLast>`, where there are several parameters: what the last one is, an alias may say. But not which
/// type it is where another is a constant: no value is without impls, and what an alias projects from one may be another from the next.
fn but_last(definition: &Definition, inferred: &Generics) -> Option<TokenStream> {
    let Definition { krate, ident, generics, .. } = definition;
    if matches!(generics.params.last(), Some(GenericParam::Type(_))) && generics.const_params().next().is_some() {
        return None;
    }
    let is_lifetime = |parameter: &&GenericParam| matches!(parameter, GenericParam::Lifetime(_));
    if generics.params.iter().filter(|parameter| !is_lifetime(parameter)).count() < 2 {
        return None;
    }
    let mut inferred = inferred.clone();
    let predicates = &mut inferred.where_clause.as_mut()?.predicates;
    predicates.pop();
    predicates.pop_punct();
    if let GenericParam::Type(last) = generics.params.last()? {
        let name = &last.ident;
        inferred.make_where_clause().predicates.push(parse_quote!(#name: #krate::marked::Type));
    }
    let (_, arguments, _) = generics.split_for_impl();
    let (parameters, _, clause) = inferred.split_for_impl();
    Some(quote_spanned! {Span::mixed_site()=>
        impl #parameters #krate::Inferable<#krate::ButLast> for #ident #arguments #clause {}
    })
}

/// The bounds of a parameter, or of what is projected from one, wherever they stand.
pub fn bounds_of<'a>(generics: &'a Generics, of: &Type) -> impl Iterator<Item = &'a TypeParamBound> {
    let declared = generics.type_params().filter(|parameter| {
        let name = &parameter.ident;
        *of == parse_quote!(#name)
    });
    let declared = declared.flat_map(|parameter| &parameter.bounds);
    let clauses = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let clauses = clauses.filter_map(|predicate| match predicate {
        WherePredicate::Type(predicate) if predicate.bounded_ty == *of => Some(&predicate.bounds),
        _ => None,
    });
    declared.chain(clauses.flatten())
}

pub fn may_be_unsized(generics: &Generics, parameter: &Type) -> bool {
    bounds_of(generics, parameter).any(|bound| matches!(bound, TypeParamBound::Trait(bound) if bound.maybe.is_some()))
}

/// A type that has the bounds of a parameter, if there is any for which the plain stand-in does not do.
fn stand_in(krate: &TokenStream, generics: &Generics, parameter: &Type) -> Option<Type> {
    let bounds: Vec<&TypeParamBound> = bounds_of(generics, parameter).collect();
    let number = |bound: &&TypeParamBound| matches!(bound, TypeParamBound::Trait(bound) if names::std_trait(&bound.path).is_some());
    bounds
        .iter()
        .find_map(|bound| stand_in_for(krate, bound))
        .or_else(|| bounds.iter().find(|bound| number(bound)).map(|_| parse_quote!(#krate::core::primitive::i32)))
}

fn stand_in_for(krate: &TokenStream, bound: &TypeParamBound) -> Option<Type> {
    let TypeParamBound::Trait(bound) = bound else { return None };
    let last = bound.path.segments.last()?;
    if let PathArguments::Parenthesized(arguments) = &last.arguments {
        let (lifetimes, inputs) = (&bound.lifetimes, &arguments.inputs);
        let output = match &arguments.output {
            ReturnType::Default => quote!(),
            ReturnType::Type(arrow, ty) => quote!(#arrow #ty),
        };
        return Some(parse_quote!(#lifetimes fn(#inputs) #output));
    }
    let std_trait = names::std_trait(&bound.path)?;
    let (argument, binding) = match &last.arguments {
        PathArguments::AngleBracketed(arguments) => (
            arguments.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty.clone()),
                _ => None,
            }),
            arguments.args.iter().find_map(|argument| match argument {
                GenericArgument::AssocType(binding) => Some(binding.ty.clone()),
                _ => None,
            }),
        ),
        _ => (None, None),
    };
    let binding = binding.unwrap_or_else(|| parse_quote!(#krate::core::primitive::i32));
    Some(match std_trait.name() {
        "DoubleEndedIterator" | "ExactSizeIterator" | "FusedIterator" | "IntoIterator" | "Iterator" => {
            parse_quote!(#krate::core::iter::Empty<#binding>)
        }
        "Write" if std_trait.module() == "fmt" && bound.path.segments.len() > 1 => {
            parse_quote!(#krate::std::string::String)
        }
        "BufRead" | "Read" | "Seek" | "Write" => {
            parse_quote!(#krate::std::io::Cursor<#krate::std::vec::Vec<#krate::core::primitive::u8>>)
        }
        "AsMut" | "AsRef" | "Borrow" | "BorrowMut" | "FromStr" => match argument {
            Some(Type::Slice(slice)) => {
                let item = slice.elem;
                parse_quote!(#krate::std::vec::Vec<#item>)
            }
            _ => parse_quote!(#krate::std::string::String),
        },
        "From" | "Into" | "TryFrom" | "TryInto" => argument?,
        "Extend" | "FromIterator" => {
            let item = argument?;
            parse_quote!(#krate::std::vec::Vec<#item>)
        }
        "Index" | "IndexMut" => parse_quote!(#krate::std::vec::Vec<#binding>),
        "Deref" | "DerefMut" => parse_quote!(#krate::std::boxed::Box<#binding>),
        "BuildHasher" => parse_quote!(#krate::std::hash::RandomState),
        "Hasher" => parse_quote!(#krate::std::hash::DefaultHasher),
        "Future" => parse_quote!(#krate::core::future::Ready<#binding>),
        "Error" => parse_quote!(#krate::core::fmt::Error),
        "AsFd" | "AsRawFd" | "FromRawFd" | "IntoRawFd" => parse_quote!(#krate::std::fs::File),
        "ToSocketAddrs" => parse_quote!(#krate::core::net::SocketAddr),
        _ => return None,
    })
}
