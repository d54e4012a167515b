//! What do std traits become in marked code, in bounds and as `dyn`?
//!
//! Input: `fn f<T: Ord>(x: T) -> Box<dyn Error>`. Output:
//! `fn f<T: P::core::cmp::Ord + P::marked::Ord>(x: T) -> Box<dyn P::marked::Error>`

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::{
    Constraint, Expr, FnArg, GenericArgument, Generics, Lifetime, Path, PathArguments, PathSegment, PredicateType,
    ReturnType, Signature, Token, TraitBound, Type, TypeImplTrait, TypeParam, TypeParamBound, TypePath, TypeReference,
    TypeTraitObject, WherePredicate, parse_quote, parse_quote_spanned,
    punctuated::Punctuated,
    spanned::Spanned,
    visit_mut::{self, VisitMut},
};

use crate::{
    names,
    options::{Options, is_one_of},
    types,
};

/// The bounds of marked code, where a bound on a std trait means that the impl is marked, and so does its `dyn`.
pub struct Strict<'a> {
    /// The path of the runtime's private module, `::no_tls::__private`.
    pub krate: &'a TokenStream,
    /// Names that are the user's own traits, though std has them too.
    pub own: &'a [Ident],
    /// Third-party traits by name, each with the path of its marker.
    pub extra: &'a [(Ident, Path)],
    /// Whether these are the bounds of another crate's item, whose traits are what they are called.
    pub is_foreign: bool,
}

/// Input: `T: Ord`. Output: `T: Ord + P::marked::Ord`. Each answers whether it changed anything.
impl<'a> Strict<'a> {
    pub fn new(krate: &'a TokenStream, options: &'a Options) -> Self {
        Self { krate, own: &options.own, extra: &options.bounds, is_foreign: false }
    }

    /// Strengthens the parameters and the `where` clause of an item, which ambient code shares: a `dyn` in it stays.
    pub fn generics(&self, generics: &mut Generics) -> bool {
        self.visit(false, |visitor| visitor.visit_generics_mut(generics))
    }

    /// Puts std's own traits in the place of what has their names, and a listed trait's marker in its: a trait of such a name would
    /// say more of a type in the bodies that stand below it.
    pub fn name(&self, generics: &mut Generics) {
        let mut visitor = Strengthen { strict: self, markers: false, strengthens_dyn: false, changed: false };
        visitor.visit_generics_mut(generics);
    }

    /// The path of the trait of std's that a bound is emitted as, below `P`, and how many parameters it has.
    pub fn named(&self, bound: &Path) -> Option<(&'static str, usize)> {
        if self.is_own(bound) || self.is_listed(bound) {
            return None;
        }
        match names::std_trait(bound) {
            // A bare `Write` may be either, so that its marker speaks of it.
            Some(std_trait) if std_trait.is_write() => None,
            Some(std_trait) => Some((std_trait.path, std_trait.parameters)),
            None => names::plain_trait(bound).map(|path| (path, 0)),
        }
    }

    /// Strengthens a function's generics, `impl Trait` in its arguments, and each `dyn`.
    pub fn signature(&self, signature: &mut Signature) -> bool {
        self.visit(true, |visitor| visitor.strengthen_signature(signature))
    }

    /// The same of another crate's function, whose `dyn` are what they are.
    pub fn foreign_signature(&self, signature: &mut Signature) -> bool {
        self.visit(false, |visitor| visitor.strengthen_signature(signature))
    }

    /// Strengthens `impl Trait` and `dyn` in a return type.
    pub fn output(&self, output: &mut ReturnType) -> bool {
        self.visit(true, |visitor| visitor.visit_return_type_mut(output))
    }

    /// Strengthens each `dyn` in a type that a body writes.
    pub fn ty(&self, ty: &mut Type) -> bool {
        self.visit(true, |visitor| visitor.visit_type_mut(ty))
    }

