//! Which concrete types stand for the parameters of an item of std's?

use std::cell::RefCell;
use std::collections::HashMap;
use std::mem;

use anyhow::{Context, Result};
use quote::{ToTokens, quote};
use syn::visit_mut::{self, VisitMut};
use syn::{
    BoundLifetimes, Expr, GenericArgument, GenericParam, Generics, Ident, Lifetime, Path, PathArguments, TraitBound,
    Type, TypeParamBound, TypePath, TypeReference, WherePredicate, parse_quote,
};

use crate::stand_ins::{ASSOCIATED, STAND_INS};

/// The parameters of an item, and of its impl or trait, with the types that stand for them.
#[derive(Default)]
pub struct Parameters {
    own: Option<Type>,
    /// The trait whose method it is.
    of_trait: Option<Path>,
    bounds: HashMap<String, Vec<TypeParamBound>>,
    constants: Vec<String>,
    /// What stands for a parameter whatever its bounds.
    given: HashMap<String, Type>,
    chosen: RefCell<HashMap<String, Type>>,
}

impl Parameters {
    /// None yet, but for some it is known what stands for them.
    ///
    /// # Errors
    ///
    /// Fails if that is no type.
    pub fn given(given: &[(&str, &str)]) -> Result<Self> {
        let parse = |(name, ty): &(&str, &str)| {
            let ty = syn::parse_str(ty).with_context(|| format!("`{ty}` is no type"))?;
            Ok(((*name).to_owned(), ty))
        };
        Ok(Self { given: given.iter().map(parse).collect::<Result<_>>()?, ..Self::default() })
    }

