//! What does one marked method of an impl become, where the impl is not seen?
//!
//! Input: `pub fn len(&self) -> usize { body }`. Output:
//! ```text
//! pub fn len(&self) -> usize { body }
//! pub fn __no_tls0_len(&self) -> usize where Self: P::marked::Type { rewritten body }
//! fn __no_tls0_types_len() where Self: P::marked::Type { checks of the types }
//! ```
//! What is assumed of the impl's parameters, its callers prove: a name like `T` may be an alias, of which rustc would
//! not ask where it is declared, if it holds a `for<'a>`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{ItemFn, ext::IdentExt, parse_quote};

use super::{
    inherent_impl, mentions_self,
    twin::{Function, Outer},
};
use crate::{
    errors::Errors,
    options::{Kind, Options},
    types,
};

/// Whether a function stands in an impl.
pub fn is_method(options: &Options, item: &ItemFn) -> bool {
    options.has("method") || item.sig.receiver().is_some() || mentions_self(&item.sig, &item.block)
}

pub fn expand(options: &Options, item: ItemFn, errors: &mut Errors) -> TokenStream {
    options.check(Kind::Method, errors);
    let outer = Outer::none(options);
    let mut function = Function::new(&outer, &item.attrs, item.vis, item.sig, Some(*item.block), errors);
    function.types.push(parse_quote!(Self));
    let krate = options.private();
    let assumed = types::assumptions_of_method(&krate, &function.types);
    function.strict.generics.make_where_clause().predicates.extend(assumed);
    function.is_two_fold = true;
    let methods = inherent_impl::with_twins(&function);
    let name = format_ident!("__no_tls0_types_{}", function.strict.ident.unraw());
    let cfg = &function.attributes.cfg;
    let checks = types::method_helper(&function.cx, &name, &function.types);
    quote!(#methods #(#cfg)* #checks)
}
