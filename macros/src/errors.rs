//! What is wrong with an item: every mistake in it, told at once.

use std::fmt::Display;

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use quote::{ToTokens, quote};

/// The mistakes found so far, in the order of the source.
#[derive(Default)]
pub struct Errors(Option<syn::Error>);

impl Errors {
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes a mistake at the tokens `at`.
    pub fn push(&mut self, at: impl ToTokens, message: impl Display) {
        self.add(syn::Error::new_spanned(at, message));
    }

    pub fn add(&mut self, error: syn::Error) {
        match &mut self.0 {
            Some(all) => all.combine(error),
            None => self.0 = Some(error),
        }
    }

    pub fn extend(&mut self, more: Self) {
        if let Some(error) = more.0 {
            self.add(error);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// One `compile_error!` for each mistake, from our own re-export: `::core` may be another crate.
    pub fn into_tokens(self, krate: &TokenStream) -> TokenStream {
        let mut tokens = TokenStream::new();
        for error in self.0.into_iter().flatten() {
            let start = error.span();
            let end = error.to_compile_error().into_iter().last().map_or(start, |last| last.span());
            // At a span of the macro's, rustc would speak of the macro first; but `$crate` means what it does at its own.
            let is_relative =
                matches!(krate.clone().into_iter().next(), Some(TokenTree::Ident(first)) if first == "$crate");
            tokens.extend(quote!(#krate::core::compile_error!).into_iter().map(|mut token| {
                token.set_span(if is_relative { token.span().located_at(start) } else { start });
                token
            }));
            let mut message = Group::new(Delimiter::Brace, Literal::string(&error.to_string()).to_token_stream());
            message.set_span(end);
            tokens.extend([TokenTree::Group(message)]);
        }
        tokens
    }
}
