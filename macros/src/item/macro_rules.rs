//! What does a `macro_rules!` become?
//!
//! Input: `macro_rules! max { ($a:expr, $b:expr) => { if $a > $b { $a } else { $b } }; }`. Output: the macro with one more rule,
//! ```text
//! macro_rules! max {
//!     (__no_tls0_this_macro_needs_the_attribute_no_tls __no_tls0_this_macro_needs_the_attribute_no_tls $dollar:tt) => {
//!         macro_rules! __no_tls0_macro_that_needs_the_attribute_no_tls {
//!             ([$dollar($dollar around:tt)*] $dollar a:expr, $dollar b:expr) => {
//!                 P::expand_made! { [options] [$dollar($dollar around)*] if $dollar a > $dollar b { $dollar a } else { $dollar b } }
//!             };
//!         }
//!     };
//!     ($a:expr, $b:expr) => { if $a > $b { $a } else { $b } };
//! }
//! ```
//! So the macro brings its twin along, whatever path or name it is invoked by, and what the twin makes is rewritten where it is made, as
//! the body around is, by what is known of that body. That a macro is marked is known by the twin's name, which is given to no macro:
//! one that is not marked cannot define it, save by another that is, and then it is that one's twin.
//!
//! Input: `numbers! { u8, u16 }`, which makes items. Output: `mod NAME { … }`, as at the head of a body, and `NAME::TWIN! { [] u8, u16 }`, of
//! which nothing is around: each item is marked, as one in a marked module is.

use std::hash::{DefaultHasher, Hash, Hasher};

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};
use syn::{
    ItemMacro, Token, bracketed,
    parse::{Parse, ParseStream, Parser},
    spanned::Spanned,
    visit_mut::VisitMut,
};

use super::{attributes, module};
use crate::{
    body::{self, Around},
    errors::Errors,
    groups::Parentheses,
    names,
    options::{Kind, Options},
};

/// `(matcher) => { transcriber }`
struct Rule {
    matcher: TokenStream,
    transcriber: TokenStream,
}

impl Parse for Rule {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let matcher = input.parse::<Group>()?.stream();
        input.parse::<Token![=>]>()?;
        Ok(Self { matcher, transcriber: input.parse::<Group>()?.stream() })
    }
}

pub fn expand(options: &Options, mut item: ItemMacro, errors: &mut Errors) -> TokenStream {
    options.check(Kind::Other, errors);
    attributes::check(&mut item.attrs, errors);
    let parser = |input: ParseStream| input.parse_terminated(Rule::parse, Token![;]);
    // What is wrong with them, rustc tells of the macro itself.
    let Ok(rules) = parser.parse2(item.mac.tokens.clone()) else { return quote!(#item) };
    let (krate, arguments) = (options.private(), options.to_arguments());
    let rules = rules.iter().map(|Rule { matcher, transcriber }| {
        quote_spanned! {Span::mixed_site()=>
            ([$($__no_tls0_around:tt)*] #matcher) => {
                #krate::expand_made! { [#arguments] [$($__no_tls0_around)*] #transcriber }
            };
        }
    });
    let rules = with_given_dollars(rules.collect());
    let [asked, twin] = [names::ASKED_OF_MACRO, names::MACRO_TWIN].map(|name| Ident::new(name, Span::mixed_site()));
    let tokens = &item.mac.tokens;
    item.mac.tokens = quote_spanned! {Span::mixed_site()=>
        (#asked #asked $__no_tls0_dollar:tt) => {
            #[allow(unused_macros, clippy::all)] macro_rules! #twin { #rules }
        };
        #tokens
    };
    quote!(#item)
}

/// Rules as a rule may make them: a `$` would be read as its own, save for `$crate`, which is the same in both.
///
/// Input: `$($x:expr),* => { $crate::f($($x),*) }`. Output: `$dollar($dollar x:expr),* => { $crate::f($dollar($dollar x),*) }`
fn with_given_dollars(rules: TokenStream) -> TokenStream {
    let mut given = TokenStream::new();
    let mut tokens = rules.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => {
                let mut same = Group::new(group.delimiter(), with_given_dollars(group.stream()));
                same.set_span(group.span());
                given.extend([TokenTree::Group(same)]);
            }
            TokenTree::Punct(punct) if punct.as_char() == '$' => {
                let is_crate = matches!(tokens.peek(), Some(TokenTree::Ident(name)) if name == "crate");
                let dollar = (!is_crate).then(|| Ident::new("__no_tls0_dollar", Span::mixed_site()));
                given.extend(quote!(#punct #dollar));
            }
            token => given.extend([token]),
        }
    }
    given
}

/// Whether what a macro makes is as a constant or a static, which need no mark.
pub fn needs_no_mark(item: &ItemMacro) -> bool {
    item.mac.path.segments.last().is_some_and(|last| last.ident == "capsule_local" || last.ident == "compile_error")
}

/// A macro of the user's that makes items, if it is marked.
pub fn expand_invocation(options: &Options, item: ItemMacro, errors: &mut Errors) -> TokenStream {
    options.check(Kind::Other, errors);
    let attributes = attributes::split(&item.attrs, errors);
    let (cfg, kept) = (&attributes.cfg, &attributes.kept);
    let (path, tokens) = (&item.mac.path, &item.mac.tokens);
    // Of two invocations in one module, each has its own.
    let mut hasher = DefaultHasher::new();
    quote!(#path #tokens).to_string().hash(&mut hasher);
    let name = format_ident!("__no_tls0macro_of_items{}", hasher.finish(), span = path.span());
    let module = body::twin_module(&name, path);
    let twin = Ident::new(names::MACRO_TWIN, path.span());
    quote!(#(#cfg)* #module #(#cfg)* #(#kept)* #name::#twin! { [] #tokens })
}

/// What a macro made in a marked body, or as items.
struct Made {
    arguments: TokenStream,
    around: Option<Around>,
    tokens: TokenStream,
}

impl Parse for Made {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let bracketed = || {
            let content;
            bracketed!(content in input);
            content.parse::<TokenStream>()
        };
        let (arguments, around) = (bracketed()?, bracketed()?);
        let around = if around.is_empty() { None } else { Some(syn::parse2(around)?) };
        Ok(Self { arguments, around, tokens: input.parse()? })
    }
}

/// Input: `[options] [around] what the macro made`. Output: the expression, rewritten, or the items, marked.
pub fn expand_made(made: TokenStream) -> TokenStream {
    let Made { arguments, around, tokens } = match syn::parse2(made) {
        Ok(made) => made,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::new();
    let options = Options::parse(arguments, &mut errors);
    let krate = options.private();
    let Some(around) = around else {
        let items = expand_items(&options, tokens, &mut errors);
        let errors = errors.into_tokens(&krate);
        return quote!(#items #errors);
    };
    let made = body::rewrite_made(options, around, tokens, &mut errors);
    if errors.is_empty() {
        return quote!(#made);
    }
    let errors = errors.into_tokens(&krate);
    quote!({ #errors loop {} })
}

fn expand_items(options: &Options, tokens: TokenStream, errors: &mut Errors) -> TokenStream {
    let mut file: syn::File = match syn::parse2(tokens.clone()) {
        Ok(file) => file,
        Err(error) => {
            errors.add(error);
            return tokens;
        }
    };
    Parentheses.visit_file_mut(&mut file);
    let items = file.items.into_iter().map(|item| module::expand_inner(options, None, item, false, errors));
    items.collect()
}
