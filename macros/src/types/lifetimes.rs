//! What is left of types and bounds where lifetimes do not matter?

use proc_macro2::{Ident, Span};
use syn::{
    Expr, GenericParam, Generics, Lifetime, Token, TraitBound, Type, TypeParamBound, WherePredicate,
    punctuated::Punctuated,
    visit_mut::{self, VisitMut},
};

/// Makes every lifetime that is not bound where it stands into one and the same.
pub(super) struct Lifetimes {
    to: &'static str,
    bound: Vec<Ident>,
    /// Whether an elided lifetime is bound by what is around, as in `Fn(&T)`.
    elided_is_bound: bool,
}

impl Lifetimes {
    pub(super) fn all_become(to: &'static str) -> Self {
        Self { to, bound: Vec::new(), elided_is_bound: false }
    }

    fn binding(&mut self, lifetimes: Option<&syn::BoundLifetimes>, visit: impl FnOnce(&mut Self)) {
        let before = self.bound.len();
        self.bound.extend(bound_names(lifetimes));
        visit(self);
        self.bound.truncate(before);
    }

    fn eliding(&mut self, visit: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.elided_is_bound, true);
        visit(self);
        self.elided_is_bound = before;
    }
}

impl VisitMut for Lifetimes {
    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        let is_bound = self.bound.contains(&lifetime.ident) || (self.elided_is_bound && lifetime.ident == "_");
        if !is_bound {
            // There, `'_` would be bound.
            let to = if self.elided_is_bound { "'static" } else { self.to };
            *lifetime = Lifetime::new(to, lifetime.span());
        }
    }

    fn visit_type_reference_mut(&mut self, reference: &mut syn::TypeReference) {
        if reference.lifetime.is_none() && self.to == "'static" && !self.elided_is_bound {
            reference.lifetime = Some(Lifetime::new(self.to, reference.and_token.span));
        }
        visit_mut::visit_type_reference_mut(self, reference);
    }

    fn visit_bound_lifetimes_mut(&mut self, _: &mut syn::BoundLifetimes) {}

    fn visit_type_fn_ptr_mut(&mut self, pointer: &mut syn::TypeFnPtr) {
        let lifetimes = pointer.lifetimes.clone();
        self.binding(lifetimes.as_ref(), |this| this.eliding(|this| visit_mut::visit_type_fn_ptr_mut(this, pointer)));
    }

    fn visit_trait_bound_mut(&mut self, bound: &mut TraitBound) {
        let lifetimes = bound.lifetimes.clone();
        self.binding(lifetimes.as_ref(), |this| visit_mut::visit_trait_bound_mut(this, bound));
    }

    fn visit_predicate_type_mut(&mut self, predicate: &mut syn::PredicateType) {
        let lifetimes = predicate.lifetimes.clone();
        self.binding(lifetimes.as_ref(), |this| visit_mut::visit_predicate_type_mut(this, predicate));
    }

    fn visit_parenthesized_generic_arguments_mut(&mut self, arguments: &mut syn::ParenthesizedGenericArguments) {
        self.eliding(|this| visit_mut::visit_parenthesized_generic_arguments_mut(this, arguments));
    }

    fn visit_expr_mut(&mut self, _: &mut Expr) {}
}

/// What a `for` names.
pub fn bound_names(lifetimes: Option<&syn::BoundLifetimes>) -> impl Iterator<Item = Ident> {
    lifetimes.into_iter().flat_map(|bound| &bound.lifetimes).filter_map(|parameter| match parameter {
        GenericParam::Lifetime(parameter) => Some(parameter.lifetime.ident.clone()),
        _ => None,
    })
}

/// Makes every lifetime that is not bound in the type `'static`.
pub fn make_static(ty: &mut Type) {
    Lifetimes::all_become("'static").visit_type_mut(ty);
}

/// A type in a body, whose lifetimes are inferred.
pub fn infer_lifetimes_of(ty: &mut Type) {
    Lifetimes::all_become("'_").visit_type_mut(ty);
}

/// A path of an expression, whose lifetimes are inferred.
pub fn infer_lifetimes(path: &mut syn::Path) {
    Lifetimes::all_become("'_").visit_path_mut(path);
}

/// Names the lifetimes that the path of an impl's trait elides, and answers the parameters that they are.
pub fn name_elided(path: &mut syn::Path) -> Vec<GenericParam> {
    struct Elided(Vec<GenericParam>);
    impl Elided {
        fn name(&mut self) -> Lifetime {
            let lifetime = Lifetime::new(&format!("'__elided{}", self.0.len()), Span::mixed_site());
            self.0.push(syn::parse_quote!(#lifetime));
            lifetime
        }
    }
    impl VisitMut for Elided {
        fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
            if lifetime.ident == "_" {
                *lifetime = self.name();
            }
        }

        fn visit_type_reference_mut(&mut self, reference: &mut syn::TypeReference) {
            if reference.lifetime.is_none() {
                reference.lifetime = Some(self.name());
            }
            visit_mut::visit_type_reference_mut(self, reference);
        }

        fn visit_type_fn_ptr_mut(&mut self, _: &mut syn::TypeFnPtr) {}

        fn visit_parenthesized_generic_arguments_mut(&mut self, _: &mut syn::ParenthesizedGenericArguments) {}
    }
    let mut elided = Elided(Vec::new());
    elided.visit_path_mut(path);
    elided.0
}

/// The type and constant parameters, each `'static`, and what is known of them.
pub fn without_lifetimes(generics: &Generics) -> Generics {
    let mut lifetimes = Lifetimes::all_become("'static");
    let mut result = Generics::default();
    for parameter in &generics.params {
        let mut parameter = parameter.clone();
        match &mut parameter {
            GenericParam::Lifetime(_) => continue,
            GenericParam::Type(parameter) => {
                parameter.default = None;
                parameter.bounds = outliving(&mut lifetimes, &parameter.bounds);
                parameter.colon_token = Some(Token![:](Span::mixed_site()));
            }
            GenericParam::Const(parameter) => parameter.default = None,
        }
        result.params.push(parameter);
    }
    for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        if let WherePredicate::Type(_) = predicate {
            let mut predicate = predicate.clone();
            lifetimes.visit_where_predicate_mut(&mut predicate);
            result.make_where_clause().predicates.push(predicate);
        }
    }
    result
}

pub(super) fn outliving(
    lifetimes: &mut Lifetimes,
    bounds: &Punctuated<TypeParamBound, Token![+]>,
) -> Punctuated<TypeParamBound, Token![+]> {
    let mut result: Punctuated<_, _> = bounds
        .iter()
        .filter(|bound| !matches!(bound, TypeParamBound::PreciseCapture(_) | TypeParamBound::Lifetime(_)))
        .cloned()
        .collect();
    for bound in &mut result {
        lifetimes.visit_type_param_bound_mut(bound);
    }
    result.push(TypeParamBound::Lifetime(Lifetime::new("'static", Span::mixed_site())));
    result
}
