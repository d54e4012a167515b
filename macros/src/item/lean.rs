//! Which bounds does a trait as in `exact` say again?
//!
//! Those that are lax, and what their types need. What they project is given to it, so that what is projected from needs no bound there: each that is
//! said again is asked again, with lifetimes of its own, and so at each level of a type as `Map<Map<Map<P, F>, G>, H>`.
//!
//! Input: `<'i, P: Parser<'i>, F: Fn(P::Out) -> B, B>`. Output: `<'i, P, F: Fn(P::Out) -> B, B>`, `P::Out`, and `<'i, P, F: Fn(__P0) -> B, B>`

use std::mem;

use proc_macro2::{Ident, Span};
use quote::{ToTokens, format_ident};
use syn::{
    AngleBracketedGenericArguments, AssocType, BoundLifetimes, Constraint, GenericArgument, GenericParam, Generics,
    Lifetime, ParenthesizedGenericArguments, PathSegment, PredicateType, ReturnType, TraitBound, Type, TypeArray,
    TypeFnPtr, TypeParamBound, TypePath, TypePtr, TypeReference, TypeSlice, TypeTuple, WherePredicate, parse_quote,
    punctuated::Punctuated,
    visit::{self, Visit},
    visit_mut::{self, VisitMut},
};

use super::exact::is_lax;
use crate::types;

/// What is said again of an item's generics, without `Self` and with it, and what that projects, if all of it can have a parameter.
pub fn lean(without_self: &Generics, generics: &Generics) -> Option<(Generics, Generics, Projected)> {
    let (lax, own) = (lax_alone(without_self)?, lax_alone(generics)?);
    let (projected, of_own) = (Projected::of(&lax)?, Projected::of(&own)?);
    projected.types().eq(of_own.types()).then_some((lax, own, projected))
}

/// The bounds that are lax, if there is none in another, and those that they need: `T: Ord` of `F: Fn(&Heap<T>)`.
fn lax_alone(generics: &Generics) -> Option<Generics> {
    let mut constraints = Constraints(false);
    constraints.visit_generics(generics);
    if constraints.0 {
        return None;
    }
    let mut needed = Vec::new();
    loop {
        let lax = without_others(generics, &needed);
        let mut arguments =
            Arguments { parameters: generics.type_params().map(|it| &it.ident).collect(), found: Vec::new() };
        let mut projected = Projected::in_sight(generics);
        let mut substituted = lax.clone();
        projected.visit_generics_mut(&mut substituted);
        arguments.visit_generics(&substituted);
        if arguments.found.iter().all(|name| needed.contains(name)) {
            return Some(lax);
        }
        needed.extend(arguments.found);
    }
}

/// Without the bounds that are not lax, but for those of the parameters that are needed.
fn without_others(generics: &Generics, needed: &[Ident]) -> Generics {
    let mut generics = generics.clone();
    let keep = |bounds: &mut Punctuated<TypeParamBound, _>| {
        let is_kept = |bound: &TypeParamBound| match bound {
            TypeParamBound::Trait(of_trait) => of_trait.maybe.is_some() || is_lax(bound),
            _ => true,
        };
        *bounds = mem::take(bounds).into_iter().filter(is_kept).collect();
    };
    for parameter in &mut generics.params {
        if let GenericParam::Type(parameter) = parameter
            && !needed.contains(&parameter.ident)
        {
            keep(&mut parameter.bounds);
        }
    }
    if let Some(clause) = &mut generics.where_clause {
        clause.predicates = mem::take(&mut clause.predicates)
            .into_iter()
            .filter_map(|mut predicate| {
                if let WherePredicate::Type(predicate) = &mut predicate {
                    let of = predicate.bounded_ty.to_token_stream();
                    if !types::mentions(of, &|name| needed.contains(name)) {
                        keep(&mut predicate.bounds);
                    }
                }
                let says_nothing = matches!(&predicate, WherePredicate::Type(predicate) if predicate.bounds.is_empty());
                (!says_nothing).then_some(predicate)
            })
            .collect();
    }
    generics
}

