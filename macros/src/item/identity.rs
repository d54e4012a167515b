//! Is a trait that is taken for std's, by its name, std's?
//!
//! Input: `RangeBounds<T>`. Output, which does not compile if what the user's path means asks more of a type, or less:
//! ```text
//! fn __no_tls0_as_written<R0, T: RangeBounds<R0>>() { __no_tls0_as_std::<R0, T>(); }
//! fn __no_tls0_as_std<R0, T: P::core::ops::RangeBounds<R0>>() { __no_tls0_as_written::<R0, T>(); }
//! ```
//! What is emitted names std's own, so that this is no proof, but tells who has a trait of such a name, and uses the import.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{
    GenericArgument, Generics, Path, PathArguments, TraitBound, TypeParamBound, parse_quote,
    punctuated::Punctuated,
    spanned::Spanned,
    visit::{self, Visit},
};

use super::apart;
use crate::{
    bounds::Strict,
    names::{self, StdTrait},
    options::Options,
    types,
};

/// Of each bound in generics that is emitted by std's own path.
pub fn of_generics(krate: &TokenStream, options: &Options, generics: &Generics) -> TokenStream {
    let mut bounds = Bounds::new(krate, options);
    bounds.visit_generics(generics);
    bounds.checks
}

/// The same of a list of bounds.
pub fn of_bounds<'a>(
    krate: &TokenStream,
    options: &Options,
    list: impl IntoIterator<Item = &'a TypeParamBound>,
) -> TokenStream {
    let mut bounds = Bounds::new(krate, options);
    list.into_iter().for_each(|bound| bounds.visit_type_param_bound(bound));
    bounds.checks
}

/// Of the trait that an impl is of.
pub fn of_impl(krate: &TokenStream, std_trait: &StdTrait, path: &Path) -> TokenStream {
    check(krate, std_trait.path, std_trait.parameters, path)
}

/// That the trait of an impl is the other crate's, of which an `allow!` lists this one. In place of the second function is
/// what is listed beside it:
/// ```text
/// fn __no_tls0_as_written<T: Zero>() { allowed::Zero::<T>(); }
/// fn __no_tls0_as_listed<T: allowed::Zero>() { __no_tls0_as_written::<T>(); }
/// ```
/// What all of the listed trait's types have, and what implies the other crate's, is the other crate's.
pub fn of_listed(krate: &TokenStream, listed: &Path, path: &Path) -> TokenStream {
    let (written, arguments) = bare(path);
    let of_path = &written.segments.last().expect("a trait has a name").arguments;
    let span = Span::mixed_site().located_at(path.span());
    let (listed, sized) = (without_arguments(listed), quote_spanned!(span=> ?#krate::core::marker::Sized));
    quote_spanned! {span=>
        fn __no_tls0_as_written<#(#arguments,)* __T: #sized + #written>() {
            #listed::<#(#arguments,)* __T>();
        }
        fn __no_tls0_as_listed<#(#arguments,)* __T: #sized + #listed #of_path>() {
            __no_tls0_as_written::<#(#arguments,)* __T>();
        }
    }
}

fn without_arguments(path: &Path) -> Path {
    let mut path = path.clone();
    if let Some(last) = path.segments.last_mut() {
        last.arguments = PathArguments::None;
    }
    path
}

struct Bounds<'a> {
    krate: &'a TokenStream,
    strict: Strict<'a>,
    seen: Vec<String>,
    checks: TokenStream,
}

impl<'a> Bounds<'a> {
    fn new(krate: &'a TokenStream, options: &'a Options) -> Self {
        Self { krate, strict: Strict::new(krate, options), seen: Vec::new(), checks: TokenStream::new() }
    }
}

impl<'ast> Visit<'ast> for Bounds<'_> {
    fn visit_trait_bound(&mut self, bound: &'ast TraitBound) {
        if bound.maybe.is_none()
            && let Some((std, parameters)) = self.strict.named(&bound.path)
            && let key = types::key(bare(&bound.path).0.to_token_stream())
            && !self.seen.contains(&key)
        {
            self.seen.push(key);
            let check = check(self.krate, std, parameters, &bound.path);
            self.checks.extend(apart(&[], check));
        }
        visit::visit_trait_bound(self, bound);
    }
}

fn check(krate: &TokenStream, std: &str, parameters: usize, path: &Path) -> TokenStream {
    let (written, arguments) = bare(path);
    let span = Span::mixed_site().located_at(path.span());
    let segments = names::of_path(std, span);
    let of_std = &written.segments.last().expect("a trait has a name").arguments;
    let ours = quote_spanned!(span=> #krate #(::#segments)* #of_std);
    // `Add` alone is `Add<Self>`, which only a sized type can be.
    let unsized_too =
        (arguments.len() == parameters && !std.ends_with("Sized")).then(|| quote!(?#krate::core::marker::Sized +));
    quote_spanned! {Span::mixed_site()=>
        fn __no_tls0_as_written<#(#arguments,)* __T: #unsized_too #written>() {
            __no_tls0_as_std::<#(#arguments,)* __T>();
        }
        fn __no_tls0_as_std<#(#arguments,)* __T: #unsized_too #ours>() {
            __no_tls0_as_written::<#(#arguments,)* __T>();
        }
    }
}

/// `Add<&T, Output = T>` as `Add<R0>`, and `R0`.
fn bare(path: &Path) -> (Path, Vec<Ident>) {
    let mut path = path.clone();
    let last = path.segments.last_mut().expect("a trait has a name");
    let count = match &last.arguments {
        PathArguments::AngleBracketed(arguments) => {
            arguments.args.iter().filter(|argument| matches!(argument, GenericArgument::Type(_))).count()
        }
        _ => 0,
    };
    let arguments: Vec<Ident> =
        (0..count).map(|index| format_ident!("__R{index}", span = Span::mixed_site())).collect();
    let listed: Punctuated<&Ident, syn::Token![,]> = arguments.iter().collect();
    last.arguments = match count {
        0 => PathArguments::None,
        _ => PathArguments::AngleBracketed(parse_quote!(<#listed>)),
    };
    (path, arguments)
}
