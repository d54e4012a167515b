//! Which attributes may stand below `#[no_tls]`, and where do they go?

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, Meta, Token, parse::Parser, parse_quote, punctuated::Punctuated};

use crate::{errors::Errors, options::Options, types};

/// Attributes that rustc knows, and that rewrite nothing. A macro of such a name is ambiguous to rustc, so an error.
const BUILT_IN: [&str; 18] = [
    "allow",
    "automatically_derived",
    "cfg",
    "cold",
    "deny",
    "deprecated",
    "doc",
    "expect",
    "forbid",
    "ignore",
    "inline",
    "macro_export",
    "must_use",
    "non_exhaustive",
    "repr",
    "should_panic",
    "track_caller",
    "warn",
];

/// Tools whose attributes rustc reads past, unless the user has a module of that name. So they are not emitted.
const TOOLS: [&str; 3] = ["clippy", "diagnostic", "rustfmt"];

/// An attribute, taken out of the `cfg_attr` around it.
#[derive(Clone)]
pub struct Piece {
    pub condition: Option<TokenStream>,
    pub meta: Meta,
}

/// The attributes of an item, by where they go.
#[derive(Clone, Default)]
pub struct Attributes {
    /// What decides whether the item is there at all.
    pub cfg: Vec<Attribute>,
    /// What stays on the item.
    pub kept: Vec<Attribute>,
    /// What its companion or twin has too.
    pub along: Vec<Attribute>,
    /// What the function with the rewritten body has too.
    pub body: Vec<Attribute>,
    /// The derives, each with its condition.
    pub derives: Vec<Piece>,
}

/// Refuses every attribute of a constant, type, import or macro that could rewrite what was checked, and takes those of tools off.
pub fn check(attrs: &mut Vec<Attribute>, errors: &mut Errors) {
    *attrs = pieces(attrs, errors)
        .into_iter()
        .filter(|piece| !piece.is_of_tool() && check_piece(piece, errors))
        .map(|piece| piece.attribute())
        .collect();
}

/// The same of statements, expressions and arms, where an attribute of the user's own cannot be.
pub fn check_in_body(attrs: &[Attribute], errors: &mut Errors) {
    for piece in pieces(attrs, errors).iter().filter(|piece| !piece.is_of_tool()) {
        check_piece(piece, errors);
    }
}

/// Refuses `cfg_attr`s that are not understood. Attributes of fields and variants are never macros.
pub fn check_inert(attrs: &[Attribute], errors: &mut Errors) {
    pieces(attrs, errors);
}

/// Takes `#[no_tls(arguments)]` off an item in a marked body or module.
pub fn take_own_options(attrs: &mut Vec<Attribute>, errors: &mut Errors) -> Option<Options> {
    let mut own: Option<Options> = None;
    for attribute in attrs.extract_if(.., |attribute| is_ours(attribute)) {
        let arguments = match attribute.meta {
            Meta::List(list) => list.tokens,
            _ => TokenStream::new(),
        };
        let parsed = Options::parse(arguments, errors);
        match &mut own {
            Some(own) => own.extend(parsed),
            None => own = Some(parsed),
        }
    }
    own
}

/// Whether an item of a marked module or impl stays unmarked.
pub fn opts_out(attrs: &[Attribute]) -> bool {
    take_own_options(&mut attrs.to_vec(), &mut Errors::new()).is_some_and(|own| own.has("skip"))
}

/// `#[no_tls]`, by whatever path.
fn is_ours(attribute: &Attribute) -> bool {
    attribute.path().segments.last().is_some_and(|last| last.ident == "no_tls")
}

/// Whether an attribute may stay.
fn check_piece(piece: &Piece, errors: &mut Errors) -> bool {
    let path = piece.meta.path();
    if path.get_ident().is_some_and(|name| BUILT_IN.iter().any(|known| name == known)) {
        return true;
    }
    let name = path.to_token_stream().to_string().replace(' ', "");
    if path.segments.last().is_some_and(|last| last.ident == "no_tls") {
        errors.push(path, "what is around is marked, and so is this: remove the attribute");
        return false;
    }
    errors
        .push(path, format_args!("`#[{name}]` could rewrite what was checked: put it above `#[no_tls]`, or remove it"));
    false
}

/// The attributes of an item that marked code may have, `derive` aside.
pub fn split(attrs: &[Attribute], errors: &mut Errors) -> Attributes {
    let mut split = split_with_derives(attrs, errors);
    for derive in std::mem::take(&mut split.derives) {
        check_piece(&derive, errors);
    }
    split
}

/// What decides whether an item, a field or the like is there at all, of attributes that are checked elsewhere.
pub fn conditions(attrs: &[Attribute]) -> Vec<Attribute> {
    split_with_derives(attrs, &mut Errors::new()).cfg
}

