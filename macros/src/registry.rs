//! What is listed in the registry? Nothing, and nothing is emitted for it, unless the feature `registry` is on.
//!
//! Input: `impl Stack<T> { fn push(…) }`. Output, beside what else it becomes:
//! `P::list! { marked(Method), "::Stack<T>::push", "src/lib.rs", 3 }`.

use proc_macro2::{Delimiter, Ident, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{LitStr, ext::IdentExt};

use crate::groups::parenthesized;
use crate::options::Options;

const IS_ON: bool = cfg!(feature = "registry");

/// Where something stands below its module: `::Stack<T>::push`.
#[derive(Clone, Default)]
pub struct Place(String);

impl Place {
    /// What stands in this place and has this name.
    pub fn below(&self, name: &Ident) -> Self {
        if IS_ON { Self(format!("{}::{}", self.0, name.unraw())) } else { Self::default() }
    }

    /// What is spelt like this: a type, of an impl.
    pub fn of(tokens: impl ToTokens) -> Self {
        if IS_ON { Self(format!("::{}", text(tokens.into_token_stream()))) } else { Self::default() }
    }
}

/// Lists a marked item, of one of the kinds that `registry::Kind` has, or what an `allow!` vouches for.
pub fn marked(options: &Options, kind: &str, place: &Place, at: Span) -> TokenStream {
    let kind = format_ident!("{kind}");
    let what = match &options.vouched {
        Some(reason) => quote!(trusted(Allowed, #reason)),
        None => quote!(marked(#kind)),
    };
    list(&options.private(), &what, place, at)
}

/// Lists an `assume_no_tls!`.
pub fn assumed(krate: &TokenStream, reason: Option<&LitStr>, place: &Place, at: Span) -> TokenStream {
    list(krate, &quote!(trusted(Assumed, #reason)), place, at)
}

/// Lists an `outside!`.
pub fn exit(krate: &TokenStream, reason: Option<&LitStr>, place: &Place, at: Span) -> TokenStream {
    list(krate, &quote!(exit(#reason)), place, at)
}

fn list(krate: &TokenStream, what: &TokenStream, Place(place): &Place, at: Span) -> TokenStream {
    if !IS_ON {
        return TokenStream::new();
    }
    let (file, line) = position(at);
    quote_spanned!(Span::mixed_site()=> #krate::list! { #what, #place, #file, #line })
}

/// The file, as rustc calls it, and the line. Only a compiler tells.
fn position(at: Span) -> (String, u32) {
    if !proc_macro::is_available() {
        return (String::new(), 0);
    }
    let at = at.unwrap();
    (at.file(), u32::try_from(at.line()).unwrap_or(u32::MAX))
}

/// `expr, reason = "…"` as `expr` and `"…"`.
pub fn take_reason(tokens: TokenStream) -> syn::Result<(TokenStream, Option<LitStr>)> {
    let tokens = parenthesized(tokens);
    let mut all: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let is_comma = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(comma)) if comma.as_char() == ',');
    if is_comma(all.last()) {
        all.pop();
    }
    let [.., comma, TokenTree::Ident(name), TokenTree::Punct(equals), TokenTree::Literal(_)] = all.as_slice() else {
        return Ok((tokens, None));
    };
    if !is_comma(Some(comma)) || name != "reason" || equals.as_char() != '=' || equals.spacing() == Spacing::Joint {
        return Ok((tokens, None));
    }
    let expr_len = all.len() - 4;
    let reason = syn::parse2(all[expr_len + 3].clone().into_token_stream())?;
    all.truncate(expr_len);
    Ok((all.into_iter().collect(), Some(reason)))
}

/// Tokens of a type or path as people write them: `Map<&'a str, [u8; 4]>`.
fn text(tokens: TokenStream) -> String {
    let mut text = String::new();
    let mut is_after_word = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => ("", ""),
                };
                text += open;
                text += &self::text(group.stream());
                text += close;
                is_after_word = open.is_empty();
            }
            TokenTree::Punct(punct) => {
                match punct.as_char() {
                    sign @ ('=' | '+') => text.extend([' ', sign, ' ']),
                    sign @ (',' | ';') => text.extend([sign, ' ']),
                    '-' if punct.spacing() == Spacing::Joint => text += " -",
                    '>' if text.ends_with(" -") => text += "> ",
                    '\'' if is_after_word => text += " '",
                    sign => text.push(sign),
                }
                is_after_word = false;
            }
            word => {
                // `dyn Tr`, `&'a str`, `<Foo<T> as Tr>`.
                if is_after_word || text.ends_with('>') {
                    text.push(' ');
                }
                text += &word.to_string();
                is_after_word = true;
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_spelt_as_people_write_them() {
        for written in [
            "Stack<T>",
            "Map<&'a str, [u8; 4]>",
            "<Vec<T> as a::IntoIterator>",
            "<T as Tr>::Item",
            "fn(u8) -> u8",
            "&'a mut dyn Fn(u8, u8) -> u8",
            "Box<dyn Any + Send>",
            "a::b::Foo<Item = u8>",
            "*const u8",
        ] {
            assert_eq!(text(written.parse().unwrap()), written);
        }
    }

    #[test]
    fn a_reason_is_what_comes_last() {
        let take = |text: &str| {
            let (expr, reason) = take_reason(text.parse().unwrap()).unwrap();
            (expr.to_string(), reason.map(|reason| reason.value()))
        };
        assert_eq!(take("f(x), reason = \"r\","), ("f (x)".to_owned(), Some("r".to_owned())));
        assert_eq!(take("reason = \"r\""), ("reason = \"r\"".to_owned(), None));
        assert_eq!(take("f(x),").1, None);
        assert!(take_reason("x, reason = 1".parse().unwrap()).is_err());
    }
}
