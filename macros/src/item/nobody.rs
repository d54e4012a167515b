//! How does rustc tell two types apart that differ by a `for` alone?
//!
//! The only impl that there is of a trait, it takes as soon as types agree but for a `for`, as `W<for<'a> fn(&'a u8)>` does with
//! `W<fn(&'static u8)>`, and compares lifetimes later, in code that is reached. Of two impls it takes the one that holds. So there is another
//! beside the marked ones, which no type has: of the runtime's markers by `exact!` there, and of these traits here.
//!
//! So no bound of marked code passes for another type than it would hold for where the code is reached, nor says by what is projected what a
//! variable is.
//!
//! Input: `trait Numbers: Iterator { fn all(self) -> Vec<u8>; }`. Output:
//! ```text
//! mod no_impl_of { pub trait Numbers {} }
//! impl<__Self: no_impl_of::Numbers + Numbers> Numbers for __Self
//! where
//!     PhantomData<__Self>: no_impl_of::Numbers,
//! {
//!     fn all(self) -> Vec<u8> { <Self as Numbers>::all(self) }
//! }
//! ```
//! What no type has is declared beside it: of a trait of another crate's, coherence knows only what the crate's own types have. The bound is on
//! another trait of the same items where a method returns an `impl Trait`, which would have to be that of the bound on `Numbers`; and where the
//! trait has a parameter, since what is yet to be inferred for it would ask for `Numbers` without end.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{
    Attribute, CapturedParam, Generics, Lifetime, Path, QSelf, Token, TraitItem, TraitItemConst, TraitItemFn,
    TraitItemType, Type, TypeParamBound, TypePath, Visibility, WherePredicate, parse_quote,
    punctuated::Punctuated,
    visit_mut::{self, VisitMut},
};

use super::{attributes, hidden, list_of, trait_def, twin};
use crate::types;

/// A trait as it is emitted.
pub struct Emitted<'a> {
    pub cfg: &'a [Attribute],
    pub vis: &'a Visibility,
    pub unsafety: Option<Token![unsafe]>,
    pub generics: &'a Generics,
    pub supertraits: &'a Punctuated<TypeParamBound, Token![+]>,
    pub path: &'a Path,
    pub items: TokenStream,
}

