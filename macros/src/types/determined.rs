//! Which parameters of an impl of a trait does its type determine?
//!
//! Input: `impl<T, D, E> Convert<D, E> for Foo<T, E>`. `E` is known where the type is, and a value of the type, if marked code
//! has it, shows that `E` is a type that marked code may use. `D` may be anything: who calls `convert` with a bound of ambient
//! code in sight, `u8: Convert<Box<dyn Unmarked>>`, would have rustc infer it, and no token name it. So the impl is only for
//! a `D` that is a type that marked code may use, and such a bound holds for nothing.
//!
//! Output: `D`, and for `E`, since `Foo` may be an alias that has no use for it:
//! ```text
//! fn __no_tls0_determined<T, E>() { P::named::<Foo<T, _>>().__no_tls0is_that_of(&P::named::<Foo<T, E>>()); }
//! ```
//! What an `Ambient` holds says nothing of it: `impl<D> Convert<D> for Ambient<fn(D)>`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::{
    GenericArgument, Generics, Path, PathArguments, ReturnType, Type, TypeParamBound, WherePredicate, parse_quote,
    spanned::Spanned,
    visit::{self, Visit},
    visit_mut::{self, VisitMut},
};

use super::{lifetimes::Lifetimes, mentions, without_lifetimes};
use crate::names;

/// The demands on the parameters that a trait's arguments mention and its type does not determine, and the proof for the
/// others.
pub fn undetermined(
    krate: &TokenStream,
    generics: &Generics,
    self_ty: &Type,
    of: &Path,
) -> (Vec<WherePredicate>, TokenStream) {
    let arguments = of.segments.last().map(|last| last.arguments.to_token_stream()).unwrap_or_default();
    let in_arguments: Vec<Ident> = generics
        .type_params()
        .map(|parameter| parameter.ident.clone())
        .filter(|name| mentions(arguments.clone(), &|ident| ident == name))
        .collect();
    let mut open = self_ty.clone();
    let mut determined = Determined { parameters: &in_arguments, found: Vec::new() };
    determined.visit_type_mut(&mut open);
    let found = determined.found;
    let by_bounds = determined_by_bounds(generics, self_ty);
    let is_open = |name: &&Ident| !found.contains(name) && !by_bounds.contains(name);
    let undetermined: Vec<Ident> = in_arguments.iter().filter(is_open).cloned().collect();
    let undetermined = demands(&undetermined, krate);
    if found.is_empty() || matches!(open, Type::Infer(_)) {
        return (undetermined, TokenStream::new());
    }
    let mut written = self_ty.clone();
    for ty in [&mut open, &mut written] {
        Lifetimes::all_become("'_").visit_type_mut(ty);
    }
    let generics = without_lifetimes(generics);
    let (parameters, _, clause) = generics.split_for_impl();
    let proof = quote_spanned! {Span::mixed_site().located_at(self_ty.span())=>
        fn __no_tls0_determined #parameters() #clause {
            #krate::named::<#open>().__no_tls0is_that_of(&#krate::named::<#written>());
        }
    };
    (undetermined, proof)
}

/// The parameters that bounds say what they are, once others are known: `T` and `R` of `F: Fn(T) -> R`, since what is called is a
/// closure or a function, which takes and returns what its own type says; and `T` of `I: Iterator<Item = T>`, since the impl is marked.
fn determined_by_bounds(generics: &Generics, self_ty: &Type) -> Vec<Ident> {
    let parameters: Vec<Ident> = generics.type_params().map(|parameter| parameter.ident.clone()).collect();
    let mentioned = |tokens: TokenStream| -> Vec<Ident> {
        parameters.iter().filter(|name| mentions(tokens.clone(), &|ident| ident == *name)).cloned().collect()
    };
    let mut bounds: Vec<(TokenStream, &TypeParamBound)> = Vec::new();
    for parameter in generics.type_params() {
        bounds.extend(parameter.bounds.iter().map(|bound| (parameter.ident.to_token_stream(), bound)));
    }
    for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        if let WherePredicate::Type(predicate) = predicate {
            let of = predicate.bounded_ty.to_token_stream();
            bounds.extend(predicate.bounds.iter().map(|bound| (of.clone(), bound)));
        }
    }
    let mut of_type = Determined { parameters: &parameters, found: Vec::new() };
    of_type.visit_type_mut(&mut self_ty.clone());
    let mut known = of_type.found;
    let mut count = 0;
    while count < known.len() {
        count = known.len();
        for (of, bound) in &bounds {
            let of = mentioned(of.clone());
            let TypeParamBound::Trait(bound) = bound else { continue };
            let Some(last) = bound.path.segments.last() else { continue };
            if of.is_empty() || !of.iter().all(|name| known.contains(name)) {
                continue;
            }
            let mut said: Vec<Type> = match &last.arguments {
                PathArguments::Parenthesized(arguments) => {
                    let output = match &arguments.output {
                        ReturnType::Type(_, ty) => Some((**ty).clone()),
                        ReturnType::Default => None,
                    };
                    arguments.inputs.iter().map(|input| input.ty.clone()).chain(output).collect()
                }
                PathArguments::AngleBracketed(arguments) => {
                    let bindings = arguments.args.iter().filter_map(|argument| match argument {
                        GenericArgument::AssocType(binding) => Some(binding.ty.clone()),
                        _ => None,
                    });
                    bindings.collect()
                }
                PathArguments::None => continue,
            };
            let mut new = Determined { parameters: &parameters, found: Vec::new() };
            said.iter_mut().for_each(|ty| new.visit_type_mut(ty));
            let new: Vec<Ident> = new.found.into_iter().filter(|name| !known.contains(name)).collect();
            known.extend(new);
        }
    }
    known
}

