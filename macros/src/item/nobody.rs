//! How does rustc tell two types apart that differ by a `for` alone?
//!
//! The only impl that there is of a trait, it takes as soon as types agree but for a `for`, as `W<for<'a> fn(&'a u8)>` does with
//! `W<fn(&'static u8)>`, and compares lifetimes later, in code that is reached. Of two impls it takes the one that holds. So there is another
//! beside the marked ones, which no type has: of the runtime's markers by `exact!` there, and of these traits here.
//!
//! Input: `trait Numbers: Iterator { fn all(self) -> Vec<u8>; }`. Output:
//! ```text
//! trait __Nobody {}
//! trait __Items: Iterator { fn all(self) -> Vec<u8>; }
//! impl<__Self: __Items> Numbers for __Self where PhantomData<__Self>: __Nobody { fn all(self) -> Vec<u8> { <Self as __Items>::all(self) } }
//! ```
//! What no type has is declared beside it: of a trait of another crate's, coherence knows only what the crate's own types have.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{
    Attribute, GenericParam, Generics, Lifetime, Path, Safety, Token, TraitItem, TraitItemConst, TraitItemFn,
    TraitItemType, TypeParamBound, WherePredicate,
    parse::{ParseStream, Parser},
    parse_quote,
    punctuated::Punctuated,
};

use super::{attributes, hidden, trait_def, twin};
use crate::{bounds::Strict, errors::Errors, names};

/// Whether a supertrait has associated types, or may imply one that has: a bound on the trait itself would say that its impl is marked.
pub fn may_project(strict: &Strict, supertrait: &TypeParamBound) -> bool {
    let TypeParamBound::Trait(bound) = supertrait else { return false };
    match names::std_trait(&bound.path) {
        Some(of_std) if strict.named(&bound.path).is_some() || of_std.is_write() => {
            !of_std.associated_types().is_empty()
        }
        _ => names::plain_trait(&bound.path).is_none(),
    }
}

/// A trait as it is emitted.
pub struct Emitted<'a> {
    pub cfg: &'a [Attribute],
    pub unsafety: Option<Token![unsafe]>,
    pub generics: &'a Generics,
    pub supertraits: &'a Punctuated<TypeParamBound, Token![+]>,
    pub path: &'a Path,
    pub items: TokenStream,
}

/// Such an impl of a trait.
pub fn of_trait(krate: &TokenStream, emitted: Emitted) -> TokenStream {
    let Emitted { cfg, unsafety, generics, supertraits, path, items } = emitted;
    let items = (|input: ParseStream| {
        let mut items = Vec::new();
        while !input.is_empty() {
            items.push(input.parse::<TraitItem>()?);
        }
        Ok(items)
    })
    .parse2(items)
    .expect("these are the items of a trait");
    let mut generics = generics.clone();
    for parameter in &mut generics.params {
        match parameter {
            GenericParam::Type(parameter) => parameter.default = None,
            GenericParam::Const(parameter) => parameter.default = None,
            GenericParam::Lifetime(_) => {}
        }
    }
    let (of_items, arguments, clause_of_items) = generics.split_for_impl();
    let as_items = quote_spanned!(Span::mixed_site()=> <Self as __Items #arguments>);
    let (required, provided): (Vec<_>, Vec<_>) = items.iter().filter_map(|item| required(item, &as_items)).unzip();
    // An impl for what is unsized could not have the others.
    let unsized_too = items.iter().all(is_unsized_friendly).then(|| quote!(?#krate::core::marker::Sized +));
    let this = Ident::new("__Self", Span::mixed_site());
    let mut with_self = generics.clone();
    with_self.params.push(parse_quote!(#this: #unsized_too __Items #arguments));
    with_self.make_where_clause().predicates.push(parse_quote!(#krate::core::marker::PhantomData<#this>: __Nobody));
    let (parameters, _, clause) = with_self.split_for_impl();
    hidden(
        cfg,
        quote_spanned! {Span::mixed_site()=>
            trait __Nobody {}
            #unsafety trait __Items #of_items: #supertraits #clause_of_items { #(#required)* }
            #[diagnostic::do_not_recommend]
            #unsafety impl #parameters #path for #this #clause { #(#provided)* }
        },
    )
}

fn is_unsized_friendly(item: &TraitItem) -> bool {
    match item {
        TraitItem::Fn(TraitItemFn { sig, default: None, .. }) => {
            trait_def::is_unsized_friendly(sig) || trait_def::requires_sized(&sig.generics)
        }
        _ => true,
    }
}

/// An item that each impl must have, as another trait declares it, and what one has of that.
fn required(item: &TraitItem, as_items: &TokenStream) -> Option<(TokenStream, TokenStream)> {
    let cfg_of = |attrs: &[Attribute]| attributes::split_with_derives(attrs, &mut Errors::new()).cfg;
    let (cfg, declared, provided) = match item {
        TraitItem::Fn(TraitItemFn { attrs, sig, default: None, .. }) => {
            let (sig, arguments) = twin::without_patterns(sig);
            let (name, turbofish) = (&sig.ident, twin::turbofish(&sig.generics));
            let mut call = quote!(#as_items::#name #turbofish(#(#arguments),*));
            if let Safety::Unsafe(_) = sig.safety {
                call = quote!(unsafe { #call });
            }
            if sig.asyncness.is_some() {
                call = quote!(#call.await);
            }
            (cfg_of(attrs), quote!(#sig;), quote!(#sig { #call }))
        }
        TraitItem::Type(ty) if ty.default.is_none() => {
            let name = &ty.ident;
            let declared = TraitItemType { attrs: Vec::new(), ..ty.clone() };
            (cfg_of(&ty.attrs), declared.into_token_stream(), quote!(type #name = #as_items::#name;))
        }
        TraitItem::Const(TraitItemConst { attrs, ident, ty, default: None, .. }) => {
            (cfg_of(attrs), quote!(const #ident: #ty;), quote!(const #ident: #ty = #as_items::#ident;))
        }
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
            #[diagnostic::do_not_recommend]
            unsafe impl #generics #marker for #object #clause {}
        },
    )
}
