//! Which types does a signature, a list of bounds or a path write?

use proc_macro2::{Ident, Span, TokenStream};
use syn::{
    FnArg, GenericArgument, Generics, PathArguments, ReceiverKind, ReturnType, Signature, Type, TypeParamBound,
    WherePredicate, parse_quote,
};

use crate::names;

/// `Vec<Foo>` of `fn f(x: Vec<Foo>)`: every type in a signature, those in bounds included.
pub fn collect_signature(signature: &Signature) -> Vec<Type> {
    let mut types = Vec::new();
    for input in &signature.inputs {
        match input {
            FnArg::Typed(input) => types.push((*input.ty).clone()),
            FnArg::Receiver(receiver) => {
                if let ReceiverKind::Typed(_, ty) = &receiver.kind {
                    types.push((**ty).clone());
                }
            }
        }
    }
    if let ReturnType::Type(_, ty) = &signature.output {
        types.push((**ty).clone());
    }
    collect_generics(&signature.generics, &mut types);
    types
}

/// The types in bounds, `Foo` of `T: Into<Foo>`, and that each trait is marked.
pub fn collect_generics(generics: &Generics, types: &mut Vec<Type>) {
    for parameter in generics.type_params() {
        types.extend(parameter.default.clone().map(|(_, default)| default));
        let name = &parameter.ident;
        collect_bounds(Some(&parse_quote!(#name)), &parameter.bounds, types);
    }
    for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        if let WherePredicate::Type(predicate) = predicate {
            types.push(predicate.bounded_ty.clone());
            collect_bounds(Some(&predicate.bounded_ty), &predicate.bounds, types);
        }
    }
}

/// The same of the bounds of a type, or of a `dyn`, which is checked itself.
pub fn collect_bounds<'a>(
    of: Option<&Type>,
    bounds: impl IntoIterator<Item = &'a TypeParamBound>,
    types: &mut Vec<Type>,
) {
    for bound in bounds {
        let TypeParamBound::Trait(bound) = bound else { continue };
        collect_path(&bound.path, types);
        if let Some(of) = of
            && bound.maybe.is_none()
        {
            collect_proofs(of, &bound.path, types);
        }
    }
}

/// `<T as Shape>::PROOF`, as one of the types: that the trait is marked; and of `T: Shape<Unit = U>` that it has the type.
fn collect_proofs(of: &Type, bound: &syn::Path, types: &mut Vec<Type>) {
    // `Fn(A) -> R` is std's.
    if names::is_called(bound) {
        return;
    }
    let mut bare = bound.clone();
    let bindings = take_bindings(&mut bare);
    let proof = names::proof_of_trait();
    types.push(parse_quote!(<#of as #bare>::#proof));
    for binding in bindings {
        let name = match &binding {
            GenericArgument::AssocType(binding) => &binding.ident,
            GenericArgument::Constraint(constraint) => &constraint.ident,
            _ => continue,
        };
        let proof = names::proof_of_type(name);
        types.push(parse_quote!(<#of as #bare>::#proof));
        if let GenericArgument::Constraint(constraint) = &binding {
            collect_bounds(Some(&parse_quote!(<#of as #bare>::#name)), &constraint.bounds, types);
        }
    }
}

/// Takes from a bound what it says of its trait's types and constants.
pub fn take_bindings(bound: &mut syn::Path) -> Vec<GenericArgument> {
    let Some(last) = bound.segments.last_mut() else { return Vec::new() };
    let PathArguments::AngleBracketed(arguments) = &mut last.arguments else { return Vec::new() };
    let (parameters, bindings): (Vec<_>, Vec<_>) =
        std::mem::take(&mut arguments.args).into_iter().partition(names::is_parameter);
    arguments.args.extend(parameters);
    if arguments.args.is_empty() {
        last.arguments = PathArguments::None;
    }
    bindings
}

/// A bound that says these of its trait's types, too: `Iterator<Item = X>`, `foreign::Array<Item: Type>`.
pub fn with_bindings(bound: &syn::Path, bindings: &[TokenStream]) -> syn::Path {
    let mut bound = bound.clone();
    if let Some(last) = bound.segments.last_mut().filter(|_| !bindings.is_empty()) {
        let arguments: Vec<&GenericArgument> = match &last.arguments {
            PathArguments::AngleBracketed(arguments) => arguments.args.iter().collect(),
            _ => Vec::new(),
        };
        last.arguments = PathArguments::AngleBracketed(parse_quote!(<#(#arguments,)* #(#bindings),*>));
    }
    bound
}

/// A generic argument, which may be a constant: `N` as `__no_tls0_argument<N>`.
pub fn as_argument(ty: &Type) -> Type {
    let is_name = matches!(ty, Type::Path(path) if path.path.get_ident().is_some());
    let name = Ident::new(names::ARGUMENT, Span::call_site());
    if is_name { parse_quote!(#name<#ty>) } else { ty.clone() }
}

/// What a bound says that a projection is: `X` of `Iterator<Item = X>` and of `Fn() -> X`, as `__no_tls0_binding<X>`.
fn as_binding(ty: &Type) -> Type {
    parse_quote!(__no_tls0_binding<#ty>)
}

pub(super) fn argument_of(ty: &Type) -> Option<Type> {
    inner_of(ty, names::ARGUMENT)
}

pub(super) fn binding_of(ty: &Type) -> Option<Type> {
    inner_of(ty, "__no_tls0_binding")
}

fn inner_of(ty: &Type, name: &str) -> Option<Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == name)?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first()? {
            GenericArgument::Type(ty) => Some(ty.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// The types among the arguments of a path.
pub fn collect_path(path: &syn::Path, types: &mut Vec<Type>) {
    for segment in path.segments.iter().filter(|segment| segment.ident != names::WRITE) {
        match &segment.arguments {
            PathArguments::None => {}
            PathArguments::AngleBracketed(arguments) => {
                for argument in &arguments.args {
                    match argument {
                        GenericArgument::Type(ty) => types.push(as_argument(ty)),
                        GenericArgument::AssocType(binding) => types.push(as_binding(&binding.ty)),
                        GenericArgument::Constraint(constraint) => collect_bounds(None, &constraint.bounds, types),
                        _ => {}
                    }
                }
            }
            PathArguments::Parenthesized(arguments) => {
                types.extend(arguments.inputs.iter().map(|input| input.ty.clone()));
                if let ReturnType::Type(_, ty) = &arguments.output {
                    types.push(as_binding(ty));
                }
            }
        }
    }
}