/// Whether a path is that of an `Ambient`, as far as its name tells.
pub fn is_ambient(path: &Path) -> bool {
    path.segments.last().is_some_and(|last| last.ident == names::AMBIENT && !last.arguments.is_none())
}

/// Puts `_` for each parameter that the type determines.
struct Determined<'a> {
    parameters: &'a [Ident],
    found: Vec<Ident>,
}

impl VisitMut for Determined<'_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        match ty {
            Type::Path(path) if path.qself.is_some() || is_ambient(&path.path) => {}
            Type::Path(path) => match path.path.get_ident() {
                Some(name) if self.parameters.contains(name) => {
                    self.found.push(name.clone());
                    *ty = parse_quote!(_);
                }
                _ => visit_mut::visit_type_mut(self, ty),
            },
            Type::FnPtr(_) | Type::TraitObject(_) => {}
            _ => visit_mut::visit_type_mut(self, ty),
        }
    }

    fn visit_expr_mut(&mut self, _: &mut syn::Expr) {}
}

/// Finds the type parameters that are mentioned in what an `Ambient` holds, and `Self`.
pub struct Held<'a> {
    generics: &'a Generics,
    found: Vec<Ident>,
    has_self: bool,
}

impl<'a> Held<'a> {
    pub fn new(generics: &'a Generics) -> Self {
        Self { generics, found: Vec::new(), has_self: false }
    }

    /// That these are types that marked code may use, which must be demanded and not assumed.
    pub fn demands(self, krate: &TokenStream) -> Vec<WherePredicate> {
        let mut demands = demands(&self.found, krate);
        demands.extend(self.has_self.then(|| parse_quote!(Self: #krate::marked::Type)));
        demands
    }

    /// The same of a type's fields: `Self` is known with the parameters.
    pub fn demands_of_fields(mut self, krate: &TokenStream) -> Vec<WherePredicate> {
        if self.has_self {
            self.found.extend(self.generics.type_params().map(|parameter| parameter.ident.clone()));
        }
        demands(&self.found, krate)
    }
}

impl<'ast> Visit<'ast> for Held<'_> {
    fn visit_type_path(&mut self, path: &'ast syn::TypePath) {
        if is_ambient(&path.path) {
            let tokens = path.to_token_stream();
            let parameters = self.generics.type_params().map(|parameter| &parameter.ident);
            let mentioned = parameters.filter(|name| mentions(tokens.clone(), &|ident| ident == *name));
            self.found.extend(mentioned.cloned());
            self.has_self |= mentions(tokens, &|ident| ident == "Self");
        }
        visit::visit_type_path(self, path);
    }

    fn visit_expr(&mut self, _: &'ast syn::Expr) {}
}

/// Adds demands to generics; answers whether there are any.
pub fn demand(generics: &mut Generics, demands: Vec<WherePredicate>) -> bool {
    let is_any = !demands.is_empty();
    if is_any {
        generics.make_where_clause().predicates.extend(demands);
    }
    is_any
}

fn demands(parameters: &[Ident], krate: &TokenStream) -> Vec<WherePredicate> {
    parameters.iter().map(|name| parse_quote!(#name: #krate::marked::Type)).collect()
}
