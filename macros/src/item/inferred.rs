//! What stands for the arguments of a type that a path leaves to inference, as `Stack::new()` does?
//!
//! Input: `struct Pairs<I, T> { … }`. Output:
//! `impl<I, T> P::Inferable<P::All> for Pairs<I, T> where P::At<0>: P::Infer<I>, P::At<1>: P::Infer<T> {}`, and so for `P::Inner`
//!
//! What stands for a parameter has no impls but those that the type asks for: an alias could have one argument projected from another, by an
//! impl that the stand-in has and the value's type has not. So of `struct Cache<K: Hash, V>`:
//! ```text
//! pub enum Inferred0 {}
//! impl P::having::Hash for Inferred0 {}
//! impl P::Infer<P::Having<Inferred0>> for Inferred0 {}
//! impl<K: Hash, V> P::Inferable<P::All> for Cache<K, V> where Inferred0: P::Infer<K>, P::At<1>: P::Infer<V> {}
//! ```
//! With other bounds, the type is written with its arguments, `Canvas::<Circle, u8>::new()`. But where it has one parameter there is no
//! other, and a type of std's stands for it that has the bounds, `Inferred0: P::Infer<P::core::iter::Empty<u8>>`.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{
    AssocType, GenericArgument, GenericParam, Generics, Path, PathArguments, ReturnType, Type, TypeParam,
    TypeParamBound, WherePredicate, parse_quote,
};

use super::{apart, data::Definition, of_each};
use crate::{names, types};

/// The constants that a function with checks has parameters for, as `P::InferConstants` has them: their types, and what says which they are.
const CONSTANTS: [(&str, &str); 4] = [("usize", "Usize"), ("usize", "Usize"), ("usize", "Usize"), ("bool", "Bool")];

