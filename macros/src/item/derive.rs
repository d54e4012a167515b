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
    Attribute, GenericParam, Generics, Path, Token, parse::Parser, parse_quote, punctuated::Punctuated,
    spanned::Spanned,
};

use super::{attributes::Piece, data::Definition};
use crate::errors::Errors;

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

/// A generic type that derives `Copy` derives `Clone`, too, or what its closures clone by would be unknown.
pub fn check_copy(derives: &[Derive], generics: &Generics, errors: &mut Errors) {
    let is_generic = generics.params.iter().any(|parameter| !matches!(parameter, GenericParam::Lifetime(_)));
    let Some(copy) = derives.iter().find(|derive| derive.name == "Copy").filter(|_| is_generic) else { return };
    if copy.condition.is_some() || !derives.iter().any(|derive| derive.name == "Clone" && derive.condition.is_none()) {
        errors.add(syn::Error::new(
            copy.span,
            "what is `Copy` is cloned by its `Clone`: derive both below `#[no_tls]`, without a condition",
        ));
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

    fn marker(&self, definition: &Definition) -> TokenStream {
        let krate = definition.krate;
        let span = Span::mixed_site().located_at(self.span);
        let name = Ident::new(self.name, span);
        let marker = quote_spanned!(span=> #krate::marked::#name);
        let mut cfg = definition.cfg.to_vec();
        cfg.extend(self.condition.iter().map(|condition| -> Attribute { parse_quote!(#[cfg(#condition)]) }));
        // The default of an enum is a variant without fields.
        if definition.is_enum && self.name == "Default" {
            return definition.marker(self.name, definition.generics, &cfg);
        }
        let path = self.path(krate);
        let generics = definition.generics_with(&quote!(#path + #marker));
        let impl_ = definition.marker(self.name, &generics, &cfg);
        let checks = definition.check_derived(&quote!(#path + #marker), &cfg);
        quote!(#impl_ #checks)
    }
}
