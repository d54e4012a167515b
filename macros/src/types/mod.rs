//! Which types does an item write, and may marked code use them?
//!
//! Input: `fn f<'a, T: Ord, I: Iterator>(x: &'a Foo<T>, i: I::Item)`. Output:
//! ```text
//! fn __no_tls0_types<T: Ord + 'static, I: Iterator + 'static>()
//! where T: Type, I: Type, I::Item: Type
//! {
//!     let _ = I::__no_tls0type_Item;             // the trait that has it is marked
//!     is_type::<&'_ Foo<T>>();
//! }
//! ```
//! Everything that outlives anything is `'static` there, so that no lifetime can be wrong.

mod collect;
mod determined;
mod header;
mod helper;
mod lifetimes;
mod refuse;
mod self_type;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::quote;
use syn::Type;

pub use collect::{
    as_argument, collect_bounds, collect_generics, collect_path, collect_signature, take_bindings, with_bindings,
};
pub use determined::{Held, demand, undetermined};
pub use header::Header;
pub use helper::Helper;
pub use lifetimes::{bound_names, infer_lifetimes, infer_lifetimes_of, make_static, name_elided, without_lifetimes};
pub use refuse::{
    refuse_in, refuse_in_bounds, refuse_in_constant, refuse_in_generics, refuse_in_path, refuse_in_signature,
};
pub use self_type::substitute_self;

use crate::{context::Context, hygiene::context};

/// A function that nobody calls, and that compiles if marked code may use each of `types`.
///
/// Type parameters, and what is projected from them, are assumed to be types that marked code may use: who chose
/// them was checked.
pub fn helper(cx: &Context, types: &[Type]) -> TokenStream {
    let krate = &cx.krate;
    let mut helper = Helper::new(cx, quote!(#krate::is_type), quote!(#krate::marked::Type)).with_stand_ins();
    for ty in types {
        helper.check(&[], ty);
    }
    helper.into_tokens()
}

/// The text of tokens, and where each identifier and path is resolved: of two of one text, a macro may have written one.
pub fn key(tokens: TokenStream) -> String {
    fn write(tokens: TokenStream, key: &mut String) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => {
                    key.push_str(match group.delimiter() {
                        Delimiter::Parenthesis => " (",
                        Delimiter::Brace => " {",
                        Delimiter::Bracket => " [",
                        Delimiter::None => " <",
                    });
                    write(group.stream(), key);
                    key.push('>');
                }
                TokenTree::Ident(ident) => *key += &format!(" {ident}{}", context(ident.span())),
                // By the edition of its `::`, a path begins at the crate's root or with another crate.
                TokenTree::Punct(punct) if punct.as_char() == ':' => *key += &format!(":{}", context(punct.span())),
                TokenTree::Punct(punct) => key.push(punct.as_char()),
                TokenTree::Literal(literal) => *key += &format!(" {literal}"),
            }
        }
    }
    let mut key = String::new();
    write(tokens, &mut key);
    key
}

