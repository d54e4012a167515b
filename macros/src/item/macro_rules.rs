//! What does a `macro_rules!` become?
//!
//! Input: `macro_rules! max { ($a:expr, $b:expr) => { if $a > $b { $a } else { $b } }; }`. Output: the macro, and
//! ```text
//! macro_rules! __no_tls0_max_needs_the_attribute_no_tls {
//!     ([$($around:tt)*] $a:expr, $b:expr) => {
//!         P::expand_made! { [options] [$($around)*] if $a > $b { $a } else { $b } }
//!     };
//! }
//! ```
//! which marked code invokes in its stead. So what the macro makes is rewritten where it is made, as the body around is, by what is
//! known of that body.

use proc_macro2::{Group, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{
    ItemMacro, Token, bracketed,
    parse::{Parse, ParseStream, Parser},
};

use super::attributes;
use crate::{
    body::{self, Around},
    errors::Errors,
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

pub fn expand(options: &Options, item: ItemMacro, errors: &mut Errors) -> TokenStream {
    options.check(Kind::Other, errors);
    let Some(name) = &item.ident else { return quote!(#item) };
    let rules = |input: ParseStream| input.parse_terminated(Rule::parse, Token![;]);
    // What is wrong with them, rustc tells of the macro itself.
    let Ok(rules) = rules.parse2(item.mac.tokens.clone()) else { return quote!(#item) };
    let cfg = attributes::split_with_derives(&item.attrs, &mut Errors::new()).cfg;
    let is_exported = item.attrs.iter().any(|attribute| attribute.path().is_ident("macro_export"));
    let exported = is_exported.then(|| quote!(#[macro_export]));
    let (krate, arguments, twin) = (options.private(), options.to_arguments(), names::macro_twin(name));
    let rules = rules.iter().map(|Rule { matcher, transcriber }| {
        quote_spanned! {Span::mixed_site()=>
            ([$($__no_tls0_around:tt)*] #matcher) => {
                #krate::expand_made! { [#arguments] [$($__no_tls0_around)*] #transcriber }
            };
        }
    });
    let rules: TokenStream = rules.collect();
    let macro_rules = &item.mac.path;
    quote! {
        #[allow(unused_macros)] #item
        #(#cfg)* #exported #[doc(hidden)] #[allow(unused_macros, clippy::all)] #macro_rules! #twin { #rules }
    }
}

/// What a macro made in a marked body.
struct Made {
    arguments: TokenStream,
    around: Around,
    tokens: TokenStream,
}

impl Parse for Made {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let bracketed = || {
            let content;
            bracketed!(content in input);
            content.parse::<TokenStream>()
        };
        Ok(Self { arguments: bracketed()?, around: syn::parse2(bracketed()?)?, tokens: input.parse()? })
    }
}

/// Input: `[options] [around] what the macro made`. Output: the expression, rewritten.
pub fn expand_made(made: TokenStream) -> TokenStream {
    let Made { arguments, around, tokens } = match syn::parse2(made) {
        Ok(made) => made,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::new();
    let options = Options::parse(arguments, &mut errors);
    let krate = options.private();
    let made = body::rewrite_made(options, around, tokens, &mut errors);
    if errors.is_empty() {
        return quote!(#made);
    }
    let errors = errors.into_tokens(&krate);
    quote!({ #errors loop {} })
}
