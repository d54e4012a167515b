//! Which derives may stand below `#[no_tls]`, and what do they prove?
//!
//! Input: `#[derive(Clone)]` on `Pair<T>`. Output:
//! ```text
//! #[derive(P::core::clone::Clone)]
//! unsafe impl<T: P::core::clone::Clone + P::marked::Clone> P::marked::Clone for Pair<T> {}
//! const _: () = { check that each field is `P::marked::Clone` };
//! ```

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{
    Attribute, GenericArgument, GenericParam, Path, PathArguments, Token, Type, TypeParamBound, parse::Parser,
    parse_quote, punctuated::Punctuated, spanned::Spanned,
};

use super::{
    apart,
    attributes::Piece,
    data::{Definition, projections},
    inferred,
};
use crate::{errors::Errors, options::Options, types};

/// Std's derives: the module of each trait, and whether it has a marker.
const DERIVES: [(&str, &str, bool); 9] = [
    ("clone", "Clone", true),
    ("marker", "Copy", false),
    ("fmt", "Debug", true),
    ("default", "Default", true),
    ("cmp", "Eq", true),
    ("hash", "Hash", true),
    ("cmp", "Ord", true),
    ("cmp", "PartialEq", true),
    ("cmp", "PartialOrd", true),
];

/// One trait of a `derive`, and the condition of the `cfg_attr` around.
pub struct Derive {
    condition: Option<TokenStream>,
    module: &'static str,
    pub name: &'static str,
    is_marked: bool,
    span: Span,
}

pub fn read(derives: &[Piece], errors: &mut Errors) -> Vec<Derive> {
    let mut read = Vec::new();
    for piece in derives {
        let paths = piece
            .meta
            .require_list()
            .and_then(|list| Punctuated::<Path, Token![,]>::parse_terminated.parse2(list.tokens.clone()));
        let paths = match paths {
            Ok(paths) => paths,
            Err(error) => {
                errors.add(error);
                continue;
            }
        };
        for path in paths {
            match known(&path) {
                Some(&(module, name, is_marked)) => {
                    read.push(Derive {
                        condition: piece.condition.clone(),
                        module,
                        name,
                        is_marked,
                        span: path.span(),
                    });
                }
                None => {
                    let name = path.to_token_stream().to_string().replace(' ', "");
                    errors.push(
                        &path,
                        format_args!(
                            "what `{name}` derives is not known to be marked: put `#[derive({name})]` above `#[no_tls]`"
                        ),
                    );
                }
            }
        }
    }
    read
}