/// Whether an identifier of these tokens, at any depth, is one of those looked for. A lifetime's is none: `'_` leaves no type open.
pub fn mentions(tokens: TokenStream, wanted: &dyn Fn(&Ident) -> bool) -> bool {
    let mut is_lifetime = false;
    tokens.into_iter().any(|token| {
        let is_of_lifetime =
            std::mem::replace(&mut is_lifetime, matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\''));
        match token {
            TokenTree::Ident(ident) => !is_of_lifetime && wanted(&ident),
            TokenTree::Group(group) => mentions(group.stream(), wanted),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names;
    use crate::options::Options;
    use crate::registry::Place;
    use quote::ToTokens;
    use syn::{Generics, Signature, parse_quote, visit_mut::VisitMut};

    fn check(generics: Generics, self_ty: Option<Type>, types: &[Type], expected: TokenStream) {
        let cx = Context { krate: quote!(P), generics, self_ty, options: Options::default(), place: Place::default() };
        let functions = |tokens: TokenStream| {
            let mut file: syn::File = syn::parse2(tokens).expect("functions");
            for item in &mut file.items {
                let syn::Item::Fn(function) = item else { panic!("not a function") };
                function.attrs.clear();
            }
            prettyplease::unparse(&file)
        };
        assert_eq!(functions(helper(&cx, types)), functions(expected));
    }

    fn generics(of: syn::ItemFn) -> Generics {
        of.sig.generics
    }

    #[test]
    fn nothing_is_generic_where_no_parameter_is_meant() {
        check(
            generics(parse_quote!(
                fn f<'a, T: Ord>() {}
            )),
            None,
            &[parse_quote!(&'a Foo<'a>), parse_quote!(T), parse_quote!(&'a Foo<'a>)],
            quote!(
                fn __no_tls0_types() {
                    P::is_type::<&'_ Foo<'_>>();
                }
            ),
        );
    }

    #[test]
    fn parameters_and_projections_are_assumed() {
        check(
            generics(parse_quote!(
                fn f<'a, T: ?Sized + Tr<'a>, const N: usize>()
                where
                    'a: 'static,
                    for<'b> &'b T: Add<&'a T>,
                {
                }
            )),
            Some(parse_quote!(Foo<T>)),
            &[parse_quote!(Vec<T::Item>), parse_quote!([Self; N])],
            quote! {
                fn __no_tls0_types<T: ?Sized + Tr<'static> + 'static, const N: usize, >()
                where
                    for<'b> &'b T: Add<&'static T>,
                    T: P::marked::Type,
                    T::Item: P::marked::Type
                {
                    {
                        trait __OfEach {
                            fn __no_tls0type_Item(&self)
                            where
                                Self: P::SaidToHave
                            {}
                        }
                        impl<__U: ?P::core::marker::Sized> __OfEach for __U {}
                        let _ = T::__no_tls0type_Item;
                    }
                    P::is_type::<Vec<T::Item>>();
                    P::is_type::<[Foo<T>; N]>();
                }
            },
        );
    }

    #[test]
    fn what_no_impl_can_cover_is_checked_in_pieces() {
        check(
            Generics::default(),
            None,
            &[
                parse_quote!(&'a mut Peekable<impl Iterator<Item = &Foo> + 'a>),
                parse_quote!(Box<dyn Fn(&Bar) -> Baz + 'a>),
            ],
            quote! {
                fn __no_tls0_types<__T0: Iterator<Item = &'static Foo> + 'static, __T1: ?P::core::marker::Sized + Fn(&Bar) -> Baz + 'static>()
                where
                    __T0: P::marked::Type,
                    __T1: P::marked::Type
                {
                    P::is_type::<&'_ mut Peekable<__T0>>();
                    P::is_type::<Box<__T1>>();
                    P::is_type::<&Bar>();
                }
                fn __no_tls0_types_bound() {
                    P::is_type::<&Foo>();
                    P::is_type::<Baz>();
                }
            },
        );
    }

    #[test]
    fn self_is_what_it_stands_for() {
        let mut ty: Type = parse_quote!(Vec<(Self, Self::Item, [u8; Self::N])>);
        substitute_self(&parse_quote!(Foo<T>)).visit_type_mut(&mut ty);
        let expected: Type = parse_quote!(Vec<(Foo<T>, <Foo<T>>::Item, [u8; <Foo<T>>::N])>);
        assert_eq!(ty.to_token_stream().to_string(), expected.to_token_stream().to_string());
        let mut ty: Type = parse_quote!(Self::Item);
        substitute_self(&parse_quote!(T)).visit_type_mut(&mut ty);
        assert_eq!(ty, parse_quote!(T::Item));
    }

    #[test]
    fn a_signature_writes_the_types_of_its_bounds_too() {
        let signature: Signature =
            parse_quote!(fn f<T: Into<A>, F>(self: Rc<Self>, x: B) -> C where F: Fn(D) -> E, G: Iterator<Item: Tr<H>>);
        let types: Vec<String> =
            collect_signature(&signature).iter().map(|ty| ty.to_token_stream().to_string()).collect();
        let (proofs, types): (Vec<String>, Vec<String>) =
            types.into_iter().partition(|ty| ty.contains(names::PROOF_OF_TRAIT));
        let types: Vec<&str> = types
            .iter()
            .map(|ty| ty.strip_prefix("__no_tls0_argument < ").and_then(|ty| ty.strip_suffix(" >")).unwrap_or(ty))
            .map(|ty| ty.strip_prefix("__no_tls0_binding < ").and_then(|ty| ty.strip_suffix(" >")).unwrap_or(ty))
            .collect();
        let of_type = "< G as Iterator > :: __no_tls0type_Item";
        assert_eq!(types, ["Rc < Self >", "B", "C", "A", "F", "D", "E", "G", "H", of_type, "H"]);
        let bounds: Vec<&str> = proofs.iter().map(|proof| proof.rsplit_once(" ::").unwrap().0).collect();
        assert_eq!(bounds, ["< T as Into < A > >", "< G as Iterator >", "< < G as Iterator > :: Item as Tr < H > >"]);
    }
}
