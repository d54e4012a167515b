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
    Attribute, ImplItem, Item, ItemMacro, LitInt, Macro, Path, Token, TraitItem, bracketed,
    parse::{Parse, ParseStream, Parser},
    spanned::Spanned,
    visit_mut::VisitMut,
};

use super::{attributes, list_of, module};
use crate::{
    body::{self, Around, Captured},
    errors::Errors,
    groups::Parentheses,
    names,
    options::{Kind, NamesAround, Options},
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
    match rules_of_twin(options, &item, &Captured::default()) {
        Some(rules) => with_twin(item, rules),
        None => quote!(#item),
    }
}

/// A macro that a marked body defines: marked code there invokes a macro of the other name, which knows the variables around. Where that is
/// not known, as in a function in the body, it asks the macro for its twin, which knows none.
pub fn define_in_body(options: &Options, mut item: ItemMacro, captured: &Captured, errors: &mut Errors) -> TokenStream {
    let mut options = options.inherited();
    if let Some(own) = attributes::take_own_options(&mut item.attrs, errors) {
        options.extend(own);
    }
    let beside = item.ident.as_ref().zip(rules_of_twin(&options, &item, captured)).map(|(name, rules)| {
        let (cfg, name) = (attributes::conditions(&item.attrs), names::local_macro(name));
        // What it makes is of the edition in which the macro is written.
        let definition = quote_spanned!(item.mac.path.span()=> macro_rules! #name { #rules });
        quote!(#(#cfg)* #[allow(unused_macros, clippy::all)] #definition)
    });
    let item = expand(&options, item, errors);
    quote!(#[allow(unused_macros)] #item #beside)
}

/// The rules whose every result is rewritten.
fn rules_of_twin(options: &Options, item: &ItemMacro, captured: &Captured) -> Option<TokenStream> {
    let parser = |input: ParseStream| input.parse_terminated(Rule::parse, Token![;]);
    // What is wrong with them, rustc tells of the macro itself.
    let rules = parser.parse2(item.mac.tokens.clone()).ok()?;
    let (krate, arguments) = (options.private(), options.to_arguments());
    let rules = rules.iter().map(|Rule { matcher, transcriber }| {
        quote_spanned! {Span::mixed_site()=>
            ([$($__no_tls0_around:tt)*] #matcher) => {
                #krate::expand_made! { [#arguments] [$($__no_tls0_around)*] #captured #transcriber }
            };
        }
    });
    Some(rules.collect())
}

/// The macro with one more rule, which defines its twin.
fn with_twin(mut item: ItemMacro, rules: TokenStream) -> TokenStream {
    let rules = with_given_dollars(rules);
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
    let name = name_of_module(path, tokens);
    let module = body::twin_module(&name, path);
    let twin = Ident::new(names::MACRO_TWIN, path.span());
    let around = options.names_around();
    quote!(#(#cfg)* #module #(#cfg)* #(#kept)* #name::#twin! { [mod #around] #tokens })
}

/// An impl or a trait in which a macro of the user's makes items, if the macro is marked: all of it is made by the macro's twin.
///
/// Input: `impl Foo { getters!(a, b); fn f() {} }`. Output: `NAME::TWIN! { [in 0 [options] names impl Foo { fn f() {} }] a, b }`
pub fn expand_inside(options: &Options, item: &mut Item) -> Option<TokenStream> {
    let (position, mac) = match item {
        Item::Impl(item) => {
            let mut items = item.items.iter().enumerate();
            let found = items.find_map(|(position, inner)| match inner {
                ImplItem::Macro(made) if is_plain(&made.attrs, &made.mac) => Some((position, made.mac.clone())),
                _ => None,
            });
            let (position, mac) = found?;
            item.items.remove(position);
            (position, mac)
        }
        Item::Trait(item) => {
            let mut items = item.items.iter().enumerate();
            let found = items.find_map(|(position, inner)| match inner {
                TraitItem::Macro(made) if is_plain(&made.attrs, &made.mac) => Some((position, made.mac.clone())),
                _ => None,
            });
            let (position, mac) = found?;
            item.items.remove(position);
            (position, mac)
        }
        _ => return None,
    };
    let name = name_of_module(&mac.path, &quote!(#item #position));
    let module = body::twin_module(&name, &mac.path);
    let twin = Ident::new(names::MACRO_TWIN, mac.path.span());
    let (arguments, around, tokens) = (options.to_all_arguments(), options.names_around(), &mac.tokens);
    let cfg = super::conditions(item);
    Some(quote!(#(#cfg)* #module #(#cfg)* #name::#twin! { [in #position [#arguments] #around #item] #tokens }))
}

fn is_plain(attrs: &[Attribute], mac: &Macro) -> bool {
    attrs.is_empty() && body::is_of_user(&mac.path)
}

/// Of two invocations in one module, each has its own.
fn name_of_module(path: &Path, tokens: &TokenStream) -> Ident {
    let mut hasher = DefaultHasher::new();
    quote!(#path #tokens).to_string().hash(&mut hasher);
    format_ident!("__no_tls0macro_of_items{}", hasher.finish(), span = path.span())
}

/// What a macro made in a marked body, as items, or in an impl or a trait.
struct Made {
    arguments: TokenStream,
    around: MadeIn,
    captured: Captured,
    tokens: TokenStream,
}

enum MadeIn {
    Module(NamesAround),
    Body(Box<Around>),
    Item(Box<Whole>),
}

/// An impl or a trait with a place for more.
struct Whole {
    position: usize,
    arguments: TokenStream,
    names: NamesAround,
    item: Item,
}

impl Parse for Whole {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        input.parse::<Token![in]>()?;
        let position = input.parse::<LitInt>()?.base10_parse()?;
        let arguments;
        bracketed!(arguments in input);
        Ok(Self { position, arguments: arguments.parse()?, names: input.parse()?, item: input.parse()? })
    }
}

impl Parse for MadeIn {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        Ok(match input {
            _ if input.peek(Token![mod]) => {
                input.parse::<Token![mod]>()?;
                Self::Module(input.parse()?)
            }
            _ if input.peek(Token![in]) => Self::Item(Box::new(input.parse()?)),
            _ => Self::Body(Box::new(input.parse()?)),
        })
    }
}

impl Parse for Made {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let bracketed = || {
            let content;
            bracketed!(content in input);
            content.parse::<TokenStream>()
        };
        let (arguments, around) = (bracketed()?, bracketed()?);
        Ok(Self { arguments, around: syn::parse2(around)?, captured: input.parse()?, tokens: input.parse()? })
    }
}

/// Input: `[options] [around] what the macro made`. Output: the expression, rewritten, or the items, marked.
pub fn expand_made(made: TokenStream) -> TokenStream {
    let Made { arguments, around, captured, tokens } = match syn::parse2(made) {
        Ok(made) => made,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::new();
    let options = Options::parse(arguments, &mut errors);
    let krate = options.private();
    let around = match around {
        MadeIn::Body(around) => around,
        MadeIn::Module(names) => {
            let items = expand_items(&options.with_names_around(names), tokens, &mut errors);
            let errors = errors.into_tokens(&krate);
            return quote!(#items #errors);
        }
        MadeIn::Item(whole) => {
            let item = expand_whole(*whole, tokens, &mut errors);
            let errors = errors.into_tokens(&krate);
            return quote!(#item #errors);
        }
    };
    let made = body::rewrite_made(options, *around, captured, tokens, &mut errors);
    if errors.is_empty() {
        return quote!(#made);
    }
    let errors = errors.into_tokens(&krate);
    quote!({ #errors loop {} })
}

fn expand_whole(whole: Whole, made: TokenStream, errors: &mut Errors) -> TokenStream {
    let Whole { position, arguments, names, mut item } = whole;
    let options = Options::parse(arguments, errors).with_names_around(names);
    let inserted = match &mut item {
        Item::Impl(item) => list_of(made).map(|made| drop(item.items.splice(position..position, made))),
        Item::Trait(item) => list_of(made).map(|made| drop(item.items.splice(position..position, made))),
        _ => unreachable!("an impl or a trait was handed to the macro"),
    };
    if let Err(error) = inserted {
        errors.add(error);
    }
    Parentheses.visit_item_mut(&mut item);
    super::expand_item(&options, item, errors)
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