/// A generic type that derives `Copy` derives `Clone`, too, or what its closures clone by would be unknown; with constants for its only
/// parameters, its `Clone` may be written by hand, and is marked. And there is no other `Copy` of it, whose `Clone` nobody marked, or which would say
/// what is inferred: it would be for an argument, or for what is projected from one, that is not `Copy`, but which a field holds.
///
/// Output, for `struct Rect<T> { min: Point<T>, max: Point<T> }`:
/// ```text
/// impl<T, X, W> P::Copies<X, (P::At<0>, W)> for Rect<T> where T: P::Copies<X, W> {}
/// struct Marked;
/// fn __no_tls0_copies<T: P::Copies<Marked, P::Here>>() { P::copies::<Point<T>, Marked, (P::At<0>, P::Here)>(); }
/// ```
pub fn check_copy(derives: &[Derive], definition: &Definition, errors: &mut Errors) -> TokenStream {
    let Definition { krate, generics, fields, .. } = definition;
    let is_generic = generics.params.iter().any(|parameter| !matches!(parameter, GenericParam::Lifetime(_)));
    let Some(copy) = derives.iter().find(|derive| derive.name == "Copy").filter(|_| is_generic) else {
        return TokenStream::new();
    };
    let mut checks = TokenStream::new();
    let clone = derives.iter().find(|derive| derive.name == "Clone");
    if clone.is_none() && copy.condition.is_none() && generics.type_params().next().is_none() {
        checks.extend(definition.check_self(&quote!(#krate::marked::Clone)));
    } else if copy.condition.is_some() || clone.is_none_or(|clone| clone.condition.is_some()) {
        errors.add(syn::Error::new(
            copy.span,
            "what is `Copy` is cloned by its `Clone`: derive both below `#[no_tls]`, without a condition",
        ));
    }
    let is_copy = |of: &Type| has_bound(definition, of, &quote!(#krate::core::marker::Copy));
    let mut asked: Vec<Type> = Vec::new();
    for (index, parameter) in generics.type_params().enumerate() {
        let name = &parameter.ident;
        checks.extend(copies_argument(definition, name, index));
        asked.push(parse_quote!(#name));
    }
    // A derive asks it of `T::Item`, but not of what is written with its trait.
    let is_written_short = |ty: &Type| matches!(ty, Type::Path(path) if path.qself.is_none());
    asked.extend(projections(definition.cx, fields).into_iter().filter(is_written_short));
    for of in asked.iter().filter(|of| !is_copy(of)) {
        let mut always = fields.iter().filter(|field| field.cfg.is_empty());
        let Some((field, way)) = always.find_map(|field| Some((field, way_to(of, &field.ty, krate)?))) else {
            let name = of.to_token_stream().to_string().replace(' ', "");
            errors.add(syn::Error::new(
                copy.span,
                format_args!(
                    "no field holds a `{name}`, so that there may be another `Copy` where `{name}` is not: write `Clone` and `Copy` by \
                     hand for every `{name}`, and `#[no_tls(Copy)]`; or ask for `{name}: Copy` on the type"
                ),
            ));
            continue;
        };
        let mut of_parameter = types::without_lifetimes(generics);
        let marked = Ident::new("__Marked", Span::mixed_site());
        of_parameter.make_where_clause().predicates.push(parse_quote!(#of: #krate::Copies<#marked, #krate::Here>));
        let (parameters, _, clause) = of_parameter.split_for_impl();
        let mut ty = field.ty.clone();
        types::make_static(&mut ty);
        checks.extend(quote_spanned! {Span::mixed_site().located_at(copy.span)=>
            {
                struct #marked;
                fn __no_tls0_copies #parameters() #clause { #krate::copies::<#ty, #marked, #way>(); }
            }
        });
    }
    apart(&[], checks)
}

/// That the type is `Copy` only if this argument is.
fn copies_argument(definition: &Definition, name: &Ident, index: usize) -> TokenStream {
    let Definition { krate, ident, generics, .. } = definition;
    let (of, way) = (Ident::new("__X", Span::mixed_site()), Ident::new("__W", Span::mixed_site()));
    let mut with = (*generics).clone();
    with.params.extend::<[GenericParam; 2]>([parse_quote!(#of), parse_quote!(#way)]);
    with.make_where_clause().predicates.push(parse_quote!(#name: #krate::Copies<#of, #way>));
    let (_, arguments, _) = generics.split_for_impl();
    let (parameters, _, clause) = with.split_for_impl();
    quote_spanned! {Span::mixed_site()=>
        impl #parameters #krate::Copies<#of, (#krate::At<#index>, #way)> for #ident #arguments #clause {}
    }
}

/// Whether a parameter, or what is projected from one, has this bound of std's. What is called `Copy`, and is not named absolutely by now,
/// may be another trait.
fn has_bound(definition: &Definition, of: &Type, std: &TokenStream) -> bool {
    let std = std.to_string();
    inferred::bounds_of(definition.generics, of)
        .any(|bound| matches!(bound, TypeParamBound::Trait(bound) if bound.path.to_token_stream().to_string() == std))
}

/// Which arguments lead to a parameter, or to what is projected from one: `(At<1>, (At<0>, Here))` of `Pair<u8, Option<T>>`.
fn way_to(of: &Type, ty: &Type, krate: &TokenStream) -> Option<TokenStream> {
    let among = |types: Vec<&Type>| {
        let mut ways = types.iter().enumerate().filter_map(|(index, ty)| Some((index, way_to(of, ty, krate)?)));
        ways.next().map(|(index, way)| quote_spanned!(Span::mixed_site()=> (#krate::At<#index>, #way)))
    };
    match ty {
        ty if ty == of => Some(quote_spanned!(Span::mixed_site()=> #krate::Here)),
        Type::Array(array) => among(vec![&array.elem]),
        Type::Group(group) => way_to(of, &group.elem, krate),
        Type::Paren(paren) => way_to(of, &paren.elem, krate),
        Type::Path(path) if path.qself.is_none() => match &path.path.segments.last()?.arguments {
            _ if path.path.segments.last()?.ident == "PhantomData" => None,
            PathArguments::AngleBracketed(arguments) => among(
                arguments
                    .args
                    .iter()
                    .filter_map(|argument| match argument {
                        GenericArgument::Type(ty) => Some(ty),
                        _ => None,
                    })
                    .collect(),
            ),
            _ => None,
        },
        Type::Tuple(tuple) => among(tuple.elems.iter().collect()),
        _ => None,
    }
}

fn known(path: &Path) -> Option<&'static (&'static str, &'static str, bool)> {
    let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    DERIVES.iter().find(|(module, name, _)| match segments.as_slice() {
        [only] => path.leading_colon.is_none() && only == name,
        [first, last] => path.leading_colon.is_none() && first == module && last == name,
        [root, first, last] => matches!(root.as_str(), "std" | "core") && first == module && last == name,
        _ => false,
    })
}

/// The derives by absolute path, and `derive`, which is a macro of std's prelude, too.
pub fn attributes(derives: &[Derive], krate: &TokenStream) -> Vec<Attribute> {
    derives
        .iter()
        .map(|derive| {
            let path = derive.path(krate);
            let derives = quote_spanned!(Span::mixed_site()=> #krate::core::prelude::v1::derive(#path));
            match &derive.condition {
                Some(condition) => parse_quote!(#[cfg_attr(#condition, #derives)]),
                None => parse_quote!(#[#derives]),
            }
        })
        .collect()
}

/// `use Debug as _;`, which the import by which the marked module around names a derive counts as used for.
pub fn mentions(derives: &[Derive], options: &Options) -> TokenStream {
    let mentions = derives.iter().filter_map(|derive| {
        let name = Ident::new(derive.name, derive.span);
        options.import(&name).map(|_| apart(&derive.cfg(), quote!(use #name as _;)))
    });
    mentions.collect()
}

/// The markers of the derived impls.
pub fn markers(derives: &[Derive], definition: &Definition) -> TokenStream {
    derives.iter().filter(|derive| derive.is_marked).map(|derive| derive.marker(definition)).collect()
}

impl Derive {
    fn path(&self, krate: &TokenStream) -> TokenStream {
        let span = Span::mixed_site().located_at(self.span);
        let (module, name) = (Ident::new(self.module, span), Ident::new(self.name, span));
        quote_spanned!(span=> #krate::core::#module::#name)
    }

    fn cfg(&self) -> Vec<Attribute> {
        self.condition.iter().map(|condition| parse_quote!(#[cfg(#condition)])).collect()
    }

    fn marker(&self, definition: &Definition) -> TokenStream {
        let krate = definition.krate;
        let span = Span::mixed_site().located_at(self.span);
        let name = Ident::new(self.name, span);
        let marker = quote_spanned!(span=> #krate::marked::#name);
        let cfg = self.cfg();
        // The default of an enum is a variant without fields.
        if definition.is_enum && self.name == "Default" {
            let impl_ = definition.marker(self.name, definition.bounded);
            return quote!(#(#cfg)* #impl_);
        }
        let path = self.path(krate);
        let generics = definition.generics_with(&quote!(#path + #marker));
        let impl_ = definition.marker(self.name, &generics);
        let checks = definition.check_derived(&quote!(#path + #marker));
        apart(&cfg, quote!(#impl_ #checks))
    }
}
