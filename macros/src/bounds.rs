//! What do bounds on std traits become in marked code?

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;
use syn::{
    Constraint, FnArg, GenericArgument, Generics, Path, PathArguments, ReturnType, Signature, Token, TraitBound,
    TypeImplTrait, TypeParam, TypeParamBound, parse_quote_spanned,
    punctuated::Punctuated,
    visit_mut::{self, VisitMut},
};

use crate::names;

/// The bounds of marked code, where a bound on a std trait means that the impl is marked.
pub struct Strict<'a> {
    /// The path of the runtime's private module, `::no_tls::__private`.
    pub krate: &'a TokenStream,
    /// Names that are the user's own traits, though std has them too.
    pub own: &'a [Ident],
    /// Third-party traits by name, each with the path of its marker.
    pub extra: &'a [(Ident, Path)],
}

/// Input: `T: Ord`. Output: `T: Ord + P::marked::Ord`. Each answers whether it added a bound.
impl Strict<'_> {
    /// Strengthens the parameters and the `where` clause of an item.
    pub fn generics(&self, generics: &mut Generics) -> bool {
        self.visit(|visitor| visitor.visit_generics_mut(generics))
    }

    /// Strengthens a function's generics, and `impl Trait` in its arguments.
    pub fn signature(&self, signature: &mut Signature) -> bool {
        self.visit(|visitor| {
            visitor.visit_generics_mut(&mut signature.generics);
            for argument in &mut signature.inputs {
                if let FnArg::Typed(argument) = argument {
                    visitor.visit_type_mut(&mut argument.ty);
                }
            }
        })
    }

    /// Strengthens `impl Trait` in a return type.
    pub fn output(&self, output: &mut ReturnType) -> bool {
        self.visit(|visitor| visitor.visit_return_type_mut(output))
    }

    /// Strengthens a list of bounds: a trait's supertraits, or those of an associated type.
    pub fn bounds(&self, bounds: &mut Punctuated<TypeParamBound, Token![+]>) -> bool {
        self.visit(|visitor| visitor.strengthen(bounds))
    }

    /// The path of the marker that a bound on a trait needs, without associated bindings.
    pub fn marker(&self, bound: &Path) -> Option<Path> {
        let last = bound.segments.last()?;
        let name = &last.ident;
        let mut marker = if let Some((_, marker)) = self.extra.iter().find(|(extra, _)| extra == name) {
            marker.clone()
        } else if bound.segments.len() == 1 && self.own.contains(name) {
            return None;
        } else {
            let span = Span::call_site().located_at(name.span());
            let marker = Ident::new(names::std_trait(bound)?.marker, span);
            let krate = at(span, self.krate);
            let marked = quote_spanned!(span=> #krate::marked::#marker);
            parse_quote_spanned!(span=> #marked)
        };
        if let (PathArguments::AngleBracketed(arguments), Some(segment)) = (&last.arguments, marker.segments.last_mut())
        {
            let mut arguments = arguments.clone();
            arguments.args = arguments.args.into_iter().filter(is_parameter).collect();
            if !arguments.args.is_empty() {
                segment.arguments = PathArguments::AngleBracketed(arguments);
            }
        }
        Some(marker)
    }

    fn visit(&self, work: impl FnOnce(&mut Strengthen)) -> bool {
        let mut visitor = Strengthen { strict: self, changed: false };
        work(&mut visitor);
        visitor.changed
    }
}

fn is_parameter(argument: &GenericArgument) -> bool {
    matches!(argument, GenericArgument::Lifetime(_) | GenericArgument::Type(_) | GenericArgument::Const(_))
}

/// The runtime's path with a user's place, so that an error points there, and its own resolution.
fn at(span: Span, krate: &TokenStream) -> TokenStream {
    krate
        .clone()
        .into_iter()
        .map(|mut token| {
            token.set_span(token.span().located_at(span));
            token
        })
        .collect()
}

/// Adds the markers wherever bounds stand, the innermost first.
struct Strengthen<'a> {
    strict: &'a Strict<'a>,
    changed: bool,
}

impl Strengthen<'_> {
    fn strengthen(&mut self, bounds: &mut Punctuated<TypeParamBound, Token![+]>) {
        let markers: Vec<TypeParamBound> = bounds.iter().filter_map(|bound| self.marker_of(bound)).collect();
        for bound in bounds.iter_mut() {
            self.visit_type_param_bound_mut(bound);
        }
        for marker in markers {
            if !bounds.iter().any(|bound| *bound == marker) {
                bounds.push(marker);
                self.changed = true;
            }
        }
    }

    fn marker_of(&self, bound: &TypeParamBound) -> Option<TypeParamBound> {
        let TypeParamBound::Trait(bound) = bound else {
            return None;
        };
        if bound.maybe.is_some() {
            return None;
        }
        let path = self.strict.marker(&bound.path)?;
        Some(TypeParamBound::Trait(TraitBound { path, ..bound.clone() }))
    }
}