/// The types of constants that have another stand-in, `P::constants`.
const PRIMITIVES: [&str; 14] =
    ["bool", "char", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize"];

/// These parameters, and what says what they stand for.
pub fn constants(krate: &TokenStream) -> Generics {
    let names = (0..CONSTANTS.len()).map(|index| format_ident!("__N{index}", span = Span::mixed_site()));
    let names: Vec<Ident> = names.collect();
    let types = CONSTANTS.iter().map(|(ty, _)| Ident::new(ty, Span::mixed_site()));
    let mut generics: Generics = parse_quote!(<#(const #names: #krate::core::primitive::#types),*>);
    generics.where_clause = parse_quote!(where #krate::Constants: #krate::InferConstants<#(#names),*>);
    generics
}

/// The impls of `P::Inferable`, for a type that has parameters.
pub fn expand(definition: &Definition) -> TokenStream {
    let Definition { krate, ident, generics, .. } = definition;
    let mut inferred = (*generics).clone();
    let clause = inferred.make_where_clause();
    let (mut is_generic, mut has_values, mut constants) = (false, false, Vec::new());
    let mut tags = TokenStream::new();
    let is_alone = generics.type_params().count() + generics.const_params().count() == 1;
    for (index, parameter) in generics.params.iter().enumerate() {
        match parameter {
            GenericParam::Type(parameter) => {
                let name = &parameter.ident;
                let name: Type = parse_quote!(#name);
                let tag = format_ident!("__Inferred{index}", span = Span::mixed_site());
                let bounded = having(krate, generics, &name, &tag).filter(|(_, impls)| !impls.is_empty());
                let of_std = || {
                    let mut ty = stand_in(krate, generics, &name).filter(|_| is_alone)?;
                    types::make_static(&mut ty);
                    Some((ty, TokenStream::new()))
                };
                match bounded.or_else(of_std) {
                    None => {
                        let infer = if may_be_unsized(generics, &name) { "InferUnsized" } else { "Infer" };
                        let infer = Ident::new(infer, Span::mixed_site());
                        clause.predicates.push(parse_quote!(#krate::At<#index>: #krate::#infer<#name>));
                    }
                    Some((ty, impls)) => {
                        tags.extend(quote_spanned! {Span::mixed_site()=>
                            pub enum #tag {}
                            impl #krate::Infer<#ty> for #tag {}
                            #impls
                        });
                        clause.predicates.push(parse_quote!(#tag: #krate::Infer<#name>));
                    }
                }
            }
            GenericParam::Const(parameter) => {
                let name = &parameter.ident;
                let Type::Path(ty) = of_each::bare(&parameter.ty) else { return TokenStream::new() };
                let Some(ty) = ty.path.segments.last().filter(|ty| PRIMITIVES.iter().any(|known| ty.ident == known))
                else {
                    return TokenStream::new();
                };
                let place = constants.iter().filter(|known: &&&Ident| ***known == ty.ident).count();
                let of = match CONSTANTS.iter().filter(|(known, _)| ty.ident == known).nth(place) {
                    Some((_, of)) => {
                        let of = Ident::new(of, Span::mixed_site());
                        parse_quote!(#krate::Constants: #krate::Infer<#krate::#of<#place, #name>>)
                    }
                    None => {
                        has_values = true;
                        let ty = Ident::new(&ty.ident.to_string(), Span::mixed_site());
                        parse_quote!(#krate::core::primitive::#ty: #krate::Infer<#krate::constants::#ty<#name>>)
                    }
                };
                constants.push(&ty.ident);
                clause.predicates.push(of);
            }
            GenericParam::Lifetime(_) => continue,
        }
        is_generic = true;
    }
    // What an alias projects from a value may be another from the next.
    if !is_generic || has_values && generics.type_params().next().is_some() {
        return TokenStream::new();
    }
    let but_last = but_last(definition, &inferred);
    let (_, arguments, _) = generics.split_for_impl();
    let (parameters, _, clause) = inferred.split_for_impl();
    let inner = (!definition.has_bounds && !has_values).then(|| {
        quote_spanned!(Span::mixed_site()=> impl #parameters #krate::Inferable<#krate::Inner> for #ident #arguments #clause { type Asks = (); })
    });
    let tokens = quote_spanned! {Span::mixed_site()=>
        #tags
        impl #parameters #krate::Inferable<#krate::All> for #ident #arguments #clause { type Asks = (); }
        #inner
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
    let last = generics.params.iter().rev().take_while(|parameter| matches!(parameter, GenericParam::Const(_)));
    for _ in 0..last.count().max(1) {
        predicates.pop();
        predicates.pop_punct();
    }
    let asks = match generics.params.last()? {
        GenericParam::Type(TypeParam { ident, .. }) => quote!(#ident),
        _ => quote!(()),
    };
    let (_, arguments, _) = generics.split_for_impl();
    let (parameters, _, clause) = inferred.split_for_impl();
    Some(quote_spanned! {Span::mixed_site()=>
        impl #parameters #krate::Inferable<#krate::ButLast> for #ident #arguments #clause { type Asks = #asks; }
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

/// The traits that a stand-in may have, each with its supertraits.
#[rustfmt::skip]
const HAVING: [(&str, &[&str]); 49] = [
    ("Clone", &[]), ("Copy", &["Clone"]), ("Default", &[]),
    ("PartialEq", &[]), ("Eq", &["PartialEq"]), ("PartialOrd", &["PartialEq"]), ("Ord", &["Eq", "PartialEq", "PartialOrd"]), ("Hash", &[]),
    ("Binary", &[]), ("Debug", &[]), ("Display", &[]), ("LowerExp", &[]), ("LowerHex", &[]), ("Octal", &[]), ("Pointer", &[]),
    ("UpperExp", &[]), ("UpperHex", &[]), ("Error", &["Debug", "Display"]),
    ("Iterator", &[]), ("DoubleEndedIterator", &["Iterator"]), ("ExactSizeIterator", &["Iterator"]), ("FusedIterator", &["Iterator"]),
    ("Send", &[]), ("Sync", &[]), ("Unpin", &[]), ("RefUnwindSafe", &[]), ("UnwindSafe", &[]),
    ("Add", &[]), ("BitAnd", &[]), ("BitOr", &[]), ("BitXor", &[]), ("Div", &[]), ("Mul", &[]), ("Neg", &[]), ("Not", &[]), ("Rem", &[]),
    ("Shl", &[]), ("Shr", &[]), ("Sub", &[]),
    ("AddAssign", &[]), ("BitAndAssign", &[]), ("BitOrAssign", &[]), ("BitXorAssign", &[]), ("DivAssign", &[]), ("MulAssign", &[]),
    ("RemAssign", &[]), ("ShlAssign", &[]), ("ShrAssign", &[]), ("SubAssign", &[]),
];

/// `P::Having<TAG>`, and what says that it has a parameter's bounds, if it may have all of them.
fn having(krate: &TokenStream, generics: &Generics, parameter: &Type, tag: &Ident) -> Option<(Type, TokenStream)> {
    let (mut named, mut item, mut impls) = (BTreeSet::new(), None, TokenStream::new());
    for bound in bounds_of(generics, parameter) {
        let TypeParamBound::Trait(bound) = bound else { continue };
        let of_std = names::std_trait(&bound.path);
        let plain = || names::plain_trait(&bound.path)?.rsplit("::").next();
        let name = of_std.map(|found| found.name()).or_else(plain).filter(|_| bound.maybe.is_none())?;
        let (name, implied) = HAVING.into_iter().find(|(known, _)| *known == name)?;
        named.insert(name);
        named.extend(implied);
        let gives = of_std.and_then(|of_std| of_std.associated_types().first());
        match (gives, arguments(&bound.path, parameter)?) {
            (Some(&"Item"), None) if item.is_none() => {
                let (tag, projected) = (format_ident!("{tag}Item"), parse_quote!(#parameter::Item));
                let (of_any, its) = having(krate, generics, &projected, &tag)?;
                impls.extend(quote_spanned!(Span::mixed_site()=> pub enum #tag {} #its));
                item = Some(of_any);
            }
            (Some(&"Item"), None) => {}
            (Some(&"Item"), Some(mut binding)) => {
                let mentions = |name: &Ident| generics.type_params().any(|parameter| parameter.ident == *name);
                if types::mentions(quote!(#binding), &mentions) {
                    return None;
                }
                types::make_static(&mut binding);
                item = Some(binding);
            }
            // What an operator gives must be said.
            (Some(_), binding) => {
                binding.filter(|binding| binding == parameter)?;
            }
            (None, _) => {}
        }
    }
    let names = named.iter().map(|name| Ident::new(name, Span::mixed_site()));
    impls.extend(quote_spanned!(Span::mixed_site()=> #(impl #krate::having::#names for #tag {})*));
    let item = item.map(|item: Type| quote!(, #item));
    Some((parse_quote!(#krate::Having<#tag #item>), impls))
}

/// What a bound says of its associated type, if it has no argument but what is bounded itself.
fn arguments(bound: &Path, parameter: &Type) -> Option<Option<Type>> {
    let mut binding = None;
    match &bound.segments.last()?.arguments {
        PathArguments::None => {}
        PathArguments::AngleBracketed(arguments) => {
            for argument in &arguments.args {
                match argument {
                    GenericArgument::Type(ty) if ty == parameter => {}
                    GenericArgument::AssocType(AssocType { ty, .. }) => binding = Some(ty.clone()),
                    _ => return None,
                }
            }
        }
        PathArguments::Parenthesized(_) => return None,
    }
    Some(binding)
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