    /// Takes up the parameters that are declared there.
    pub fn declare(&mut self, generics: &Generics) {
        for parameter in &generics.params {
            match parameter {
                GenericParam::Type(ty) => {
                    self.bounds.entry(ty.ident.to_string()).or_default().extend(ty.bounds.iter().cloned());
                }
                GenericParam::Const(constant) => self.constants.push(constant.ident.to_string()),
                GenericParam::Lifetime(_) => {}
            }
        }
        for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
            if let WherePredicate::Type(predicate) = predicate
                && let Type::Path(TypePath { qself: None, path, .. }) = &predicate.bounded_ty
            {
                let bounded = path.to_token_stream().to_string();
                self.bounds.entry(bounded).or_default().extend(predicate.bounds.iter().cloned());
            }
        }
    }

    /// Says what the parameters of the trait are, whose `Self` is known, by default that.
    pub fn give(&mut self, of: &Generics, arguments: &PathArguments) {
        let arguments = match arguments {
            PathArguments::AngleBracketed(arguments) => arguments.args.iter().cloned().collect(),
            _ => Vec::new(),
        };
        let mut types = arguments.into_iter().filter_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        });
        for parameter in of.type_params() {
            if let Some(ty) = types.next().or_else(|| self.own.clone()) {
                self.given.insert(parameter.ident.to_string(), ty);
            }
        }
    }

    /// Says what `Self` is.
    pub fn set_self(&mut self, own: Type, of_trait: Option<Path>) {
        self.own = Some(own);
        self.of_trait = of_trait;
    }

    /// The type with all parameters replaced.
    pub fn concrete(&self, ty: &Type) -> Type {
        let mut ty = ty.clone();
        Put { parameters: self, kept: Vec::new(), is_elided: false }.visit_type_mut(&mut ty);
        ty
    }

    /// The path with all parameters replaced.
    pub fn concrete_path(&self, path: &Path) -> Path {
        let mut path = path.clone();
        Put { parameters: self, kept: Vec::new(), is_elided: false }.visit_path_mut(&mut path);
        path
    }

    /// `::<Stand, 4>`, if there is anything to give.
    pub fn turbofish(&self, generics: &Generics) -> Option<proc_macro2::TokenStream> {
        let arguments = self.arguments(generics);
        (!arguments.is_empty()).then(|| quote!(::<#(#arguments),*>))
    }

    /// The arguments that are not lifetimes.
    pub fn arguments(&self, generics: &Generics) -> Vec<GenericArgument> {
        let arguments = generics.params.iter().filter_map(|parameter| match parameter {
            GenericParam::Type(ty) => Some(GenericArgument::Type(self.stand_in(&ty.ident.to_string()))),
            GenericParam::Const(_) => Some(GenericArgument::Const(parse_quote!(4))),
            GenericParam::Lifetime(_) => None,
        });
        arguments.collect()
    }

    fn has(&self, name: &str) -> bool {
        self.bounds.contains_key(name) || self.given.contains_key(name)
    }

    /// What stands for a parameter, or for the `Self` of a trait.
    pub fn stand_in(&self, name: &str) -> Type {
        if let Some(given) = self.given.get(name) {
            return given.clone();
        }
        if let Some(chosen) = self.chosen.borrow().get(name) {
            return chosen.clone();
        }
        // In `T: Add<T>`
        self.chosen.borrow_mut().insert(name.to_owned(), parse_quote!(Stand));
        let ty = self.for_bounds(self.bounds.get(name).into_iter().flatten());
        self.chosen.borrow_mut().insert(name.to_owned(), ty.clone());
        ty
    }

    fn for_bounds<'a>(&self, bounds: impl IntoIterator<Item = &'a TypeParamBound>) -> Type {
        let bounds: Vec<&TraitBound> = bounds.into_iter().filter_map(of_trait).collect();
        if let Some(function) = bounds.iter().find_map(|bound| self.function(bound)) {
            return function;
        }
        for (name, ty) in STAND_INS {
            if let Some(bound) = bounds.iter().find(|bound| last(&bound.path) == *name) {
                return self.filled(ty, bound);
            }
        }
        parse_quote!(Stand)
    }

    /// `fn(A) -> B` for `FnOnce(A) -> B`
    fn function(&self, bound: &TraitBound) -> Option<Type> {
        let last = bound.path.segments.last()?;
        let PathArguments::Parenthesized(arguments) = &last.arguments else { return None };
        let (inputs, output, lifetimes) = (&arguments.inputs, &arguments.output, &bound.lifetimes);
        Some(self.concrete(&parse_quote!(#lifetimes fn(#inputs) #output)))
    }

    fn filled(&self, template: &str, bound: &TraitBound) -> Type {
        let mut text = template.to_owned();
        let arguments = bound.path.segments.last().map(|last| &last.arguments);
        if let Some(PathArguments::AngleBracketed(arguments)) = arguments {
            for argument in &arguments.args {
                let (hole, ty) = match argument {
                    GenericArgument::Type(ty) => ("{0}".to_owned(), ty),
                    GenericArgument::AssocType(assoc) => (format!("{{{}}}", assoc.ident), &assoc.ty),
                    _ => continue,
                };
                text = text.replace(&hole, &self.concrete(ty).to_token_stream().to_string());
            }
        }
        for hole in ["{0}", "{Item}", "{Output}", "{Target}"] {
            text = text.replace(hole, "Stand");
        }
        syn::parse_str(&text).unwrap_or_else(|error| panic!("`{text}` is no type: {error}"))
    }

    /// `<Items<Stand> as std::iter::Iterator>::Item` for `I::Item`
    fn associated(&self, of: &str, name: &Ident) -> Option<Type> {
        let own = if of == "Self" { self.own.clone()? } else { self.has(of).then(|| self.stand_in(of))? };
        let bounds: Vec<&Path> = match of {
            "Self" => self.of_trait.iter().collect(),
            _ => self.bounds.get(of)?.iter().filter_map(of_trait).map(|bound| &bound.path).collect(),
        };
        let traits = traits_with(name);
        let bound = traits.iter().find_map(|(of_trait, _)| bounds.iter().find(|path| last(path) == *of_trait));
        let of_trait = match bound {
            Some(path) if path.segments[0].ident != "no_tls" => self.concrete_path(&without_bindings(path)),
            Some(path) => std_trait(&last(path), name)?,
            None => std_trait(traits.last()?.0, name)?,
        };
        Some(parse_quote!(<#own as #of_trait>::#name))
    }
}

/// The traits that may have an associated type of this name.
fn traits_with(name: &Ident) -> &'static [(&'static str, &'static str)] {
    ASSOCIATED.iter().find(|(associated, _)| name == associated).map_or(&[], |(_, traits)| traits)
}

fn std_trait(of_trait: &str, name: &Ident) -> Option<Path> {
    let (_, path) = traits_with(name).iter().find(|(known, _)| *known == of_trait)?;
    Some(syn::parse_str(path).unwrap_or_else(|error| panic!("`{path}` is no path: {error}")))
}

fn of_trait(bound: &TypeParamBound) -> Option<&TraitBound> {
    match bound {
        TypeParamBound::Trait(bound) => Some(bound),
        _ => None,
    }
}

/// `IntoIterator` for `IntoIterator<Item = T>`
fn without_bindings(path: &Path) -> Path {
    let mut path = path.clone();
    if let Some(PathArguments::AngleBracketed(arguments)) = path.segments.last_mut().map(|last| &mut last.arguments) {
        let kept = arguments.args.iter().filter(|argument| matches!(argument, GenericArgument::Type(_))).cloned();
        arguments.args = kept.collect();
    }
    path
}

/// `Iterator` of `std::iter::Iterator<Item = T>`
pub fn last(path: &Path) -> String {
    path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default()
}

/// Replaces parameters, and lifetimes by `'static`.
struct Put<'a> {
    parameters: &'a Parameters,
    /// Lifetimes of a `for<…>` around.
    kept: Vec<String>,
    /// Whether `'_` is a function's own lifetime.
    is_elided: bool,
}

impl Put<'_> {
    fn within(&mut self, lifetimes: Option<&BoundLifetimes>, visit: impl FnOnce(&mut Self)) {
        let before = self.kept.len();
        self.kept.extend(lifetimes.iter().flat_map(|bound| &bound.lifetimes).filter_map(|parameter| match parameter {
            GenericParam::Lifetime(parameter) => Some(parameter.lifetime.ident.to_string()),
            _ => None,
        }));
        visit(self);
        self.kept.truncate(before);
    }
}

impl VisitMut for Put<'_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        let replaced = match ty {
            Type::Path(TypePath { qself: None, path, .. }) => {
                let names: Vec<&Ident> = path.segments.iter().map(|segment| &segment.ident).collect();
                match names.as_slice() {
                    [own] if *own == "Self" => self.parameters.own.clone(),
                    [name] if self.parameters.has(&name.to_string()) => {
                        Some(self.parameters.stand_in(&name.to_string()))
                    }
                    [of, name] => self.parameters.associated(&of.to_string(), name),
                    _ => None,
                }
            }
            // `<I as no_tls::marked::Iterator>::Item`
            Type::Path(TypePath { qself: Some(own), path, .. }) if path.segments[0].ident == "no_tls" => {
                let name = &path.segments[own.position].ident;
                let of_trait = std_trait(&path.segments[own.position - 1].ident.to_string(), name);
                let own = self.parameters.concrete(&own.ty);
                of_trait.map(|of_trait| parse_quote!(<#own as #of_trait>::#name))
            }
            Type::ImplTrait(bounds) => Some(self.parameters.for_bounds(&bounds.bounds)),
            Type::FnPtr(function) => {
                let lifetimes = function.lifetimes.clone();
                let outside = mem::replace(&mut self.is_elided, true);
                self.within(lifetimes.as_ref(), |put| visit_mut::visit_type_fn_ptr_mut(put, function));
                self.is_elided = outside;
                return;
            }
            _ => None,
        };
        match replaced {
            Some(replaced) => *ty = replaced,
            None => visit_mut::visit_type_mut(self, ty),
        }
    }

    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        if !self.is_elided {
            reference.lifetime.get_or_insert_with(|| parse_quote!('static));
        }
        visit_mut::visit_type_reference_mut(self, reference);
    }

    fn visit_trait_bound_mut(&mut self, bound: &mut TraitBound) {
        let lifetimes = bound.lifetimes.clone();
        self.within(lifetimes.as_ref(), |put| visit_mut::visit_trait_bound_mut(put, bound));
    }

    fn visit_generic_argument_mut(&mut self, argument: &mut GenericArgument) {
        if let GenericArgument::Type(ty) = argument
            && self.parameters.constants.contains(&ty.to_token_stream().to_string())
        {
            *argument = GenericArgument::Const(parse_quote!(4));
            return;
        }
        visit_mut::visit_generic_argument_mut(self, argument);
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if self.parameters.constants.contains(&expr.to_token_stream().to_string()) {
            *expr = parse_quote!(4);
        }
    }

    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        let name = lifetime.ident.to_string();
        if !(name == "_" && self.is_elided || self.kept.contains(&name)) {
            *lifetime = parse_quote!('static);
        }
    }
}

#[cfg(test)]
mod tests {
    use no_tls_coverage::api::{impl_of, signature};

    use super::*;

    fn parameters(header: &str, method: &str) -> (Parameters, Generics) {
        let mut parameters = Parameters::given(&[("G", "str")]).expect("a type");
        let generics = signature(method).expect("a signature").generics;
        parameters.declare(&impl_of(header).expect("an impl").generics);
        parameters.declare(&generics);
        (parameters, generics)
    }

    fn concrete(ty: &str) -> String {
        let (parameters, _) = parameters("impl<'a, T, I: Iterator<Item = &'a T>, G, const N: usize> A<T>", "fn f()");
        let ty = parameters.concrete(&syn::parse_str(ty).expect("a type"));
        ty.to_token_stream().to_string().replace(' ', "")
    }

    #[test]
    fn types_become_concrete() {
        assert_eq!(concrete("Vec<&'a [T; N]>"), "Vec<&'static[Stand;4]>");
        assert_eq!(concrete("Array<T, N>"), "Array<Stand,4>");
        assert_eq!(concrete("Box<G>"), "Box<str>");
        assert_eq!(concrete("I"), "Items<&'staticStand>");
        assert_eq!(concrete("I::Item"), "<Items<&'staticStand>asIterator<>>::Item");
        assert_eq!(
            concrete("<I as no_tls::marked::Iterator>::Item"),
            "<Items<&'staticStand>asstd::iter::Iterator>::Item"
        );
        assert_eq!(concrete("fn(&T, &'_ u8, &'a u8)"), "fn(&Stand,&'_u8,&'staticu8)");
        assert_eq!(concrete("dyn for<'b> Fn(&'b T)"), "dynfor<'b>Fn(&'bStand)");
    }

    #[test]
    fn bounds_choose_what_stands_for_a_parameter() {
        let method =
            "fn f<F, K: Copy, R, C, const M: usize>() where F: for<'b> FnOnce(&'b K) -> R, C: FromIterator<(K, T)>";
        let (parameters, generics) = parameters("impl<T> A<T>", method);
        let turbofish = parameters.turbofish(&generics).expect("there are parameters");
        assert_eq!(
            turbofish.to_string().replace(' ', ""),
            "::<for<'b>fn(&'bu32)->Stand,u32,Stand,std::vec::Vec<(u32,Stand)>,4>"
        );
        assert!(parameters.turbofish(&Generics::default()).is_none());
    }
}
