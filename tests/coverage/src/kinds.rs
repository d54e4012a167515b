//! What can stand for a parameter that std bounds by an unstable trait?
//!
//! Only std implements such a trait, so that it is what std's documentation lists: `Pattern` for `char`, for `&str`, …

use std::collections::HashMap;

use anyhow::{Context, Result};
use syn::visit_mut::{self, VisitMut};
use syn::{
    Expr, GenericArgument, GenericParam, Generics, Ident, ItemImpl, Lifetime, Path, PathArguments, Type,
    TypeParamBound, WherePredicate, parse_quote,
};

use crate::api::{Api, impl_of};
use crate::docs::Docs;
use crate::instance::single_name;
use crate::page;

/// Types by the names of the parameters that they stand for.
pub type Given = HashMap<String, Type>;

/// An impl of an unstable trait, whose parameters have names that no item's have.
pub struct Kind {
    of: ItemImpl,
    associated: Given,
}

/// What stands for an item's parameters if a bound is met by one impl.
pub struct Instance {
    /// By the names of the item's parameters.
    pub given: Given,
    /// The parameters of the impl that are left.
    pub generics: Generics,
    /// The associated types of the trait.
    pub associated: Given,
}

impl Kind {
    /// The impls of an unstable trait that stable code may use.
    ///
    /// # Errors
    ///
    /// Fails if the trait's page cannot be read.
    pub fn all_of(path: &str, docs: &Docs, api: &Api) -> Result<Vec<Kind>> {
        let (module, name) = path.rsplit_once("::").context("a path")?;
        let name = format!("{}/trait.{name}.html", module.replace("::", "/"));
        let page = page::read(&docs.read(&name)?);
        let resolved = |part: &page::Part| part.code.with_paths(|link| api.names().path(docs, &name, link, docs));
        let mut kinds: Vec<Kind> = Vec::new();
        let listed = page.parts.iter().filter(|part| matches!(part.section.as_str(), "foreign-impls" | "implementors"));
        for part in listed {
            match kinds.last_mut() {
                _ if part.is_impl() => {
                    let of = impl_of(&resolved(part)).with_context(|| format!("on {name}"))?;
                    kinds.push(Kind { of, associated: Given::new() });
                }
                Some(kind) if part.id.starts_with("associatedtype.") => {
                    let code = resolved(part);
                    let (name, ty) = code.trim_start_matches("type ").split_once(" = ").context("a type's value")?;
                    kind.associated.insert(name.to_owned(), syn::parse_str(ty)?);
                }
                _ => {}
            }
        }
        kinds.retain(|kind| !names_any(&kind.of.self_ty, |path| api.unstable.contains(path)));
        Ok(kinds.into_iter().map(Kind::renamed).collect())
    }

    /// How an item's bound is met by the impl, if it can be.
    pub fn instance(&self, item: &Generics, bounded: &Type, bound: &Path) -> Option<Instance> {
        let (own, _) = self.of.trait_.as_ref()?;
        let names = |generics: &Generics| generics.type_params().map(|given| given.ident.to_string()).collect();
        let mut unifier = Unifier { item: names(item), kind: names(&self.of.generics), given: Given::new() };
        let arguments = |path: &Path| arguments(path.segments.last().map(|segment| &segment.arguments));
        let (mut types, mut associated) = (arguments(bound), Vec::new());
        types.retain(|argument| match argument {
            GenericArgument::AssocType(argument) => {
                associated.push(argument.clone());
                false
            }
            argument => matches!(argument, GenericArgument::Type(_)),
        });
        let is_met = unifier.types(bounded, &self.of.self_ty)
            && types.iter().zip(&arguments(own)).all(|(item, kind)| unifier.arguments(item, kind))
            && associated.iter().all(|item| {
                self.associated.get(&item.ident.to_string()).is_some_and(|kind| unifier.types(&item.ty, kind))
            });
        is_met.then(|| {
            let mut given = unifier.given;
            // What stands for the item's may be written with the impl's, and these be known by now.
            for _ in 0..2 {
                let known = given.clone();
                given.values_mut().for_each(|ty| put(&known, |put| put.visit_type_mut(ty)));
            }
            let mut generics = self.of.generics.clone();
            put(&given, |put| put.visit_generics_mut(&mut generics));
            let is_left = |parameter: &GenericParam| match parameter {
                GenericParam::Type(parameter) => !given.contains_key(&parameter.ident.to_string()),
                _ => true,
            };
            generics.params = generics.params.into_iter().filter(is_left).collect();
            let mut associated = self.associated.clone();
            associated.values_mut().for_each(|ty| put(&given, |put| put.visit_type_mut(ty)));
            given.retain(|name, _| unifier.item.contains(name));
            Instance { given, generics, associated }
        })
    }