/// The parameters that stand among the arguments of a type or trait, which may ask for bounds.
struct Arguments<'a> {
    parameters: Vec<&'a Ident>,
    found: Vec<Ident>,
}

impl<'ast> Visit<'ast> for Arguments<'_> {
    fn visit_generic_argument(&mut self, argument: &'ast GenericArgument) {
        match argument {
            GenericArgument::AssocType(binding) => self.visit_type(&binding.ty),
            argument => {
                for name in &self.parameters {
                    if types::mentions(argument.to_token_stream(), &|it| it == *name) && !self.found.contains(name) {
                        self.found.push((*name).clone());
                    }
                }
            }
        }
    }
}

/// Whether there is a bound in a bound, as in `Iterator<Item: Fn(&T)>`.
struct Constraints(bool);

impl<'ast> Visit<'ast> for Constraints {
    fn visit_constraint(&mut self, _: &'ast Constraint) {
        self.0 = true;
    }
}

/// What is projected from parameters, and has a parameter of its own in its stead.
pub struct Projected {
    parameters: Vec<Ident>,
    /// The lifetimes that a `for` around names.
    bound: Vec<Ident>,
    place: Place,
    found: Vec<(Type, Place)>,
    /// Whether what is projected is looked for at all.
    is_in_sight: bool,
    /// Whether something is projected that can have none, or of which it is not told whether it may be unsized.
    is_open: bool,
}

/// Where something is projected.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// It may be unsized.
    Any,
    Sized,
    Unknown,
}

impl Projected {
    /// Of bounds that are said again as they are.
    pub fn none() -> Self {
        Self {
            parameters: Vec::new(),
            bound: Vec::new(),
            place: Place::Any,
            found: Vec::new(),
            is_in_sight: false,
            is_open: false,
        }
    }

    fn in_sight(generics: &Generics) -> Self {
        Self {
            parameters: generics.type_params().map(|parameter| parameter.ident.clone()).collect(),
            is_in_sight: true,
            ..Self::none()
        }
    }

    /// What these bounds project, if all of that can have a parameter.
    fn of(generics: &Generics) -> Option<Self> {
        let mut projected = Self::in_sight(generics);
        projected.visit_generics_mut(&mut generics.clone());
        (!projected.is_open).then_some(projected)
    }

    /// As it is written.
    pub fn types(&self) -> impl Iterator<Item = &Type> {
        self.found.iter().map(|(ty, _)| ty)
    }

    /// The parameters in its stead, each with whether it may be unsized.
    pub fn stand_ins(&self) -> impl Iterator<Item = (Ident, bool)> {
        self.found.iter().enumerate().map(|(index, (_, place))| (stand_in(index), *place == Place::Any))
    }

    fn at(&mut self, place: Place, visit: impl FnOnce(&mut Self)) {
        let outer = mem::replace(&mut self.place, place);
        visit(self);
        self.place = outer;
    }

    fn binding(&mut self, lifetimes: Option<&BoundLifetimes>, visit: impl FnOnce(&mut Self)) {
        let before = self.bound.len();
        self.bound.extend(types::bound_names(lifetimes));
        visit(self);
        self.bound.truncate(before);
    }

    fn is_projected(&self, ty: &TypePath) -> bool {
        let first = &ty.path.segments[0].ident;
        let is_parameter = first == "Self" || self.parameters.contains(first);
        let is_of_parameter = ty.path.segments.len() > 1 && ty.path.leading_colon.is_none() && is_parameter;
        self.is_in_sight && (ty.qself.is_some() || is_of_parameter)
    }

    fn stand_in_for(&mut self, ty: &Type) -> Ident {
        let mut lifetimes = OfBinders { bound: &self.bound, are_there: false };
        lifetimes.visit_type(ty);
        self.is_open |= self.place == Place::Unknown
            || lifetimes.are_there
            || types::mentions(ty.to_token_stream(), &|name| name == "Self");
        let key = types::key(ty.to_token_stream());
        let known = self.found.iter().position(|(found, _)| types::key(found.to_token_stream()) == key);
        let index = known.unwrap_or_else(|| {
            self.found.push((ty.clone(), Place::Any));
            self.found.len() - 1
        });
        if self.place == Place::Sized {
            self.found[index].1 = Place::Sized;
        }
        stand_in(index)
    }
}

