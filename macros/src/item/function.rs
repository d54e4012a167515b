//! What does a free function become?
//!
//! Input: `pub fn build(n: usize) -> Tree { body }`. Output:
//! ```text
//! pub fn build(n: usize) -> Tree { rewritten body }
//! pub enum build {}
//! impl build { pub fn __no_tls0(__0: usize) -> Tree { build(__0) } }
//! const _: () = { checks of the types };
//! ```

use std::path::Path;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{ItemFn, Visibility, ext::IdentExt};

use super::{
    allowances, hidden,
    twin::{Function, Outer},
};
use crate::{
    errors::Errors,
    names,
    options::{Kind, Options},
    types,
};

const PRIMITIVES: [&str; 19] = [
    "bool", "char", "f128", "f16", "f32", "f64", "i128", "i16", "i32", "i64", "i8", "isize", "str", "u128", "u16",
    "u32", "u64", "u8", "usize",
];

pub fn expand(options: &Options, item: ItemFn, is_nested: bool, errors: &mut Errors) -> TokenStream {
    options.check(Kind::Function, errors);
    let name = item.sig.ident.clone();
    let outer = Outer::none(options);
    let function = Function::new(&outer, &item.attrs, item.vis, item.sig, Some(*item.block), errors);
    function.refuse_statics(errors);
    let plain = function.plain();
    let (types, of_bounds) = (types::helper(&function.cx, &function.types), &function.of_bounds);
    let listed = function.listed("Function");
    let checks = hidden(&function.attributes.cfg, quote!(#types #of_bounds #listed));
    let exact = &function.exact;
    if PRIMITIVES.iter().any(|primitive| name == primitive) {
        errors.push(
            &name,
            format_args!(
                "a marked function cannot have the name of the type `{name}`, as it would hide the type: rename it"
            ),
        );
        return quote!(#plain #checks);
    }
    let companion = if shares_its_name_with_its_module(options, &function, is_nested) {
        beside_a_module(&function, &name)
    } else {
        companion(&function, &name, &function.vis)
    };
    quote!(#plain #companion #exact #checks)
}

/// The type with the function's name, which proves that the function is marked.
fn companion(function: &Function, name: &Ident, vis: &Visibility) -> TokenStream {
    let cfg = &function.attributes.cfg;
    let span = Span::mixed_site();
    let call = Ident::new(names::COMPANION_FN, span);
    let twin = function.twin(call, vis, &quote_spanned!(span=> Self), &name.to_token_stream());
    let allow = allowances();
    quote_spanned! {span=>
        #(#cfg)* #allow #[doc(hidden)] #vis enum #name {}
        #(#cfg)* impl #name { #twin }
    }
}

/// Input: `pub fn sieve()` in `sieve.rs`. The companion would be beside the module wherever the function is imported, so
/// the module itself gets the function that a companion has.
fn beside_a_module(function: &Function, name: &Ident) -> TokenStream {
    let call = Ident::new(names::COMPANION_FN, Span::mixed_site());
    let companion = companion(function, name, &Visibility::Inherited);
    let of_module = function.forwarder(call.clone(), &function.vis, &function.strict, &quote!(#name::#call), &[]);
    let (vis, by_name) = (&function.vis, names::of_module(name));
    let (allow, cfg) = (allowances(), &function.attributes.cfg);
    quote!(#companion #of_module #(#cfg)* #allow #[doc(hidden)] #vis use self::#call as #by_name;)
}

fn shares_its_name_with_its_module(options: &Options, function: &Function, is_nested: bool) -> bool {
    if is_nested || matches!(function.vis, Visibility::Inherited) {
        return false;
    }
    options.module().unwrap_or_else(|| {
        proc_macro::is_available()
            && module_of(&function.strict.ident.span().unwrap().file())
                .is_some_and(|module| function.strict.ident.unraw() == module)
    })
}

/// `src/math/sieve.rs` → `sieve`, `src/math/mod.rs` → `math`.
fn module_of(file: &str) -> Option<String> {
    let path = Path::new(file);
    let stem = path.file_stem()?.to_str()?;
    let module = if stem == "mod" { path.parent()?.file_name()?.to_str()? } else { stem };
    Some(module.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_are_named_for_their_files() {
        assert_eq!(module_of("src/math/sieve.rs").as_deref(), Some("sieve"));
        assert_eq!(module_of("src/math/mod.rs").as_deref(), Some("math"));
        assert_eq!(module_of("mod.rs"), None);
    }
}
