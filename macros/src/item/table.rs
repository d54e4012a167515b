//! What does a constant or static become that brings functions along?
//!
//! A constant is checked where it is used, and what holds a function is refused there, since that could be anyone's. Of one in marked code that is
//! made of literals, functions and closures alone, each of these is marked, and so nothing is left to ask for where it is used.
//!
//! Input: `const STEPS: [(&str, fn(u8) -> u8); 2] = [("inc", inc), ("twice", |x| x * 2)];`. Output:
//! ```text
//! const STEPS: [(&str, fn(u8) -> u8); 2] = [("inc", inc::__no_tls0), ("twice", |x| rewritten body)];
//! const _: () = { checks of the type, and of what the value names };
//! ```

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{
    Attribute, Expr, Generics, ImplItem, ImplItemConst, Item, StaticMutability, Type, ext::IdentExt, parse_quote,
    spanned::Spanned,
};

use super::{allowances, attributes, check_types, hidden, twin::Outer};
use crate::{
    body,
    context::Context,
    errors::Errors,
    names,
    options::{Kind, Options},
};

/// The name of what an item is, if it is such a constant or static wherever the code around is compiled.
pub fn name_of(options: &Options, item: &Item) -> Option<Ident> {
    let (attrs, name, value) = match item {
        Item::Const(item) => (&item.attrs, &item.ident, &item.expr),
        Item::Static(item) if matches!(item.mutability, StaticMutability::None) => {
            (&item.attrs, &item.ident, &item.expr)
        }
        _ => return None,
    };
    is_there(options, attrs, value).then(|| name.unraw())
}

/// The same of a constant in an impl.
pub fn name_of_inner(options: &Options, item: &ImplItem) -> Option<Ident> {
    match item {
        ImplItem::Const(item) => is_there(options, &item.attrs, &item.expr).then(|| item.ident.unraw()),
        _ => None,
    }
}

fn is_there(options: &Options, attrs: &[Attribute], value: &Expr) -> bool {
    attributes::conditions(attrs).is_empty() && !attributes::opts_out(attrs) && body::is_table(options, value)
}

/// The constant or static that an item is, if it brings functions along, and the checks beside it.
pub fn expand(options: &Options, mut item: Item, errors: &mut Errors) -> TokenStream {
    options.check(Kind::Other, errors);
    let (attrs, ty, value) = match &mut item {
        Item::Const(item) => (&mut item.attrs, &item.ty, &mut item.expr),
        Item::Static(item) => (&mut item.attrs, &item.ty, &mut item.expr),
        _ => return quote!(#item),
    };
    attributes::check(attrs, errors);
    let cfg = attributes::conditions(attrs);
    let (mut types, checks) = body::rewrite_table(&Outer::none(options).context(), attrs, value, errors);
    types.push((**ty).clone());
    let types = check_types(options, &cfg, &Generics::default(), &types, errors);
    let checks = hidden(&cfg, quote_spanned!(Span::mixed_site()=> fn __no_tls0_table() { #checks }));
    quote!(#item #types #checks)
}

/// What is checked for a constant in an impl, beside it.
pub fn expand_inner(cx: &Context, item: &mut ImplItemConst, errors: &mut Errors) -> (Vec<Type>, TokenStream) {
    let (types, checks) = body::rewrite_table(cx, &mut item.attrs, &mut item.expr, errors);
    let (allow, name) = (allowances(), names::own(&format!("const_{}", item.ident.unraw()), Span::mixed_site()));
    (types, quote_spanned!(Span::mixed_site()=> #allow #[doc(hidden)] fn #name() { #checks }))
}

/// A constant of a trait's, if what it is made of is clean whatever its type is, and the types written in it.
pub fn expand_of_trait(
    cx: &Context,
    attrs: &mut Vec<Attribute>,
    value: &mut Expr,
    errors: &mut Errors,
) -> Option<Vec<Type>> {
    if !body::is_of_constants(cx, value) {
        return None;
    }
    let (types, checks) = body::rewrite_constant(cx, attrs, value, errors);
    check_inside(value, &checks);
    Some(types)
}

/// A constant in an impl of a marked trait. What is not clean whatever its type is, is asked of its type, if the `proof` that the trait has beside it
/// says that it was.
pub fn expand_of_impl(
    cx: &Context,
    proof: &TokenStream,
    constant: &mut ImplItemConst,
    errors: &mut Errors,
) -> Vec<Type> {
    let types = expand_of_trait(cx, &mut constant.attrs, &mut constant.expr, errors);
    types.unwrap_or_else(|| {
        let (krate, ty) = (&cx.krate, &constant.ty);
        check_inside(&mut constant.expr, &quote_spanned!(ty.span()=> #krate::given::<#ty, _>(#proof);));
        Vec::new()
    })
}

/// In a closure, which is not called, beside the value of a constant.
fn check_inside(value: &mut Expr, checks: &TokenStream) {
    let checks = quote_spanned!(Span::mixed_site()=> let _ = || { #checks };);
    *value = parse_quote!({ #checks #value });
}