impl VisitMut for Strengthen<'_> {
    fn visit_type_param_mut(&mut self, parameter: &mut TypeParam) {
        self.strengthen(&mut parameter.bounds);
    }

    fn visit_predicate_type_mut(&mut self, predicate: &mut syn::PredicateType) {
        self.strengthen(&mut predicate.bounds);
    }

    fn visit_type_impl_trait_mut(&mut self, impl_trait: &mut TypeImplTrait) {
        self.strengthen(&mut impl_trait.bounds);
    }

    fn visit_constraint_mut(&mut self, constraint: &mut Constraint) {
        self.strengthen(&mut constraint.bounds);
        if let Some(generics) = &mut constraint.generics {
            visit_mut::visit_angle_bracketed_generic_arguments_mut(self, generics);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::{ToTokens, quote};
    use syn::parse_quote;

    fn strict(test: impl FnOnce(&Strict)) {
        let extra = [(parse_quote!(Zero), parse_quote!(my::marked::Zero))];
        let own = [parse_quote!(Hasher)];
        test(&Strict { krate: &quote!(P), own: &own, extra: &extra });
    }

    fn check_bounds(bounds: TokenStream, expected: TokenStream) {
        strict(|strict| {
            let mut impl_trait: TypeImplTrait = parse_quote!(impl #bounds);
            let changed = strict.bounds(&mut impl_trait.bounds);
            let expected_changed = bounds.to_string() != expected.to_string();
            assert_eq!(impl_trait.bounds.to_token_stream().to_string(), expected.to_string());
            assert_eq!(changed, expected_changed, "{bounds}");
        });
    }

    fn check_signature(mut signature: Signature, expected: Signature) {
        strict(|strict| {
            strict.signature(&mut signature);
            strict.output(&mut signature.output);
            let print = |signature: &Signature| {
                let file: syn::File = parse_quote!(#signature {});
                prettyplease::unparse(&file)
            };
            assert_eq!(print(&signature), print(&expected));
        });
    }

    #[test]
    fn std_traits_gain_their_marker() {
        check_bounds(quote!(Ord), quote!(Ord + P::marked::Ord));
        check_bounds(quote!(PartialEq<R>), quote!(PartialEq<R> + P::marked::PartialEq<R>));
        check_bounds(quote!(Iterator<Item = X>), quote!(Iterator<Item = X> + P::marked::Iterator));
        check_bounds(quote!(Add<R, Output = R>), quote!(Add<R, Output = R> + P::marked::Add<R>));
        check_bounds(quote!(for<'a> Add<&'a R>), quote!(for<'a> Add<&'a R> + for<'a> P::marked::Add<&'a R>));
        check_bounds(quote!(std::io::Write), quote!(std::io::Write + P::marked::IoWrite));
        check_bounds(quote!(Copy + Clone), quote!(Copy + Clone + P::marked::Clone));
        check_bounds(quote!(Zero<u8>), quote!(Zero<u8> + my::marked::Zero<u8>));
    }

    #[test]
    fn other_bounds_stay() {
        check_bounds(quote!(?Sized + 'a), quote!(?Sized + 'a));
        check_bounds(quote!(Fn(A) -> B + Send), quote!(Fn(A) -> B + Send));
        check_bounds(quote!(Hasher), quote!(Hasher));
        check_bounds(quote!(crate::Ord), quote!(crate::Ord));
        check_bounds(quote!(Mine<Item = u8>), quote!(Mine<Item = u8>));
    }

    #[test]
    fn nested_bounds_are_strict_too() {
        check_bounds(
            quote!(IntoIterator<Item: Ord>),
            quote!(IntoIterator<Item: Ord + P::marked::Ord> + P::marked::IntoIterator),
        );
        check_bounds(
            quote!(Iterator<Item = impl Display>),
            quote!(Iterator<Item = impl Display + P::marked::Display> + P::marked::Iterator),
        );
        check_bounds(quote!(Mine<Item: Ord>), quote!(Mine<Item: Ord + P::marked::Ord>));
    }

    #[test]
    fn signatures_are_strict_everywhere() {
        check_signature(
            parse_quote!(fn f<T: Ord, U>(a: Vec<impl Clone>, u: U) -> impl Iterator<Item = T> where for<'a> &'a U: Add<T>),
            parse_quote!(
                fn f<T: Ord + P::marked::Ord, U>(
                    a: Vec<impl Clone + P::marked::Clone>,
                    u: U,
                ) -> impl Iterator<Item = T> + P::marked::Iterator
                where
                    for<'a> &'a U: Add<T> + P::marked::Add<T>
            ),
        );
    }

    #[test]
    fn nothing_to_strengthen_is_no_change() {
        strict(|strict| {
            let mut signature: Signature = parse_quote!(fn f<T: Send, F: FnMut(T)>(x: &T, f: F) -> T);
            assert!(!strict.signature(&mut signature));
        });
    }
}