/// Where these conditions do not all hold.
///
/// Input: `#[cfg(a)]`, `#[cfg_attr(b, cfg(c))]`. Output: `#[cfg(not(all(a, any(not(b), c))))]`
pub fn otherwise(conditions: &[Attribute]) -> Attribute {
    let conditions = pieces(conditions, &mut Errors::new()).into_iter().map(|Piece { condition, meta }| {
        let condition = condition.map(|condition| quote!(not(#condition),));
        let holds = meta.require_list().map(|list| list.tokens.clone()).unwrap_or_default();
        quote!(any(#condition #holds))
    });
    parse_quote!(#[cfg(not(all(#(#conditions),*)))])
}

/// The attributes of a struct or enum.
pub fn split_with_derives(attrs: &[Attribute], errors: &mut Errors) -> Attributes {
    let mut split = Attributes::default();
    for piece in pieces(attrs, errors).into_iter().filter(|piece| !piece.is_of_tool()) {
        let name = piece.meta.path().get_ident().map(ToString::to_string).unwrap_or_default();
        if name == "derive" {
            split.derives.push(piece);
            continue;
        }
        if !check_piece(&piece, errors) {
            continue;
        }
        let attribute = piece.attribute();
        match name.as_str() {
            "cfg" => split.cfg.push(attribute),
            "allow" | "must_use" | "track_caller" | "deprecated" => {
                split.along.push(attribute.clone());
                split.kept.push(attribute);
            }
            "expect" => {
                split.along.push(piece.allowed().attribute());
                split.kept.push(attribute);
            }
            "cold" | "inline" => {
                split.body.push(attribute.clone());
                split.kept.push(attribute);
            }
            _ => split.kept.push(attribute),
        }
    }
    split
}

/// `expect` as `allow`, of what is rewritten: what was expected of it may no longer come.
pub fn relax(attrs: &mut Vec<Attribute>) {
    if attrs.iter().any(|attribute| types::mentions(attribute.meta.to_token_stream(), &|ident| ident == "expect")) {
        *attrs = pieces(attrs, &mut Errors::new()).into_iter().map(|piece| piece.allowed().attribute()).collect();
    }
}

impl Attributes {
    /// What stays on an item whose body is rewritten: what was expected of it may no longer come.
    pub fn kept_by_rewritten(&self) -> Vec<Attribute> {
        let mut kept = self.kept.clone();
        relax(&mut kept);
        kept
    }
}

impl Piece {
    fn is_of_tool(&self) -> bool {
        let path = self.meta.path();
        path.segments.len() == 2 && TOOLS.iter().any(|tool| path.segments[0].ident == tool)
    }

    pub fn attribute(&self) -> Attribute {
        let meta = &self.meta;
        match &self.condition {
            Some(condition) => parse_quote!(#[cfg_attr(#condition, #meta)]),
            None => parse_quote!(#[#meta]),
        }
    }

    /// `expect(lint)` as `allow(lint)`.
    fn allowed(mut self) -> Self {
        if let Meta::List(list) = &mut self.meta
            && list.path.is_ident("expect")
        {
            let span = list.path.segments[0].ident.span();
            list.path = syn::Ident::new("allow", span).into();
        }
        self
    }
}

fn pieces(attrs: &[Attribute], errors: &mut Errors) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for attribute in attrs {
        open(None, attribute.meta.clone(), &mut pieces, errors);
    }
    pieces
}

/// Input: `cfg_attr(a, x, cfg_attr(b, y))`. Output: `x` under `a`, `y` under `all(a, b)`.
fn open(condition: Option<TokenStream>, meta: Meta, pieces: &mut Vec<Piece>, errors: &mut Errors) {
    if !meta.path().is_ident("cfg_attr") {
        pieces.push(Piece { condition, meta });
        return;
    }
    let parsed = meta
        .require_list()
        .and_then(|list| Punctuated::<Meta, Token![,]>::parse_terminated.parse2(list.tokens.clone()));
    match parsed {
        Ok(parsed) => {
            let mut parsed = parsed.into_iter();
            let inner = parsed.next().map(ToTokens::into_token_stream);
            let condition = match (condition, inner) {
                (Some(outer), Some(inner)) => Some(quote!(all(#outer, #inner))),
                (outer, inner) => outer.or(inner),
            };
            for meta in parsed {
                open(condition.clone(), meta, pieces, errors);
            }
        }
        Err(error) => errors.add(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split_of(attrs: &[Attribute]) -> Result<Attributes, String> {
        let mut errors = Errors::new();
        let split = split(attrs, &mut errors);
        if errors.is_empty() { Ok(split) } else { Err(errors.into_tokens(&quote!(P)).to_string()) }
    }

    fn print(attrs: &[Attribute]) -> String {
        quote!(#(#attrs)*).to_string()
    }

    #[test]
    fn built_in_attributes_go_where_they_belong() {
        let split = split_of(&[
            parse_quote!(#[cfg(unix)]),
            parse_quote!(#[doc = "what"]),
            parse_quote!(#[must_use]),
            parse_quote!(#[expect(unused)]),
            parse_quote!(#[cfg_attr(unix, inline, cfg_attr(test, cold))]),
            parse_quote!(#[rustfmt::skip]),
        ])
        .unwrap();
        assert_eq!(print(&split.cfg), print(&[parse_quote!(#[cfg(unix)])]));
        assert_eq!(print(&split.along), print(&[parse_quote!(#[must_use]), parse_quote!(#[allow(unused)])]));
        assert_eq!(
            print(&split.body),
            print(&[parse_quote!(#[cfg_attr(unix, inline)]), parse_quote!(#[cfg_attr(all(unix, test), cold)])])
        );
        assert!(print(&split.kept).contains("expect"));
        assert!(!print(&split.kept_by_rewritten()).contains("expect"));
    }

    #[test]
    fn others_are_refused_inside_cfg_attr_too() {
        for attribute in [
            parse_quote!(#[test]),
            parse_quote!(#[tokio::main]),
            parse_quote!(#[cfg_attr(unix, other)]),
            parse_quote!(#[derive(Clone)]),
            parse_quote!(#[unsafe(no_mangle)]),
            parse_quote!(#[my::inline]),
        ] {
            let error = split_of(&[attribute]).err().unwrap();
            assert!(error.contains("put it above `#[no_tls]`"), "{error}");
        }
    }
}
