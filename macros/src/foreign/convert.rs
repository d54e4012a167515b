//! How does a value of another crate's type become one of ours that wraps it, and back?
//!
//! Input:  `Option<Iter<'_, K, V>>`, from the other crate
//! Output: `match e { Some(__x) => Some(Iter(__x)), None => None }`

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{
    Error, GenericArgument, Path, PathArguments, Result, Type, TypePath, parse_quote_spanned,
    spanned::Spanned,
    visit::{self, Visit},
    visit_mut::{self, VisitMut},
};

use crate::names;

/// The types that an `allow!` declares, and what `Self` is where they are written.
pub struct Wrapped<'a> {
    pub krate: &'a TokenStream,
    pub names: &'a [Ident],
    pub self_ty: Option<&'a Type>,
    /// The associated types of the impl around.
    pub associated: &'a [(Ident, Type)],
}

#[derive(Clone, Copy, PartialEq)]
pub enum To {
    Foreign,
    Ours,
}

impl Wrapped<'_> {
    /// The type with what `Self` and `Self::NAME` stand for, as far as that is known here.
    pub fn resolve(&self, ty: &Type) -> Type {
        let mut ty = ty.clone();
        ResolveSelf(self).visit_type_mut(&mut ty);
        ty
    }

    /// Whether a resolved type holds one of ours.
    pub fn holds(&self, ty: &Type) -> bool {
        let mut holds = Holds { wrapped: self, found: false };
        holds.visit_type(ty);
        holds.found
    }

    pub fn is_wrapper(&self, ty: &Type) -> bool {
        matches!(ty, Type::Path(TypePath { qself: None, path, .. }) if self.is_name(path))
    }

    fn is_name(&self, path: &Path) -> bool {
        path.leading_colon.is_none() && path.segments.len() == 1 && self.names.contains(&path.segments[0].ident)
    }

    /// Puts the other crate's type in the place of each of ours.
    pub fn foreign_path(&self, path: &Path) -> Path {
        let mut path = path.clone();
        ToForeign(self).visit_path_mut(&mut path);
        path
    }

    pub fn foreign_type(&self, ty: &Type) -> Type {
        let mut ty = self.resolve(ty);
        ToForeign(self).visit_type_mut(&mut ty);
        ty
    }

    /// An expression for the value of a resolved type.
    pub fn convert(&self, ty: &Type, value: TokenStream, to: To) -> Result<TokenStream> {
        if !self.holds(ty) {
            return Ok(value);
        }
        let span = Span::mixed_site().located_at(ty.span());
        let (krate, foreign) = (self.krate, Ident::new(names::FOREIGN, span));
        match ty {
            Type::Paren(inner) => self.convert(&inner.elem, value, to),
            Type::Group(inner) => self.convert(&inner.elem, value, to),
            Type::Path(TypePath { qself: None, path, .. }) if self.is_name(path) => Ok(match to {
                To::Foreign => quote_spanned!(span=> #value.#foreign),
                To::Ours => {
                    let name = &path.segments[0].ident;
                    quote_spanned!(span=> #name { #foreign: #value })
                }
            }),
            Type::Path(TypePath { qself: None, path, .. }) => self.convert_container(ty, path, value, to),
            Type::Reference(reference) => {
                let (elem, mutability) = (&*reference.elem, &reference.mutability);
                match to {
                    To::Foreign if self.is_wrapper(elem) => Ok(quote_spanned!(span=> &#mutability #value.#foreign)),
                    To::Foreign if matches!(elem, Type::Reference(_)) => {
                        let inner = self.convert(elem, quote_spanned!(span=> (*#value)), to)?;
                        Ok(quote_spanned!(span=> &#mutability #inner))
                    }
                    To::Ours if self.is_wrapper(elem) => {
                        let wrap = Ident::new(if mutability.is_some() { "wrap_mut" } else { "wrap_ref" }, span);
                        Ok(quote_spanned!(span=> #krate::#wrap::<#elem>(#value)))
                    }
                    _ => Err(self.unknown(ty)),
                }
            }
            Type::Tuple(tuple) => {
                let names: Vec<Ident> =
                    (0..tuple.elems.len()).map(|index| format_ident!("__t{index}", span = span)).collect();
                let values = names
                    .iter()
                    .zip(&tuple.elems)
                    .map(|(name, ty)| self.convert(ty, name.to_token_stream(), to))
                    .collect::<Result<Vec<_>>>()?;
                Ok(quote_spanned!(span=> match #value { (#(#names,)*) => (#(#values,)*) }))
            }
            Type::Array(array) => {
                let value_of = self.convert(&array.elem, quote_spanned!(span=> __x), to)?;
                Ok(quote_spanned!(span=> #value.map(|__x| #value_of)))
            }
            _ => Err(self.unknown(ty)),
        }
    }

    /// `Option<X>`, `Result<X, E>`, `Box<X>`, `Vec<X>`
    fn convert_container(&self, ty: &Type, path: &Path, value: TokenStream, to: To) -> Result<TokenStream> {
        let span = Span::mixed_site().located_at(ty.span());
        let krate = self.krate;
        let Some(last) = path.segments.last() else { return Err(self.unknown(ty)) };
        let arguments: Vec<&Type> = match &last.arguments {
            PathArguments::AngleBracketed(arguments) => arguments
                .args
                .iter()
                .filter_map(|argument| match argument {
                    GenericArgument::Type(ty) => Some(ty),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        };
        let inner = |ty: &Type| self.convert(ty, quote_spanned!(span=> __x), to);
        match (last.ident.to_string().as_str(), arguments.as_slice()) {
            ("Option", [some]) => {
                let (option, some) = (quote_spanned!(span=> #krate::core::option::Option), inner(some)?);
                Ok(quote_spanned! {span=>
                    match #value { #option::Some(__x) => #option::Some(#some), #option::None => #option::None }
                })
            }
            ("Result", [ok, err]) => {
                let result = quote_spanned!(span=> #krate::core::result::Result);
                let (ok, err) = (inner(ok)?, inner(err)?);
                Ok(quote_spanned! {span=>
                    match #value { #result::Ok(__x) => #result::Ok(#ok), #result::Err(__x) => #result::Err(#err) }
                })
            }
            ("Box", [boxed]) => {
                let boxed = self.convert(boxed, quote_spanned!(span=> (*#value)), to)?;
                Ok(quote_spanned!(span=> #krate::std::boxed::Box::new(#boxed)))
            }
            ("Vec", [item]) => {
                let item = inner(item)?;
                let iter = quote_spanned!(span=> #krate::core::iter);
                Ok(quote_spanned! {span=>
                    #iter::Iterator::collect::<#krate::std::vec::Vec<_>>(
                        #iter::Iterator::map(#iter::IntoIterator::into_iter(#value), |__x| #item)
                    )
                })
            }
            _ => Err(self.unknown(ty)),
        }
    }

    fn unknown(&self, ty: &Type) -> Error {
        Error::new_spanned(
            ty,
            "a type of this `allow!` can stand alone, behind one reference, or in tuples, arrays, `Option`, `Result`, \
             `Box` and `Vec`: leave this signature out, or write a marked function around it",
        )
    }
}

struct ResolveSelf<'a>(&'a Wrapped<'a>);

impl VisitMut for ResolveSelf<'_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        if let Type::Path(TypePath { qself: None, path, .. }) = ty {
            if path.is_ident("Self")
                && let Some(self_ty) = self.0.self_ty
            {
                *ty = self_ty.clone();
                return;
            }
            if path.segments.len() == 2
                && path.segments[0].ident == "Self"
                && let Some((_, associated)) =
                    self.0.associated.iter().find(|(name, _)| *name == path.segments[1].ident)
            {
                *ty = associated.clone();
                return self.visit_type_mut(ty);
            }
        }
        visit_mut::visit_type_mut(self, ty);
    }
}

struct ToForeign<'a>(&'a Wrapped<'a>);

impl VisitMut for ToForeign<'_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        visit_mut::visit_type_mut(self, ty);
        if self.0.is_wrapper(ty) {
            let span = Span::mixed_site().located_at(ty.span());
            let krate = self.0.krate;
            *ty = parse_quote_spanned!(span=> <#ty as #krate::Wraps>::Foreign);
        }
    }
}

struct Holds<'a> {
    wrapped: &'a Wrapped<'a>,
    found: bool,
}

impl<'ast> Visit<'ast> for Holds<'_> {
    fn visit_type_path(&mut self, ty: &'ast TypePath) {
        self.found |= ty.qself.is_none() && self.wrapped.is_name(&ty.path);
        visit::visit_type_path(self, ty);
    }
}

/// The same of a path, whose arguments are looked at.
pub fn path_holds(wrapped: &Wrapped, path: &Path) -> bool {
    let mut holds = Holds { wrapped, found: false };
    holds.visit_path(path);
    holds.found
}

/// Whether the bound of a closure speaks of one of ours: what the other crate calls it with is its own type.
pub fn closure_over(wrapped: &Wrapped, signature: &syn::Signature) -> Option<Error> {
    struct Closures<'a> {
        wrapped: &'a Wrapped<'a>,
        found: Option<Error>,
    }
    impl<'ast> Visit<'ast> for Closures<'_> {
        fn visit_parenthesized_generic_arguments(&mut self, arguments: &'ast syn::ParenthesizedGenericArguments) {
            let mut holds = Holds { wrapped: self.wrapped, found: false };
            visit::visit_parenthesized_generic_arguments(&mut holds, arguments);
            if holds.found && self.found.is_none() {
                let message = "what the closure takes or returns is the other crate's own type, which marked code has \
                               no name for: leave this signature out, or write a marked function around it";
                self.found = Some(Error::new_spanned(quote!(#arguments), message));
            }
        }
    }
    let mut closures = Closures { wrapped, found: None };
    closures.visit_signature(signature);
    closures.found
}
