//! What is not said by an identifier's text: in which expansion it was written, and whether it is raw.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;

/// The number of the expansion, which stable Rust tells by `Debug` alone: `#4 bytes(12..15)`. Where that says something else, the
/// answer is all of it, so that tokens of two expansions are never taken for one's.
pub fn context(span: Span) -> String {
    let mut text = format!("{span:?}");
    if text.starts_with('#') {
        text.truncate(text.find(' ').unwrap_or(text.len()));
    }
    text
}

/// Writes `r#name` as `name` where that is no keyword: rustc takes both for one, and so must every comparison here.
pub fn without_needless_raw(tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Ident(ident) => TokenTree::Ident(plain(ident)),
            TokenTree::Group(group) if has_raw(group.stream()) => {
                let mut inner = Group::new(group.delimiter(), without_needless_raw(group.stream()));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            token => token,
        })
        .collect()
}

fn plain(ident: Ident) -> Ident {
    let name = ident.unraw();
    // `gen` is a keyword of edition 2024, which syn does not know of.
    let is_keyword = name == "gen" || syn::parse2::<Ident>(name.to_token_stream()).is_err();
    if is_keyword { ident } else { name }
}

fn has_raw(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident != ident.unraw(),
        TokenTree::Group(group) => has_raw(group.stream()),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    #[test]
    fn only_keywords_stay_raw() {
        let tokens = quote!(
            fn r#f<r#T>(r#type: [r#T; 2], r#gen: r#u8) {
                r#x
            }
        );
        let expected = quote!(
            fn f<T>(r#type: [T; 2], r#gen: u8) {
                x
            }
        );
        assert_eq!(without_needless_raw(tokens).to_string(), expected.to_string());
    }
}