/// Such an impl of a trait.
pub fn of_trait(krate: &TokenStream, emitted: Emitted) -> TokenStream {
    let Emitted { cfg, vis, unsafety, generics, supertraits, path, items } = emitted;
    let mut items: Vec<TraitItem> = list_of(items).expect("these are the items of a trait");
    let (mut generics, mut supertraits) = (generics.clone(), supertraits.clone());
    let is_apart = items.iter().any(is_opaque) || generics.type_params().next().is_some();
    if is_apart {
        let types = items.iter().filter_map(|item| match item {
            TraitItem::Type(ty) => Some(ty.ident.clone()),
            _ => None,
        });
        let mut own = Own {
            of: &path.segments.last().expect("a trait has a name").ident,
            types: types.collect(),
            arguments: generics.split_for_impl().1.to_token_stream(),
        };
        items.iter_mut().for_each(|item| own.visit_trait_item_mut(item));
        supertraits.iter_mut().for_each(|bound| own.visit_type_param_bound_mut(bound));
        own.visit_generics_mut(&mut generics);
    }
    let (of_items, arguments, clause) = generics.split_for_impl();
    let owner = if is_apart { quote_spanned!(Span::mixed_site()=> __Items #arguments) } else { path.to_token_stream() };
    let (required, provided): (Vec<_>, Vec<_>) = items.iter().filter_map(|item| required(item, &owner)).unzip();
    let declared = is_apart.then(|| {
        quote_spanned!(Span::mixed_site()=> #vis #unsafety trait __Items #of_items: #supertraits #clause { #(#required)* })
    });
    // An impl for what is unsized could not have the others.
    let unsized_too = items.iter().all(is_unsized_friendly).then(|| quote!(?#krate::core::marker::Sized +));
    let this = this();
    // Errors speak of it where there is no impl. An attribute that would have them speak of the trait could be a user's, who has a module of the
    // tool's name.
    let no_impl_of = Ident::new("no_impl_of", Span::mixed_site());
    let name = &path.segments.last().expect("a trait has a name").ident;
    let nobody: TypeParamBound = parse_quote!(#no_impl_of::#name);
    let mut with_self = generics.clone();
    for parameter in with_self.type_params_mut() {
        parameter.bounds.push(nobody.clone());
    }
    with_self.params.push(parse_quote!(#this: #unsized_too #nobody + #owner));
    with_self.make_where_clause().predicates.push(parse_quote!(#krate::core::marker::PhantomData<#this>: #nobody));
    let (parameters, _, clause) = with_self.split_for_impl();
    hidden(
        cfg,
        quote_spanned! {Span::mixed_site()=>
            mod #no_impl_of { pub trait #name {} }
            #declared
            #unsafety impl #parameters #path for #this #clause { #(#provided)* }
        },
    )
}

/// Whether an impl must have a method that returns an `impl Trait`.
fn is_opaque(item: &TraitItem) -> bool {
    match item {
        TraitItem::Fn(TraitItemFn { sig, default: None, .. }) => {
            sig.asyncness.is_some() || types::mentions(sig.output.to_token_stream(), &|ident| ident == "impl")
        }
        _ => false,
    }
}

/// What is projected from the trait itself, which is declared by the other one, too.
///
/// Input: `Self::Total`, `<Self as Numbers>::Total`. Output: `<Self as __Items>::Total`
struct Own<'a> {
    of: &'a Ident,
    types: Vec<Ident>,
    arguments: TokenStream,
}

impl VisitMut for Own<'_> {
    fn visit_type_path_mut(&mut self, ty: &mut TypePath) {
        visit_mut::visit_type_path_mut(self, ty);
        let items = Ident::new("__Items", Span::mixed_site());
        let first = ty.path.segments.first_mut().expect("a path has a segment");
        match &ty.qself {
            Some(QSelf { position: 1, ty: of, .. }) if **of == parse_quote!(Self) && first.ident == *self.of => {
                first.ident = items;
            }
            None if first.ident == "Self"
                && ty.path.segments.len() == 2
                && self.types.contains(&ty.path.segments[1].ident) =>
            {
                let (name, arguments) = (&ty.path.segments[1], &self.arguments);
                *ty = parse_quote!(<Self as #items #arguments>::#name);
            }
            _ => {}
        }
    }
}

/// `use<'_, Self>` → `use<'_, __Self>`: in an impl, `Self` is no parameter.
struct CapturesSelf;

impl VisitMut for CapturesSelf {
    fn visit_captured_param_mut(&mut self, captured: &mut CapturedParam) {
        if let CapturedParam::Ident(name) = captured
            && name == "Self"
        {
            *name = this();
        }
    }
}

/// The parameter for which the trait is implemented.
fn this() -> Ident {
    Ident::new("__Self", Span::mixed_site())
}

fn is_unsized_friendly(item: &TraitItem) -> bool {
    match item {
        TraitItem::Fn(TraitItemFn { sig, default: None, .. }) => {
            trait_def::is_unsized_friendly(sig) || trait_def::requires_sized(&sig.generics)
        }
        TraitItem::Const(TraitItemConst { ty, default: None, .. }) => !ends_in_self(ty),
        _ => true,
    }
}

fn ends_in_self(ty: &Type) -> bool {
    match ty {
        Type::Tuple(tuple) => tuple.elems.last().is_some_and(ends_in_self),
        ty => *ty == parse_quote!(Self),
    }
}

/// An item that each impl must have, as another trait declares it, and what one has of that.
fn required(item: &TraitItem, owner: &TokenStream) -> Option<(TokenStream, TokenStream)> {
    let (cfg, declared, provided) = match item {
        TraitItem::Fn(TraitItemFn { attrs, sig, default: None, .. }) => {
            let (sig, arguments) = twin::without_patterns(sig);
            let mut call = twin::call_of(owner, &sig, &arguments);
            if sig.asyncness.is_some() {
                call = quote!(#call.await);
            }
            let mut provided = sig.clone();
            CapturesSelf.visit_signature_mut(&mut provided);
            (attributes::conditions(attrs), quote!(#sig;), quote!(#provided { #call }))
        }
        TraitItem::Type(ty) if ty.default.is_none() => {
            let name = &ty.ident;
            let declared = TraitItemType { attrs: Vec::new(), ..ty.clone() };
            (
                attributes::conditions(&ty.attrs),
                declared.into_token_stream(),
                quote!(type #name = <Self as #owner>::#name;),
            )
        }
        TraitItem::Const(TraitItemConst { attrs, ident, ty, default: None, .. }) => (
            attributes::conditions(attrs),
            quote!(const #ident: #ty;),
            quote!(const #ident: #ty = <Self as #owner>::#ident;),
        ),
        _ => return None,
    };
    Some((quote!(#(#cfg)* #declared), quote!(#(#cfg)* #provided)))
}

/// Such an impl of a marker, beside the one of `dyn Tr<T>`: so `dyn for<'a> Tr<&'a u8>`, which may have a `Deref`, is not taken for it.
pub fn of_object(cfg: &[Attribute], generics: &Generics, marker: &TokenStream, object: &TokenStream) -> TokenStream {
    let mut generics = generics.clone();
    let lifetime = Lifetime::new("'__n", Span::mixed_site());
    generics.params.insert(0, parse_quote!(#lifetime));
    let predicates: [WherePredicate; 2] = [parse_quote!((): __Nobody<#lifetime>), parse_quote!(#object: #marker)];
    generics.make_where_clause().predicates.extend(predicates);
    let (generics, _, clause) = generics.split_for_impl();
    hidden(
        cfg,
        quote_spanned! {Span::mixed_site()=>
            trait __Nobody<'__n> {}
            unsafe impl #generics #marker for #object #clause {}
        },
    )
}
