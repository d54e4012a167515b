//! What does an inherent impl become?
//!
//! Input: `impl<T: Ord> Heap<T> { pub fn len(&self) -> usize { body } }`. Output:
//! ```text
//! impl<T: Ord> Heap<T> {
//!     pub fn len(&self) -> usize { body }
//!     pub fn __no_tls0_len(&self) -> usize where T: Ord + P::marked::Ord { rewritten body }
//! }
//! const _: () = { checks of the types };
//! ```
//! A method, a constant or a macro with `#[no_tls(skip)]` stays as it is.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Attribute, ImplItem, ImplItemConst, ItemImpl};

use super::{
    allowances, attributes, hidden, identity, table,
    twin::{Checks, Function, Outer},
};
use crate::{
    bounds::Strict,
    errors::Errors,
    names,
    options::{Kind, Options},
    registry::Place,
    types,
};

pub fn expand(options: &Options, item: ItemImpl, errors: &mut Errors) -> TokenStream {
    options.check(Kind::Inherent, errors);
    let attributes = attributes::split(&item.attrs, errors);
    refuse_modifiers(&item, errors);
    types::refuse_in_generics(&item.generics, errors);
    types::refuse_in(&item.self_ty, errors);

    let krate = options.private();
    let strict = Strict::new(&krate, options);
    let (mut strict_generics, mut named_generics) = (item.generics.clone(), item.generics.clone());
    strict.generics(&mut strict_generics);
    strict.name(&mut named_generics);
    let of_bounds = identity::of_generics(&krate, options, &item.generics);
    let is_generic = item.generics.type_params().next().is_some() || item.generics.const_params().next().is_some();
    let tables = item.items.iter().filter(|_| !is_generic).filter_map(|inner| table::name_of_inner(options, inner));
    let options = &options.clone().with_own_tables(tables.collect());
    let outer = Outer {
        options,
        cfg: &attributes.cfg,
        written: if options.has("strict") { strict_generics.clone() } else { named_generics },
        strict: strict_generics,
        self_ty: Some((*item.self_ty).clone()),
        of: None,
        place: Place::of(&item.self_ty),
        is_of_trait: false,
        projections: &|_| None,
    };

    let mut checks = Checks::new(&outer);
    let mut written = vec![(*item.self_ty).clone()];
    types::collect_generics(&outer.strict, &mut written);
    checks.add(&outer, written);

    let (mut items, mut exact) = (TokenStream::new(), TokenStream::new());
    for mut inner in item.items {
        if let Some(own) = attributes_of(&mut inner).and_then(|attrs| attributes::take_own_options(attrs, errors)) {
            if own.has("skip") {
                inner.to_tokens(&mut items);
                continue;
            }
            errors.push(name_of(&inner), "what is around is marked, and so is this: remove its `#[no_tls]`");
        }
        match inner {
            ImplItem::Fn(method) => {
                let function = Function::new(&outer, &method.attrs, method.vis, method.sig, Some(method.block), errors);
                function.refuse_statics(errors);
                items.extend(with_twins(&function));
                function.exact.to_tokens(&mut exact);
                checks.add_function(&function);
            }
            ImplItem::Const(mut constant) => {
                attributes::check(&mut constant.attrs, errors);
                types::refuse_in(&constant.ty, errors);
                checks.add(&outer, vec![constant.ty.clone()]);
                if options.is_own_table(&constant.ident) {
                    let (types, beside) = table::expand_inner(&outer.context(), &mut constant, errors);
                    checks.add(&outer, types);
                    beside.to_tokens(&mut items);
                } else if item.generics.type_params().next().is_some() {
                    let (attrs, value) = (&mut constant.attrs, &mut constant.expr);
                    if let Some(types) = table::expand_of_trait(&outer.context(), attrs, value, errors) {
                        checks.add(&outer, types);
                        own_proof(&outer, &constant).to_tokens(&mut items);
                    }
                }
                constant.to_tokens(&mut items);
            }
            ImplItem::Macro(made) => {
                errors.push(
                    &made.mac.path,
                    "what a macro makes is not seen here: write the items themselves, or leave it out: `#[no_tls(skip)]`; if the macro is marked, begin its path with `self` or `crate`, without an attribute",
                );
                made.to_tokens(&mut items);
            }
            other => {
                refuse_item(&other, errors);
                other.to_tokens(&mut items);
            }
        }
    }

    let (generics, _, clause) = outer.written.split_for_impl();
    let (cfg, kept) = (&attributes.cfg, attributes.kept_by_rewritten());
    let (impl_token, self_ty) = (&item.impl_token, &item.self_ty);
    let checks = checks.into_tokens();
    let checks = hidden(cfg, quote!(#of_bounds #checks));
    quote!(#(#cfg)* #(#kept)* #impl_token #generics #self_ty #clause { #items } #exact #checks)
}

fn attributes_of(item: &mut ImplItem) -> Option<&mut Vec<Attribute>> {
    match item {
        ImplItem::Fn(item) => Some(&mut item.attrs),
        ImplItem::Const(item) => Some(&mut item.attrs),
        ImplItem::Macro(item) => Some(&mut item.attrs),
        _ => None,
    }
}

fn name_of(item: &ImplItem) -> TokenStream {
    match item {
        ImplItem::Fn(item) => item.sig.ident.to_token_stream(),
        ImplItem::Const(item) => item.ident.to_token_stream(),
        other => other.to_token_stream(),
    }
}

/// What says beside a constant that it is clean whatever its type is.
fn own_proof(outer: &Outer, constant: &ImplItemConst) -> TokenStream {
    let (cfg, vis, krate) = (attributes::conditions(&constant.attrs), &constant.vis, &outer.context().krate);
    let (name, allow) = (names::proof_of_own_constant(&constant.ident), allowances());
    quote!(#(#cfg)* #allow #[allow(non_upper_case_globals)] #[doc(hidden)] #vis const #name: #krate::Proven = #krate::Proven;)
}

/// A method and what marked code calls in its stead.
fn with_twins(function: &Function) -> TokenStream {
    let span = Span::mixed_site();
    let (name, twin_name, vis) = (&function.strict.ident, function.twin_name(), &function.vis);
    let plain = function.plain();
    let owner = quote_spanned!(span=> Self);
    let twin = function.twin(twin_name.clone(), vis, &owner, &quote_spanned!(span=> Self::#name));
    let scoped = function.scoped_twin(vis, &quote_spanned!(span=> Self::#twin_name));
    quote!(#plain #twin #scoped)
}

pub fn refuse_modifiers(item: &ItemImpl, errors: &mut Errors) {
    if let Some(defaultness) = &item.modifiers.defaultness {
        errors.push(defaultness, "marked code knows no specialization: remove `default`");
    }
    if let Some(polarity) = &item.modifiers.polarity {
        errors.push(polarity, "a negative impl needs no mark: remove `#[no_tls]`");
    }
}

pub fn refuse_item(item: &ImplItem, errors: &mut Errors) {
    match item {
        ImplItem::Macro(mac) => {
            errors.push(&mac.mac.path, "what a macro makes is not seen here: write the items themselves; if the macro is marked, begin its path with `self` or `crate`, without an attribute");
        }
        ImplItem::Type(ty) => {
            errors.push(ty.type_token, "an inherent associated type cannot be marked: use a type alias outside");
        }
        other => errors.push(other, "marked code does not know this item: move it to an impl without `#[no_tls]`"),
    }
}
