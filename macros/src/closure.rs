//! What `marked!` turns into in ambient code.

use proc_macro2::TokenStream;
use quote::quote;

use crate::body;
use crate::context::Context;
use crate::errors::Errors;
use crate::options::Options;
use crate::registry::Place;

pub fn expand(argument: TokenStream) -> TokenStream {
    let (options, argument) = match Options::of_macro(argument) {
        Ok(parsed) => parsed,
        Err(error) => return error.to_compile_error(),
    };
    let cx = Context {
        krate: options.private(),
        generics: syn::Generics::default(),
        self_ty: None,
        options,
        place: Place::default(),
    };
    let mut errors = Errors::new();
    let marked = body::rewrite_marked(&cx, argument, &mut errors);
    if errors.is_empty() {
        return marked;
    }
    let errors = errors.into_tokens(&cx.krate);
    quote!({ #errors loop {} })
}