fn stand_in(index: usize) -> Ident {
    format_ident!("__P{index}", span = Span::mixed_site())
}

/// Whether there are lifetimes that a `for` names, or that are elided.
struct OfBinders<'a> {
    bound: &'a [Ident],
    are_there: bool,
}

impl<'ast> Visit<'ast> for OfBinders<'_> {
    fn visit_lifetime(&mut self, lifetime: &'ast Lifetime) {
        self.are_there |= lifetime.ident == "_" || self.bound.contains(&lifetime.ident);
    }

    fn visit_type_reference(&mut self, reference: &'ast TypeReference) {
        self.are_there |= reference.lifetime.is_none();
        visit::visit_type_reference(self, reference);
    }
}

impl VisitMut for Projected {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        match ty {
            Type::Path(path) if self.is_projected(path) => {
                let stand_in = self.stand_in_for(&ty.clone());
                *ty = parse_quote!(#stand_in);
            }
            ty => visit_mut::visit_type_mut(self, ty),
        }
    }

    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        self.at(Place::Any, |this| this.visit_type_mut(&mut reference.elem));
    }

    fn visit_type_ptr_mut(&mut self, pointer: &mut TypePtr) {
        self.at(Place::Any, |this| this.visit_type_mut(&mut pointer.elem));
    }

    fn visit_type_array_mut(&mut self, array: &mut TypeArray) {
        self.at(Place::Sized, |this| this.visit_type_mut(&mut array.elem));
    }

    fn visit_type_slice_mut(&mut self, slice: &mut TypeSlice) {
        self.at(Place::Sized, |this| this.visit_type_mut(&mut slice.elem));
    }

    fn visit_type_tuple_mut(&mut self, tuple: &mut TypeTuple) {
        self.at(Place::Sized, |this| visit_mut::visit_type_tuple_mut(this, tuple));
    }

    fn visit_type_fn_ptr_mut(&mut self, pointer: &mut TypeFnPtr) {
        self.binding(pointer.lifetimes.clone().as_ref(), |this| {
            this.at(Place::Unknown, |this| visit_mut::visit_type_fn_ptr_mut(this, pointer));
        });
    }

    fn visit_path_segment_mut(&mut self, segment: &mut PathSegment) {
        let is_of_sized = ["Option", "Result", "Vec"].iter().any(|known| segment.ident == known);
        let place = if is_of_sized { Place::Sized } else { Place::Unknown };
        self.at(place, |this| visit_mut::visit_path_segment_mut(this, segment));
    }

    fn visit_angle_bracketed_generic_arguments_mut(&mut self, arguments: &mut AngleBracketedGenericArguments) {
        arguments.args.iter_mut().for_each(|argument| self.visit_generic_argument_mut(argument));
    }

    fn visit_assoc_type_mut(&mut self, binding: &mut AssocType) {
        self.at(Place::Any, |this| this.visit_type_mut(&mut binding.ty));
    }

    fn visit_parenthesized_generic_arguments_mut(&mut self, arguments: &mut ParenthesizedGenericArguments) {
        self.at(Place::Sized, |this| {
            arguments.inputs.iter_mut().for_each(|input| this.visit_type_mut(&mut input.ty));
            if let ReturnType::Type(_, ty) = &mut arguments.output {
                this.visit_type_mut(ty);
            }
        });
    }

    fn visit_predicate_type_mut(&mut self, predicate: &mut PredicateType) {
        self.binding(predicate.lifetimes.clone().as_ref(), |this| {
            this.at(Place::Any, |this| this.visit_type_mut(&mut predicate.bounded_ty));
            predicate.bounds.iter_mut().for_each(|bound| this.visit_type_param_bound_mut(bound));
        });
    }

    fn visit_trait_bound_mut(&mut self, bound: &mut TraitBound) {
        self.binding(bound.lifetimes.clone().as_ref(), |this| this.visit_path_mut(&mut bound.path));
    }
}