    /// Strengthens each `dyn` in the arguments of a path that a body writes.
    pub fn path(&self, path: &mut Path) -> bool {
        self.visit(true, |visitor| visitor.visit_path_mut(path))
    }

    /// `P: P::twins::Borrow<Foo>` for each `P: Borrow<Foo>`: what a bound says is found before what is in scope, as std's own is. In
    /// scope, the twin of `Borrow` would stand beside that of `RefCell::borrow`, and `RangeBounds::contains` beside `Range::contains`.
    pub fn borrows(&self, generics: &Generics) -> Vec<WherePredicate> {
        let twin = |bound: &TypeParamBound| self.twin_of_borrow(bound);
        let of_parameters = generics.type_params().map(|parameter| {
            let name = &parameter.ident;
            let twins: Vec<TypeParamBound> = parameter.bounds.iter().filter_map(twin).collect();
            (!twins.is_empty()).then(|| parse_quote!(#name: #(#twins)+*))
        });
        let of_clause = generics.where_clause.iter().flat_map(|clause| &clause.predicates).map(|predicate| {
            let WherePredicate::Type(predicate) = predicate else { return None };
            let bounds: Punctuated<_, Token![+]> = predicate.bounds.iter().filter_map(twin).collect();
            (!bounds.is_empty()).then(|| WherePredicate::Type(PredicateType { bounds, ..predicate.clone() }))
        });
        of_parameters.chain(of_clause).flatten().collect()
    }

    /// The same of `impl Borrow<Foo>` in arguments.
    pub fn borrows_in_arguments(&self, signature: &mut Signature) {
        struct OfArguments<'a>(&'a Strict<'a>);
        impl VisitMut for OfArguments<'_> {
            fn visit_type_impl_trait_mut(&mut self, ty: &mut TypeImplTrait) {
                visit_mut::visit_type_impl_trait_mut(self, ty);
                let twins: Vec<TypeParamBound> =
                    ty.bounds.iter().filter_map(|bound| self.0.twin_of_borrow(bound)).collect();
                ty.bounds.extend(twins);
            }
        }
        signature.inputs.iter_mut().for_each(|input| OfArguments(self).visit_fn_arg_mut(input));
    }

    fn twin_of_borrow(&self, bound: &TypeParamBound) -> Option<TypeParamBound> {
        let TypeParamBound::Trait(bound) = bound else { return None };
        let name = self.named(&bound.path)?.0.rsplit("::").next()?;
        ["Borrow", "BorrowMut", "RangeBounds"].contains(&name).then_some(())?;
        let (krate, name) = (self.krate, Ident::new(name, Span::mixed_site()));
        let arguments = bound.path.segments.last().map(|last| &last.arguments);
        let path = parse_quote!(#krate::twins::#name #arguments);
        Some(TypeParamBound::Trait(TraitBound { path, ..bound.clone() }))
    }

    /// Strengthens a list of bounds: a trait's supertraits, or those of an associated type.
    pub fn bounds(&self, bounds: &mut Punctuated<TypeParamBound, Token![+]>) -> bool {
        self.visit(false, |visitor| visitor.strengthen(bounds))
    }

    /// The path of the marker of a trait that `bounds(…)` lists.
    pub fn listed(&self, path: &Path) -> Option<Path> {
        if self.is_listed(path) { self.marker(path) } else { None }
    }

    /// The path of the marker that a bound on a trait needs, without associated bindings.
    pub fn marker(&self, bound: &Path) -> Option<Path> {
        let last = bound.segments.last()?;
        let name = &last.ident;
        let span = name.span();
        let mut marker = match self.extra.iter().find(|(extra, _)| extra == name) {
            Some((_, marker)) => marker.clone(),
            None => {
                let std_trait = self.std_trait(bound)?;
                if std_trait.is_write() {
                    // Tokens cannot tell the two apart, but the trait's own `dyn` can.
                    let (krate, name) =
                        (at(span, self.krate), Ident::new(names::WRITE, Span::call_site().located_at(span)));
                    return Some(parse_quote_spanned!(span=> #krate::#name<dyn #bound>));
                }
                self.marked(std_trait.marker, span)
            }
        };
        if let (PathArguments::AngleBracketed(arguments), Some(segment)) = (&last.arguments, marker.segments.last_mut())
        {
            let mut arguments = arguments.clone();
            arguments.args = arguments.args.into_iter().filter(names::is_parameter).collect();
            if !arguments.args.is_empty() {
                segment.arguments = PathArguments::AngleBracketed(arguments);
            }
        }
        Some(marker)
    }

    fn std_trait(&self, path: &Path) -> Option<&'static names::StdTrait> {
        if self.is_own(path) { None } else { names::std_trait(path) }
    }

    fn is_listed(&self, path: &Path) -> bool {
        self.extra.iter().any(|(listed, _)| is_last(path, listed))
    }

    fn is_own(&self, path: &Path) -> bool {
        is_one_of(path, self.own)
    }

    /// `P::marked::NAME`
    fn marked(&self, name: &str, span: Span) -> Path {
        let name = Ident::new(name, Span::call_site().located_at(span));
        let krate = at(span, self.krate);
        let marked = quote_spanned!(span=> #krate::marked::#name);
        parse_quote_spanned!(span=> #marked)
    }

    fn visit(&self, strengthens_dyn: bool, work: impl FnOnce(&mut Strengthen)) -> bool {
        let mut visitor = Strengthen { strict: self, markers: true, strengthens_dyn, changed: false };
        work(&mut visitor);
        visitor.changed
    }
}

/// `<dyn Write as P::OfWrite>::Marked`, `P::__no_tls0_Write<dyn Write>`: here `dyn Write` says which one is meant.
fn names_a_write(krate: &TokenStream, path: &Path) -> bool {
    let names_one = |segment: &syn::PathSegment| segment.ident == "OfWrite" || segment.ident == names::WRITE;
    path.segments.iter().rev().take(2).any(names_one) && is_private(krate, path)
}

/// Whether a path begins with the runtime's private module, and not with one of a user's that has its name.
pub fn is_private(krate: &TokenStream, path: &Path) -> bool {
    let mut tokens = path.to_token_stream().into_iter();
    krate.clone().into_iter().all(|of| tokens.next().is_some_and(|token| token.to_string() == of.to_string()))
}

fn is_last(path: &Path, name: &Ident) -> bool {
    path.segments.last().is_some_and(|last| last.ident == *name)
}

/// Whether a trait may stand beside another in a `dyn`.
fn is_auto(path: &Path) -> bool {
    path.segments.last().is_some_and(|last| names::is_auto(&last.ident))
}

/// The macro's own tokens with a user's place, so that an error points there, and their own resolution.
pub fn at(span: Span, tokens: &TokenStream) -> TokenStream {
    tokens
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
    markers: bool,
    strengthens_dyn: bool,
    changed: bool,
}

impl Strengthen<'_> {
    fn strengthen(&mut self, bounds: &mut Punctuated<TypeParamBound, Token![+]>) {
        let is_called = bounds
            .iter()
            .any(|bound| matches!(bound, TypeParamBound::Trait(bound) if names::callable(&bound.path).is_some()));
        let markers: Vec<TypeParamBound> = match self.markers {
            true => bounds
                .iter()
                .filter(|bound| !(is_called && self.is_copy(bound)))
                .filter_map(|bound| self.marker_of(bound))
                .collect(),
            false => Vec::new(),
        };
        for bound in bounds.iter_mut() {
            self.visit_type_param_bound_mut(bound);
        }
        // What has the name of a std trait may be another: the marker is of std's, and so is what stands beside it.
        bounds.iter_mut().for_each(|bound| self.name_absolutely(bound));
        for mut marker in markers {
            self.visit_type_param_bound_mut(&mut marker);
            let key = types::key(marker.to_token_stream());
            if !bounds.iter().any(|bound| types::key(bound.to_token_stream()) == key) {
                bounds.push(marker);
                self.changed = true;
            }
        }
    }

    fn strengthen_signature(&mut self, signature: &mut Signature) {
        self.visit_generics_mut(&mut signature.generics);
        for argument in &mut signature.inputs {
            if let FnArg::Typed(argument) = argument {
                self.visit_type_mut(&mut argument.ty);
            }
        }
    }

    /// `Ord` → `P::core::cmp::Ord`
    fn name_absolutely(&self, bound: &mut TypeParamBound) {
        let TypeParamBound::Trait(bound) = bound else { return };
        if bound.maybe.is_some() || self.strict.is_foreign {
            return;
        }
        // A listed trait's marker implies it.
        if self.strict.is_listed(&bound.path)
            && let Some(mut marker) = self.strict.marker(&bound.path)
        {
            bind(&mut marker, types::take_bindings(&mut bound.path));
            bound.path = marker;
            return;
        }
        let named = || self.strict.named(&bound.path).map(|(path, _)| path);
        let Some(path) = names::callable(&bound.path).or_else(named) else { return };
        let span = Span::call_site().located_at(bound.path.span());
        let krate = at(span, self.strict.krate);
        let segments = names::of_path(path, span);
        let mut path: Path = parse_quote_spanned!(span=> #krate #(::#segments)*);
        if let (Some(from), Some(to)) = (bound.path.segments.last(), path.segments.last_mut()) {
            to.arguments = from.arguments.clone();
        }
        bound.path = path;
    }

    /// `dyn Error + Send` → `dyn P::marked::Error + Send`; nothing where it stays as it is.
    fn marked_dyn(&self, object: &TypeTraitObject) -> Option<Type> {
        let (position, bound) = object.bounds.iter().enumerate().find_map(|(position, bound)| match bound {
            TypeParamBound::Trait(bound) if bound.maybe.is_none() => {
                Some((position, bound)).filter(|(_, bound)| !is_auto(&bound.path))
            }
            _ => None,
        })?;
        let std_trait = self.strict.std_trait(&bound.path).filter(|std_trait| names::has_dyn(std_trait))?;
        if std_trait.is_write() && bound.path.get_ident().is_some() {
            let krate = at(bound.span(), self.strict.krate);
            return Some(parse_quote_spanned!(bound.span()=> <#object as #krate::OfWrite>::Marked));
        }
        let mut path = self.strict.marked(std_trait.marker, bound.path.span());
        if let (Some(from), Some(to)) = (bound.path.segments.last(), path.segments.last_mut()) {
            to.arguments = from.arguments.clone();
        }
        let mut object = object.clone();
        if let TypeParamBound::Trait(bound) = &mut object.bounds[position] {
            bound.path = path;
        }
        Some(Type::TraitObject(object))
    }

    /// Whether a bound is `Copy`, which nobody else can give to what is called: a closure has it of what it captured, which has a marked
    /// `Clone` if it has it.
    fn is_copy(&self, bound: &TypeParamBound) -> bool {
        matches!(bound, TypeParamBound::Trait(bound) if self.strict.named(&bound.path) == Some(("core::marker::Copy", 0)))
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
    fn visit_type_mut(&mut self, ty: &mut Type) {
        visit_mut::visit_type_mut(self, ty);
        if self.strengthens_dyn
            && let Type::TraitObject(object) = ty
            && let Some(marked) = self.marked_dyn(object)
        {
            *ty = marked;
            self.changed = true;
        }
    }

    /// `&'a mut dyn Write` is `&'a mut (dyn Write + 'a)`, which a projection from it would not know.
    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        if let Type::TraitObject(object) = &mut *reference.elem
            && let Some(Type::Path(_)) = self.strengthens_dyn.then(|| self.marked_dyn(object)).flatten()
            && !object.bounds.iter().any(|bound| matches!(bound, TypeParamBound::Lifetime(_)))
        {
            let elided = || Lifetime::new("'_", Span::mixed_site());
            let lifetime = reference.lifetime.clone().unwrap_or_else(elided);
            object.bounds.push(TypeParamBound::Lifetime(lifetime));
        }
        visit_mut::visit_type_reference_mut(self, reference);
        // `&impl A + B` is ambiguous.
        if let Type::ImplTrait(inner) = &*reference.elem
            && inner.bounds.len() > 1
        {
            let elem = &reference.elem;
            *reference.elem = parse_quote_spanned!(elem.span()=> (#elem));
        }
    }

    fn visit_type_path_mut(&mut self, ty: &mut TypePath) {
        if !names_a_write(self.strict.krate, &ty.path) {
            visit_mut::visit_type_path_mut(self, ty);
        }
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        if !names_a_write(self.strict.krate, path) {
            visit_mut::visit_path_mut(self, path);
        }
    }

    fn visit_expr_mut(&mut self, _: &mut Expr) {}

    fn visit_type_param_mut(&mut self, parameter: &mut TypeParam) {
        self.strengthen(&mut parameter.bounds);
    }

    fn visit_predicate_type_mut(&mut self, predicate: &mut syn::PredicateType) {
        self.strengthen(&mut predicate.bounds);
    }

    /// Before edition 2024 it captures no lifetime that it does not name: of which edition it is, say its first token and its last.
    fn visit_type_impl_trait_mut(&mut self, impl_trait: &mut TypeImplTrait) {
        self.strengthen(&mut impl_trait.bounds);
        if let Some(TypeParamBound::Trait(last)) = impl_trait.bounds.last_mut()
            && let Some(PathSegment { ident, arguments: PathArguments::None }) = last.path.segments.last_mut()
        {
            ident.set_span(impl_trait.impl_token.span.located_at(ident.span()));
        }
    }

    fn visit_constraint_mut(&mut self, constraint: &mut Constraint) {
        self.strengthen(&mut constraint.bounds);
        if let Some(generics) = &mut constraint.generics {
            visit_mut::visit_angle_bracketed_generic_arguments_mut(self, generics);
        }
    }
}

/// Says of a marker what a bound says of its trait's types, which are the marker's, too.
fn bind(marker: &mut Path, bindings: Vec<GenericArgument>) {
    let Some(last) = marker.segments.last_mut().filter(|_| !bindings.is_empty()) else { return };
    match &mut last.arguments {
        PathArguments::AngleBracketed(arguments) => arguments.args.extend(bindings),
        arguments => *arguments = PathArguments::AngleBracketed(parse_quote!(<#(#bindings),*>)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;
    use syn::parse_quote;

    fn strict(test: impl FnOnce(&Strict)) {
        let extra = [(parse_quote!(Zero), parse_quote!(my::marked::Zero))];
        let own = [parse_quote!(Hasher)];
        test(&Strict { krate: &quote!(P), own: &own, extra: &extra, is_foreign: false });
    }

    fn check_bounds(bounds: TokenStream, expected: TokenStream) {
        strict(|strict| {
            let mut impl_trait: TypeImplTrait = parse_quote!(impl #bounds);
            let changed = strict.bounds(&mut impl_trait.bounds);
            let expected_changed =
                ["P :: marked", names::WRITE].iter().any(|marker| expected.to_string().contains(marker));
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
        check_bounds(quote!(Ord), quote!(P::core::cmp::Ord + P::marked::Ord));
        check_bounds(quote!(PartialEq<R>), quote!(P::core::cmp::PartialEq<R> + P::marked::PartialEq<R>));
        check_bounds(quote!(Iterator<Item = X>), quote!(P::core::iter::Iterator<Item = X> + P::marked::Iterator));
        check_bounds(quote!(Add<R, Output = R>), quote!(P::core::ops::Add<R, Output = R> + P::marked::Add<R>));
        check_bounds(
            quote!(for<'a> Add<&'a R>),
            quote!(for<'a> P::core::ops::Add<&'a R> + for<'a> P::marked::Add<&'a R>),
        );
        check_bounds(quote!(std::io::Write), quote!(std::io::Write + P::__no_tls0_Write<dyn std::io::Write>));
        check_bounds(quote!(Copy + Clone), quote!(P::core::marker::Copy + P::core::clone::Clone + P::marked::Clone));
        check_bounds(quote!(Fn(u8) + Copy), quote!(P::core::ops::Fn(u8) + P::core::marker::Copy));
        check_bounds(quote!(Fn(u8) + Clone), quote!(P::core::ops::Fn(u8) + P::core::clone::Clone + P::marked::Clone));
        check_bounds(quote!(Zero<u8>), quote!(my::marked::Zero<u8>));
    }

    #[test]
    fn other_bounds_stay() {
        check_bounds(quote!(?Sized + 'a), quote!(?Sized + 'a));
        check_bounds(quote!(Fn(A) -> B + Send), quote!(P::core::ops::Fn(A) -> B + P::core::marker::Send));
        check_bounds(quote!(Hasher), quote!(Hasher));
        check_bounds(quote!(Hasher<u8>), quote!(Hasher<u8>));
        check_bounds(quote!(crate::Ord), quote!(crate::Ord));
        check_bounds(quote!(Mine<Item = u8>), quote!(Mine<Item = u8>));
    }

    #[test]
    fn nested_bounds_are_strict_too() {
        check_bounds(
            quote!(IntoIterator<Item: Ord>),
            quote!(P::core::iter::IntoIterator<Item: P::core::cmp::Ord + P::marked::Ord> + P::marked::IntoIterator),
        );
        check_bounds(
            quote!(Iterator<Item = impl Display>),
            quote!(
                P::core::iter::Iterator<Item = impl P::core::fmt::Display + P::marked::Display> + P::marked::Iterator
            ),
        );
        check_bounds(quote!(Mine<Item: Ord>), quote!(Mine<Item: P::core::cmp::Ord + P::marked::Ord>));
    }

    #[test]
    fn signatures_are_strict_everywhere() {
        check_signature(
            parse_quote!(fn f<T: Ord, U>(a: Vec<impl Clone>, u: U) -> impl Iterator<Item = T> where for<'a> &'a U: Add<T>),
            parse_quote!(
                fn f<T: P::core::cmp::Ord + P::marked::Ord, U>(
                    a: Vec<impl P::core::clone::Clone + P::marked::Clone>,
                    u: U,
                ) -> impl P::core::iter::Iterator<Item = T> + P::marked::Iterator
                where
                    for<'a> &'a U: P::core::ops::Add<T> + P::marked::Add<T>
            ),
        );
    }

    #[test]
    fn a_dyn_of_a_std_trait_hides_a_marked_impl() {
        check_signature(
            parse_quote!(fn f<F: Fn(&dyn Debug)>(out: &mut dyn Write, all: &[Box<dyn Mine + Send>]) -> Box<dyn Iterator<Item = dyn Debug> + Send + 'a>),
            parse_quote!(
                fn f<F: P::core::ops::Fn(&dyn P::marked::Debug)>(
                    out: &mut <dyn Write + '_ as P::OfWrite>::Marked,
                    all: &[Box<dyn Mine + Send>],
                ) -> Box<dyn P::marked::Iterator<Item = dyn P::marked::Debug> + Send + 'a>
            ),
        );
        check_bounds(quote!(Into<dyn Error>), quote!(P::core::convert::Into<dyn Error> + P::marked::Into<dyn Error>));
    }

    #[test]
    fn nothing_to_strengthen_is_no_change() {
        strict(|strict| {
            let mut signature: Signature = parse_quote!(fn f<T: Send, F: FnMut(T)>(x: &T, f: F) -> T);
            assert!(!strict.signature(&mut signature));
        });
    }
}
