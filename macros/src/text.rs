//! What does `stringify!` make of tokens? Those that an expansion gives it have lost what stood between them, and a fragment's group may
//! have become parentheses.
//!
//! Input: `!x.is_empty()`, of which rustc would make `! x.is_empty()`, and `(⟨a+b⟩)`. Output: `"!x.is_empty()"` and `"a+b"`.

use proc_macro2::{Delimiter, Group, Literal, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Ident;

/// What `stringify!` would make of them where they were written.
pub fn text_of(tokens: TokenStream) -> String {
    if !proc_macro::is_available() {
        return tokens.to_string();
    }
    let mut text = String::new();
    let mut before: Option<TokenTree> = None;
    for token in without_groups(tokens) {
        if before.as_ref().is_some_and(|before| stand_apart(before, &token)) {
            text.push(' ');
        }
        match &token {
            TokenTree::Group(group) => text.push_str(&text_of_group(group)),
            token => text.push_str(&token.to_string()),
        }
        before = Some(token);
    }
    text
}

/// The same tokens, with its text for each `stringify!` in them.
pub fn with_texts(tokens: TokenStream) -> TokenStream {
    let mut texts = TokenStream::new();
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(name) if name == "stringify" => {
                if let Some(TokenTree::Group(group)) = tokens.nth(1) {
                    texts.extend([TokenTree::Literal(Literal::string(&text_of(group.stream())))]);
                }
            }
            TokenTree::Group(group) => {
                let mut same = Group::new(group.delimiter(), with_texts(group.stream()));
                same.set_span(group.span());
                texts.extend([TokenTree::Group(same)]);
            }
            token => texts.extend([token]),
        }
    }
    texts
}

fn text_of_group(group: &Group) -> String {
    let inner = text_of(group.stream());
    match group.delimiter() {
        Delimiter::Parenthesis => format!("({inner})"),
        Delimiter::Bracket => format!("[{inner}]"),
        Delimiter::Brace if inner.is_empty() => "{}".to_owned(),
        Delimiter::Brace => format!("{{ {inner} }}"),
        Delimiter::None => inner,
    }
}

/// The tokens with what is in a fragment's group, and in the parentheses that it became: these are where what is in them begins.
fn without_groups(tokens: TokenStream) -> Vec<TokenTree> {
    let mut plain = Vec::new();
    for token in tokens {
        match &token {
            TokenTree::Group(group) => {
                let inner = without_groups(group.stream());
                let became = || inner.first().is_some_and(|first| start(first) == start(&token));
                match group.delimiter() {
                    Delimiter::None => plain.extend(inner),
                    Delimiter::Parenthesis if became() => plain.extend(inner),
                    _ => plain.push(token),
                }
            }
            _ => plain.push(token),
        }
    }
    plain
}

/// Whether rustc shows a space between two tokens: none where none was written, nor before a comma, after a name that is called, and so on.
fn stand_apart(left: &TokenTree, right: &TokenTree) -> bool {
    if end(left) == start(right) {
        return false;
    }
    match (left, right) {
        (TokenTree::Punct(left), _) if left.spacing() == Spacing::Joint => false,
        (TokenTree::Punct(_), TokenTree::Punct(_)) => true,
        (TokenTree::Punct(left), TokenTree::Ident(_)) if left.as_char() == '$' => false,
        (TokenTree::Punct(left), TokenTree::Group(group)) if left.as_char() == '#' => {
            group.delimiter() != Delimiter::Bracket
        }
        (TokenTree::Punct(left), _) => left.as_char() != '.',
        (TokenTree::Ident(name), TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
            let is_keyword = syn::parse2::<Ident>(name.to_token_stream()).is_err();
            is_keyword && !["fn", "Self", "pub"].iter().any(|called| name == called)
        }
        (_, TokenTree::Punct(right)) => !",;.".contains(right.as_char()),
        _ => true,
    }
}

type Place = (usize, usize);

fn start(token: &TokenTree) -> Place {
    let start = token.span().unwrap().start();
    (start.line(), start.column())
}

fn end(token: &TokenTree) -> Place {
    let end = token.span().unwrap().end();
    (end.line(), end.column())
}
