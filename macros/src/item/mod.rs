//! What does an item become below `#[no_tls]`?

mod aliases;
pub mod attributes;
mod data;
mod derive;
mod evenly;
mod exact;
mod foreign_trait;
mod function;
mod identity;
mod inferred;
mod inherent_impl;
mod inner;
mod lean;
mod macro_rules;
mod module;
mod nobody;
mod of_each;
mod table;
mod trait_def;
mod trait_impl;
mod twin;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{
    Attribute, Block, Generics, Item, ItemFn, Signature,
    parse::{Parse, ParseStream, Parser},
    visit::{self, Visit},
    visit_mut::VisitMut,
};

use crate::{
    body,
    context::Context,
    errors::Errors,
    groups::Parentheses,
    options::{Kind, Options},
    registry::Place,
    types,
};

pub use foreign_trait::{ForeignTrait, ForeignTraitMethod, expand_impl as foreign_marker_impl};
pub use inferred::{bounds_of, constants};
pub use inner::Inner;
pub use macro_rules::{define_in_body, expand_made};
pub use table::name_of as name_of_table;

/// The item that every impl of a marked trait must have, and only `#[no_tls]` gives it.
const PROOF: &str = "__no_tls0_this_impl_needs_the_attribute_no_tls";

/// Expands `#[no_tls(arguments)] item`.
pub fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::new();
    let options = Options::parse(arguments, &mut errors);
    match syn::parse2::<Item>(item.clone()) {
        Ok(mut parsed) => {
            Parentheses.visit_item_mut(&mut parsed);
            let cfg = conditions(&parsed);
            let in_impl = matches!(&parsed, Item::Fn(function) if is_method(function));
            let expanded = expand_item(&options, parsed, &mut errors);
            let errors = errors.into_tokens(&options.private());
            if cfg.is_empty() || in_impl || errors.is_empty() {
                quote!(#expanded #errors)
            } else {
                quote!(#expanded #(#cfg)* const _: () = { #errors };)
            }
        }
        Err(error) => {
            errors.add(error);
            let errors = errors.into_tokens(&options.private());
            quote!(#item #errors)
        }
    }
}

/// Expands an item that an `allow!` made: its bodies are vouched for.
pub fn expand_vouched(options: &Options, item: Item, errors: &mut Errors) -> TokenStream {
    expand_known(options, item, false, errors)
}

/// Expands an item in a marked body: it is marked, too.
pub fn expand_nested(cx: &Context, mut item: Item, errors: &mut Errors) -> TokenStream {
    let mut options = cx.options.inherited();
    if let Some(own) = attributes_of(&mut item).and_then(|attrs| attributes::take_own_options(attrs, errors)) {
        options.extend(own);
    }
    match item {
        Item::Const(_) | Item::Static(_) if table::name_of(&options, &item).is_some() => {
            table::expand(&options, item, errors)
        }
        Item::Const(mut constant) => {
            attributes::check(&mut constant.attrs, errors);
            let cfg = attributes::conditions(&constant.attrs);
            let checks = check_types(&options, &cfg, &Generics::default(), &[(*constant.ty).clone()], errors);
            quote!(#constant #checks)
        }
        Item::Static(mut item) => {
            attributes::check(&mut item.attrs, errors);
            let cfg = attributes::conditions(&item.attrs);
            let checks = check_types(&options, &cfg, &Generics::default(), &[(*item.ty).clone()], errors);
            quote!(#item #checks)
        }
        Item::Type(mut alias) => {
            attributes::check(&mut alias.attrs, errors);
            let cfg = attributes::conditions(&alias.attrs);
            let checks = check_types(&options, &cfg, &alias.generics, &[(*alias.ty).clone()], errors);
            quote!(#alias #checks)
        }
        Item::Use(mut import) => {
            attributes::check(&mut import.attrs, errors);
            import.into_token_stream()
        }
        item => expand_known(&options, item, true, errors),
    }
}

fn expand_item(options: &Options, item: Item, errors: &mut Errors) -> TokenStream {
    expand_known(options, item, false, errors)
}

fn expand_known(options: &Options, mut item: Item, is_nested: bool, errors: &mut Errors) -> TokenStream {
    let options = &options.clone().with_own_tables(Vec::new());
    if let Some(expanded) = macro_rules::expand_inside(options, &mut item) {
        return expanded;
    }
    match item {
        // It may stand in an impl, where what would be made of it cannot.
        item if options.has("skip") => {
            options.check(Kind::Other, errors);
            item.into_token_stream()
        }
        // What an impl's bounds say of its parameters is not seen here.
        Item::Fn(function) if is_method(&function) => {
            errors.push(
                &function.sig.ident,
                "a method is marked with its impl: put `#[no_tls]` there, and `#[no_tls(skip)]` on the methods that stay unmarked",
            );
            function.into_token_stream()
        }
        Item::Fn(function) => function::expand(options, function, is_nested, errors),
        Item::Impl(item) if item.trait_.is_some() => trait_impl::expand(options, item, errors),
        Item::Impl(item) => inherent_impl::expand(options, item, errors),
        Item::Trait(item) => trait_def::expand(options, item, errors),
        Item::Struct(item) => data::expand(options, data::Data::Struct(item), errors),
        Item::Enum(item) => data::expand(options, data::Data::Enum(item), errors),
        Item::Mod(item) => module::expand(options, item, is_nested, errors),
        Item::Macro(item) if item.mac.path.is_ident("macro_rules") => macro_rules::expand(options, item, errors),
        Item::Macro(item) if body::is_of_user(&item.mac.path) => macro_rules::expand_invocation(options, item, errors),
        item => {
            options.check(Kind::Other, errors);
            errors.push(head(&item), refusal(&item));
            item.into_token_stream()
        }
    }
}

/// Why an item cannot be marked, and what to do.
fn refusal(item: &Item) -> &'static str {
    match item {
        Item::Const(_) | Item::Static(_) => {
            "a constant or static needs no mark, since its uses are checked: put it outside the function, without `#[no_tls]`"
        }
        Item::Type(_) | Item::Use(_) => {
            "this needs no mark, since what it names is checked where it is used: remove `#[no_tls]`"
        }
        Item::Union(_) => "a union cannot be marked, since what it holds is not known: use an enum",
        Item::ForeignMod(_) => {
            "foreign functions cannot be marked: call them in `outside!(…)`, or vouch for the call with `unsafe { assume_no_tls!(…) }`"
        }
        Item::TraitAlias(_) => "a trait alias cannot be marked: write the traits out",
        Item::Macro(_) => {
            "what a macro makes is not seen here: write `#[no_tls]` on the items that it makes, and in a marked module `#[no_tls(skip)]` on this; if the macro is marked, begin its path with `self` or `crate`"
        }
        Item::ExternCrate(_) => "`extern crate` cannot be marked: put it outside the function, without `#[no_tls]`",
        _ => {
            "`#[no_tls]` does not know this item: it goes on a function, an impl, a trait, a struct, an enum, an inline module or a `macro_rules!`"
        }
    }
}

/// The first token of an item after its attributes.
fn head(item: &Item) -> TokenStream {
    let mut bare = item.clone();
    if let Some(attrs) = attributes_of(&mut bare) {
        attrs.clear();
    }
    bare.into_token_stream().into_iter().next().into_iter().collect()
}

pub fn attributes_of(item: &mut Item) -> Option<&mut Vec<Attribute>> {
    macro_rules! attributes {
        ($($variant:ident)*) => {
            match item {
                $(Item::$variant(inner) => Some(&mut inner.attrs),)*
                _ => None,
            }
        };
    }
    attributes!(Const Enum ExternCrate Fn ForeignMod Impl Macro Mod Static Struct Trait TraitAlias Type Union Use)
}

/// All that tokens are, one after the other.
fn list_of<T: Parse>(tokens: TokenStream) -> syn::Result<Vec<T>> {
    let parser = |input: ParseStream| {
        let mut list = Vec::new();
        while !input.is_empty() {
            list.push(input.parse()?);
        }
        Ok(list)
    };
    parser.parse2(tokens)
}

/// The `cfg`s of an item.
pub fn conditions(item: &Item) -> Vec<Attribute> {
    let mut item = item.clone();
    let attrs = attributes_of(&mut item).map(std::mem::take).unwrap_or_default();
    attributes::conditions(&attrs)
}

/// Checks types that are written outside of any function.
fn check_types(
    options: &Options,
    cfg: &[Attribute],
    generics: &Generics,
    written: &[syn::Type],
    errors: &mut Errors,
) -> TokenStream {
    written.iter().for_each(|ty| types::refuse_in(ty, errors));
    let cx = Context {
        krate: options.private(),
        generics: generics.clone(),
        self_ty: None,
        options: options.clone(),
        place: Place::default(),
    };
    hidden(cfg, types::helper(&cx, written))
}

/// What is there for the compiler alone, out of the way of every name and every lint.
pub fn hidden(cfg: &[Attribute], tokens: TokenStream) -> TokenStream {
    if tokens.is_empty() {
        return tokens;
    }
    let allow = allowances();
    quote_spanned!(Span::mixed_site()=> #(#cfg)* #allow const _: () = { #tokens };)
}

/// What stands in what is hidden, out of the way of the names beside it.
fn apart(cfg: &[Attribute], tokens: TokenStream) -> TokenStream {
    if tokens.is_empty() {
        return tokens;
    }
    quote_spanned!(Span::mixed_site()=> #(#cfg)* { #tokens })
}

/// What items that nobody wrote are allowed, so that no lint speaks of them.
pub fn allowances() -> TokenStream {
    quote_spanned! {Span::mixed_site()=>
        #[allow(
            deprecated,
            drop_bounds,
            impl_trait_overcaptures,
            impl_trait_redundant_captures,
            let_underscore_drop,
            mismatched_lifetime_syntaxes,
            non_camel_case_types,
            non_snake_case,
            private_bounds,
            private_interfaces,
            single_use_lifetimes,
            trivial_casts,
            trivial_numeric_casts,
            trivial_bounds,
            unconditional_recursion,
            unit_bindings,
            unreachable_pub,
            unused,
            unused_lifetimes,
            unused_qualifications,
            unused_results
        )]
        #[cfg_attr(clippy, allow(clippy::all, clippy::nursery, clippy::pedantic, clippy::restriction))]
    }
}

/// The same for impls, which say no more than the items that they are of.
fn impl_allowances() -> TokenStream {
    quote_spanned!(Span::mixed_site()=> #[allow(single_use_lifetimes, unused_lifetimes)] #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))])
}

fn proof() -> Ident {
    Ident::new(PROOF, Span::mixed_site())
}

/// Whether a function stands in an impl, as far as it tells.
fn is_method(function: &ItemFn) -> bool {
    function.sig.receiver().is_some() || mentions_self(&function.sig, &function.block)
}

/// Whether a function mentions `Self`, the items in its body aside.
fn mentions_self(signature: &Signature, block: &Block) -> bool {
    struct Mentions(bool);
    impl<'ast> Visit<'ast> for Mentions {
        fn visit_ident(&mut self, ident: &'ast Ident) {
            self.0 |= ident == "Self";
        }
        fn visit_item(&mut self, _: &'ast Item) {}
        fn visit_macro(&mut self, mac: &'ast syn::Macro) {
            self.0 |= types::mentions(mac.tokens.clone(), &|ident| ident == "Self");
            visit::visit_macro(self, mac);
        }
    }
    let mut mentions = Mentions(false);
    mentions.visit_signature(signature);
    mentions.visit_block(block);
    mentions.0
}
