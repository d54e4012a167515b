//! What a body is rewritten against: the item that it stands in.

use proc_macro2::TokenStream;

use crate::options::Options;
use crate::registry::Place;

#[derive(Clone)]
pub struct Context {
    /// Path of the private support module, `::no_tls::__private` unless renamed.
    pub krate: TokenStream,
    /// Generics of the impl and the function as one, with strict bounds.
    pub generics: syn::Generics,
    /// What `Self` stands for, where it is known.
    pub self_ty: Option<syn::Type>,
    pub options: Options,
    /// Where it is, for the registry.
    pub place: Place,
}
