//! Is a type an instance of another that has parameters?

use std::collections::{HashMap, HashSet};

use quote::ToTokens;
use syn::{GenericArgument, PathArguments, Type, TypeParamBound};

/// A type with parameters, that stands for all its instances: `Vec<T>` of `impl<T> … for Vec<T>`.
pub struct Pattern<'a> {
    /// The names of the parameters.
    pub parameters: &'a HashSet<String>,
    /// The type that is written with them.
    pub ty: &'a Type,
}

impl Pattern<'_> {
    /// Whether the type, whose own parameters are taken for types of their own, is an instance.
    ///
    /// An argument may be left out where the type has a parameter of its own: `Vec<T>` stands for `Vec<T, A>`, as what is
    /// left out has a default. Lifetimes are not looked at.
    pub fn has(&self, ty: &Type, own: &HashSet<String>) -> bool {
        Match { parameters: self.parameters, own, bound: HashMap::new() }.types(self.ty, ty)
    }
}

struct Match<'a> {
    parameters: &'a HashSet<String>,
    own: &'a HashSet<String>,
    bound: HashMap<String, String>,
}

impl Match<'_> {
    fn types(&mut self, pattern: &Type, ty: &Type) -> bool {
        if let Some(name) = single_name(pattern).filter(|name| self.parameters.contains(name)) {
            return self.bind(name, ty);
        }
        match (pattern, ty) {
            (Type::Paren(pattern), ty) => self.types(&pattern.elem, ty),
            (pattern, Type::Paren(ty)) => self.types(pattern, &ty.elem),
            (Type::Path(pattern), Type::Path(ty)) => {
                let (pattern, ty) = (&pattern.path.segments, &ty.path.segments);
                pattern.len() == ty.len()
                    && pattern.iter().zip(ty).all(|(pattern, ty)| {
                        pattern.ident == ty.ident && self.arguments(&pattern.arguments, &ty.arguments)
                    })
            }
            (Type::Reference(pattern), Type::Reference(ty)) => {
                pattern.mutability.is_some() == ty.mutability.is_some() && self.types(&pattern.elem, &ty.elem)
            }
            (Type::Ptr(pattern), Type::Ptr(ty)) => {
                text(&pattern.mutability) == text(&ty.mutability) && self.types(&pattern.elem, &ty.elem)
            }
            (Type::Slice(pattern), Type::Slice(ty)) => self.types(&pattern.elem, &ty.elem),
            (Type::Array(pattern), Type::Array(ty)) => {
                let length = text(&pattern.len);
                self.types(&pattern.elem, &ty.elem)
                    && (length == text(&ty.len) || self.parameters.contains(&length) && self.bind(length, &ty.len))
            }
            (Type::Tuple(pattern), Type::Tuple(ty)) => {
                pattern.elems.len() == ty.elems.len()
                    && pattern.elems.iter().zip(&ty.elems).all(|(pattern, ty)| self.types(pattern, ty))
            }
            (Type::TraitObject(pattern), Type::TraitObject(ty)) => bounds(&pattern.bounds) == bounds(&ty.bounds),
            (pattern, ty) => text(pattern) == text(ty),
        }
    }

    fn bind(&mut self, name: String, ty: &impl ToTokens) -> bool {
        let ty = text(ty);
        *self.bound.entry(name).or_insert_with(|| ty.clone()) == ty
    }

    fn arguments(&mut self, pattern: &PathArguments, ty: &PathArguments) -> bool {
        let (pattern, ty) = (arguments(pattern), arguments(ty));
        let (given, left_out) = ty.split_at(ty.len().min(pattern.len()));
        pattern.len() == given.len()
            && pattern.iter().zip(given).all(|(pattern, ty)| match (pattern, ty) {
                (GenericArgument::Type(pattern), GenericArgument::Type(ty)) => self.types(pattern, ty),
                (pattern, ty) => text(pattern) == text(ty),
            })
            && left_out.iter().all(|ty| match ty {
                GenericArgument::Type(ty) => single_name(ty).is_some_and(|name| self.own.contains(&name)),
                _ => false,
            })
    }
}

/// Without lifetimes.
fn arguments(arguments: &PathArguments) -> Vec<&GenericArgument> {
    match arguments {
        PathArguments::AngleBracketed(arguments) => {
            arguments.args.iter().filter(|argument| !matches!(argument, GenericArgument::Lifetime(_))).collect()
        }
        _ => Vec::new(),
    }
}

/// Without lifetimes, and in one order.
fn bounds<'a>(bounds: impl IntoIterator<Item = &'a TypeParamBound>) -> Vec<String> {
    let traits = bounds.into_iter().filter(|bound| matches!(bound, TypeParamBound::Trait(_)));
    let mut bounds: Vec<String> = traits.map(text).collect();
    bounds.sort();
    bounds
}

/// `T` of the type `T`
pub fn single_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(ty) if ty.qself.is_none() => ty.path.get_ident().map(ToString::to_string),
        _ => None,
    }
}

fn text(tokens: &impl ToTokens) -> String {
    tokens.to_token_stream().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(ty: &str) -> Type {
        syn::parse_str(ty).expect("a type")
    }

    fn has(parameters: &[&str], pattern: &str, ty: &str) -> bool {
        let parameters = parameters.iter().map(ToString::to_string).collect();
        let own = ["U", "A"].map(ToOwned::to_owned).into();
        Pattern { parameters: &parameters, ty: &parse(pattern) }.has(&parse(ty), &own)
    }

    #[test]
    fn parameters_stand_for_types() {
        assert!(has(&["T"], "Vec<T>", "Vec<U>"));
        assert!(has(&["T"], "Vec<T>", "Vec<Vec<u8>>"));
        assert!(has(&["T"], "*const [T]", "*const [U]"));
        assert!(has(&["T", "N"], "[T; N]", "[u8; 4]"));
        assert!(has(&["A", "B"], "(A, B)", "(u8, U)"));
        assert!(has(&["T"], "Ref<'a, T>", "Ref<'_, U>"));
    }

    #[test]
    fn a_type_has_to_be_as_general() {
        assert!(!has(&["T"], "Vec<Vec<T>>", "Vec<U>"));
        assert!(!has(&[], "Vec<u8>", "Vec<U>"));
        assert!(!has(&["T"], "(T, T)", "(u8, U)"));
        assert!(!has(&["T"], "*const T", "*mut U"));
        assert!(!has(&["T"], "&mut T", "&U"));
    }

    #[test]
    fn a_parameter_with_a_default_may_be_left_out() {
        assert!(has(&["T"], "Vec<T>", "Vec<U, A>"));
        assert!(!has(&["T"], "Vec<T>", "Vec<U, u8>"));
        assert!(!has(&["T", "A"], "Vec<T, A>", "Vec<U>"));
    }

    #[test]
    fn trait_objects_have_their_bounds_in_any_order() {
        assert!(has(&[], "dyn Any + Sync + Send", "dyn Any + Send + Sync + 'static"));
        assert!(!has(&[], "dyn Any + Send", "dyn Any"));
    }
}