    /// With names of its own, for all lifetimes, too.
    fn renamed(mut self) -> Self {
        let mut named = NameLifetimes::new("kind");
        named.visit_path_mut(&mut self.of.trait_.as_mut().expect("an impl of a trait").0);
        named.visit_type_mut(&mut self.of.self_ty);
        let mut names = Given::new();
        for parameter in &mut self.of.generics.params {
            let (ident, ty) = match parameter {
                GenericParam::Type(parameter) => (&mut parameter.ident, true),
                GenericParam::Const(parameter) => (&mut parameter.ident, false),
                GenericParam::Lifetime(_) => continue,
            };
            let new = Ident::new(&format!("Kind{ident}"), ident.span());
            let new = if ty { new } else { Ident::new(&format!("KIND_{ident}"), ident.span()) };
            names.insert(ident.to_string(), parse_quote!(#new));
            *ident = new;
        }
        put(&names, |put| put.visit_item_impl_mut(&mut self.of));
        self.associated.values_mut().for_each(|ty| put(&names, |put| put.visit_type_mut(ty)));
        struct Rename;
        impl VisitMut for Rename {
            fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
                if !lifetime.ident.to_string().starts_with("kind") && lifetime.ident != "static" {
                    *lifetime = Lifetime::new(&format!("'kind_{}", lifetime.ident), lifetime.span());
                }
            }
        }
        Rename.visit_item_impl_mut(&mut self.of);
        self.associated.values_mut().for_each(|ty| Rename.visit_type_mut(ty));
        self.of.generics.params.extend(named.names.iter().map(|name| -> GenericParam { parse_quote!(#name) }));
        self
    }
}

/// The type of an impl for each way to meet its bounds by unstable traits: `NonZero<u8>`, … of `NonZero<T>`.
///
/// # Errors
///
/// Fails if the page of such a trait cannot be read.
pub fn self_types(of: &ItemImpl, docs: &Docs, api: &Api) -> Result<Vec<Type>> {
    let predicates = of.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    for predicate in predicates {
        let WherePredicate::Type(bounded) = predicate else { continue };
        let is_met_once = |path: &str| path == "std::alloc::Allocator";
        let is_one = |path: &&Path| api.unstable.contains(&path_of(path)) && !is_met_once(&path_of(path));
        let Some(bound) = traits(predicate).find(is_one) else { continue };
        let kinds = Kind::all_of(&path_of(bound), docs, api)?;
        let instances = kinds.iter().filter_map(|kind| kind.instance(&of.generics, &bounded.bounded_ty, bound));
        let types = instances.map(|instance| {
            let mut ty = (*of.self_ty).clone();
            put(&instance.given, |put| put.visit_type_mut(&mut ty));
            ty
        });
        return Ok(types.collect());
    }
    Ok(vec![(*of.self_ty).clone()])
}

/// Makes two types one, each with parameters of its own.
struct Unifier {
    item: Vec<String>,
    kind: Vec<String>,
    given: Given,
}

impl Unifier {
    fn types(&mut self, item: &Type, kind: &Type) -> bool {
        if let Some(name) = single_name(item).filter(|name| self.item.contains(name)) {
            return self.give(name, kind);
        }
        if let Some(name) = single_name(kind).filter(|name| self.kind.contains(name)) {
            return self.give(name, item);
        }
        match (item, kind) {
            (Type::Path(item), Type::Path(kind)) => {
                let (item, kind) = (&item.path.segments, &kind.path.segments);
                item.len() == kind.len()
                    && item.iter().zip(kind).all(|(item, kind)| {
                        let (of_item, of_kind) = (arguments(Some(&item.arguments)), arguments(Some(&kind.arguments)));
                        item.ident == kind.ident
                            && of_item.len() == of_kind.len()
                            && of_item.iter().zip(&of_kind).all(|(item, kind)| self.arguments(item, kind))
                    })
            }
            (Type::Slice(item), Type::Slice(kind)) => self.types(&item.elem, &kind.elem),
            (Type::Reference(item), Type::Reference(kind)) => self.types(&item.elem, &kind.elem),
            (item, kind) => item == kind,
        }
    }

    fn arguments(&mut self, item: &GenericArgument, kind: &GenericArgument) -> bool {
        match (item, kind) {
            (GenericArgument::Type(item), GenericArgument::Type(kind)) => self.types(item, kind),
            (item, kind) => item == kind,
        }
    }

    fn give(&mut self, name: String, ty: &Type) -> bool {
        self.given.entry(name).or_insert_with(|| ty.clone()) == ty
    }
}

fn arguments(of: Option<&PathArguments>) -> Vec<GenericArgument> {
    match of {
        Some(PathArguments::AngleBracketed(of)) => of.args.iter().cloned().collect(),
        _ => Vec::new(),
    }
}

/// Whether a type names such an item.
pub fn names_any(ty: &Type, is_one: impl Fn(&str) -> bool) -> bool {
    struct Find<F>(F, bool);
    impl<F: Fn(&str) -> bool> VisitMut for Find<F> {
        fn visit_path_mut(&mut self, path: &mut Path) {
            self.1 |= (self.0)(&path_of(path));
            visit_mut::visit_path_mut(self, path);
        }
    }
    let mut find = Find(is_one, false);
    find.visit_type_mut(&mut ty.clone());
    find.1
}

/// `std::vec::Vec` of `std::vec::Vec<T>`
pub fn path_of(path: &Path) -> String {
    let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    segments.join("::")
}

/// Puts types for parameters, in what the closure visits.
pub fn put(given: &Given, visit: impl FnOnce(&mut Put)) {
    visit(&mut Put(given));
}

/// Puts types for parameters.
pub struct Put<'a>(&'a Given);

impl VisitMut for Put<'_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        if let Some(given) = single_name(ty).and_then(|name| self.0.get(&name)) {
            *ty = match given {
                // `&(dyn Any + Send)`
                Type::TraitObject(given) if given.bounds.len() > 1 => parse_quote!((#given)),
                given => given.clone(),
            };
            return;
        }
        if let Type::Path(path) = ty
            && path.qself.is_none()
            && let Some(given) = path.path.segments.first().and_then(|first| self.0.get(&first.ident.to_string()))
        {
            // `Self::Item`
            let rest = path.path.segments.iter().skip(1);
            let mut whole: Type = match single_name(given) {
                Some(_) => parse_quote!(#given #(::#rest)*),
                None => parse_quote!(<#given> #(::#rest)*),
            };
            std::mem::swap(ty, &mut whole);
            return;
        }
        visit_mut::visit_type_mut(self, ty);
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if let Expr::Path(path) = expr
            && let Some(given) = path.path.get_ident().and_then(|name| self.0.get(&name.to_string()))
        {
            *expr = parse_quote!(#given);
        }
        visit_mut::visit_expr_mut(self, expr);
    }
}

/// Gives a name to each lifetime that is left out.
pub struct NameLifetimes {
    prefix: &'static str,
    /// The names that were given.
    pub names: Vec<Lifetime>,
    /// The one name to give, if not each its own.
    all: Option<Lifetime>,
}

impl NameLifetimes {
    /// Each gets its own, which begins so.
    pub fn new(prefix: &'static str) -> Self {
        Self { prefix, names: Vec::new(), all: None }
    }

    /// All get this.
    pub fn all(lifetime: Lifetime) -> Self {
        Self { prefix: "", names: Vec::new(), all: Some(lifetime) }
    }

    fn next(&mut self, old: &Lifetime) -> Lifetime {
        if let Some(all) = &self.all {
            return all.clone();
        }
        let new = Lifetime::new(&format!("'{}{}", self.prefix, self.names.len()), old.span());
        self.names.push(new.clone());
        new
    }
}

impl VisitMut for NameLifetimes {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        match ty {
            // Its lifetimes are its own.
            Type::FnPtr(_) => {}
            Type::Reference(reference) => {
                let lifetime = reference.lifetime.get_or_insert_with(|| parse_quote!('_));
                self.visit_lifetime_mut(lifetime);
                self.visit_type_mut(&mut reference.elem);
            }
            _ => visit_mut::visit_type_mut(self, ty),
        }
    }

    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        if lifetime.ident == "_" {
            *lifetime = self.next(lifetime);
        }
    }

    fn visit_path_arguments_mut(&mut self, arguments: &mut PathArguments) {
        // What `Fn(&T) -> &U` leaves out are its own.
        if !matches!(arguments, PathArguments::Parenthesized(_)) {
            visit_mut::visit_path_arguments_mut(self, arguments);
        }
    }
}

/// The traits that a predicate asks for.
pub fn traits(predicate: &WherePredicate) -> impl Iterator<Item = &Path> {
    let bounds = match predicate {
        WherePredicate::Type(predicate) => Some(&predicate.bounds),
        _ => None,
    };
    bounds.into_iter().flatten().filter_map(|bound| match bound {
        TypeParamBound::Trait(bound) => Some(&bound.path),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;

    use super::*;

    /// What stands for `T` and the other parameters of `generics`, and what is left of the impl's.
    fn met(generics: &str, predicate: &str, by: &str, associated: &[(&str, &str)]) -> Option<(Vec<String>, String)> {
        let item = impl_of(&format!("impl<{generics}> X")).expect("an impl").generics;
        let Ok(WherePredicate::Type(predicate)) = syn::parse_str(predicate) else { panic!("a predicate") };
        let predicate = WherePredicate::Type(predicate);
        let bound = traits(&predicate).next().expect("a bound");
        let WherePredicate::Type(of) = &predicate else { panic!("a predicate") };
        let associated = associated.iter().map(|(name, ty)| ((*name).to_owned(), syn::parse_str(ty).expect("a type")));
        let kind = Kind { of: impl_of(by).expect("an impl"), associated: associated.collect() }.renamed();
        let instance = kind.instance(&item, &of.bounded_ty, bound)?;
        let mut given: Vec<String> = instance
            .given
            .iter()
            .map(|(name, ty)| format!("{name} = {}", ty.to_token_stream()).replace(' ', ""))
            .collect();
        given.sort();
        let generics = instance.generics;
        let clause = &generics.where_clause;
        Some((given, quote::quote!(#generics #clause).to_string().replace(' ', "")))
    }

    #[test]
    fn a_bound_is_met_by_an_impl() {
        let (given, left) = met("P", "P: Pattern", "impl<'b> Pattern for &'b str", &[]).expect("it is met");
        assert_eq!((given.as_slice(), left.as_str()), (&["P=&'kind_bstr".to_owned()][..], "<'kind_b>"));
        let (given, left) = met("R", "R: OneSided<usize>", "impl<T> OneSided<T> for To<T>", &[]).expect("it is met");
        assert_eq!((given.as_slice(), left.as_str()), (&["R=To<usize>".to_owned()][..], ""));
        let join = "impl<S> Join<&str> for [S] where S: Borrow<str>";
        let (given, left) = met("T, Sep", "[T]: Join<Sep>", join, &[]).expect("it is met");
        assert_eq!(given, ["Sep=&'kind0str", "T=KindS"]);
        assert_eq!(left, "<'kind0,KindS,>whereKindS:Borrow<str>");
        let poll = "impl<T, E> Try for Poll<Result<T, E>>";
        let (given, _) = met("B, R", "R: Try<Output = B>", poll, &[("Output", "Poll<T>")]).expect("it is met");
        assert_eq!(given, ["B=Poll<KindT>", "R=Poll<Result<KindT,KindE>>"]);
    }

    #[test]
    fn a_bound_is_not_met_by_an_impl_for_other_types() {
        let poll = "impl<T, E> Try for Poll<Result<T, E>>";
        assert!(met("R", "R: Try<Output = ()>", poll, &[("Output", "Poll<T>")]).is_none());
        assert!(met("I", "I: Index<str>", "impl<T> Index<[T]> for usize", &[]).is_none());
        assert!(met("T", "f32: ToInt<T>", "impl ToInt<u8> for f64", &[]).is_none());
    }

    #[test]
    fn lifetimes_that_are_left_out_get_names() {
        let mut ty: Type = syn::parse_str("(&T, Ref<'_, &'a U>, Box<dyn Fn(&T) -> &U>, fn(&T))").expect("a type");
        let mut named = NameLifetimes::new("l");
        named.visit_type_mut(&mut ty);
        let expected: Type = parse_quote!((&'l0 T, Ref<'l1, &'a U>, Box<dyn Fn(&T) -> &U>, fn(&T)));
        assert_eq!(ty, expected);
        assert_eq!(named.names.len(), 2);
    }
}
