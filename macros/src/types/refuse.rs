//! Which types and bounds cannot be read at all?

use syn::{
    Attribute, Expr, Generics, Path, Signature, TraitBound, Type, TypeParamBound,
    visit::{self, Visit},
};

use crate::{errors::Errors, names};

/// Refuses what cannot be read in types and bounds.
pub fn refuse_in_signature(signature: &Signature, errors: &mut Errors) {
    Refuse(errors).visit_signature(signature);
}

pub fn refuse_in_generics(generics: &Generics, errors: &mut Errors) {
    Refuse(errors).visit_generics(generics);
}

pub fn refuse_in(ty: &Type, errors: &mut Errors) {
    Refuse(errors).visit_type(ty);
}

pub fn refuse_in_path(path: &Path, errors: &mut Errors) {
    Refuse(errors).visit_path(path);
}

pub fn refuse_in_bounds<'a>(bounds: impl IntoIterator<Item = &'a TypeParamBound>, errors: &mut Errors) {
    bounds.into_iter().for_each(|bound| Refuse(errors).visit_type_param_bound(bound));
}

/// The attributes that change nothing but what rustc warns of.
const LINTS: [&str; 5] = ["allow", "deny", "expect", "forbid", "warn"];

struct Refuse<'a>(&'a mut Errors);

impl<'ast> Visit<'ast> for Refuse<'_> {
    fn visit_type(&mut self, ty: &'ast Type) {
        match ty {
            Type::Macro(mac) => self.0.push(mac, "what a macro makes of this is not seen: write the type itself"),
            Type::Verbatim(tokens) => {
                self.0.push(tokens, "marked code does not know this type: write it in another way")
            }
            _ => visit::visit_type(self, ty),
        }
    }

    fn visit_type_param_bound(&mut self, bound: &'ast TypeParamBound) {
        match bound {
            TypeParamBound::Verbatim(tokens) => {
                self.0.push(tokens, "marked code does not know this bound: write it in another way");
            }
            // What awaiting a call of an `AsyncFn(A) -> R` gives, `R`, is said by the impl of the future, for whose marker it cannot ask.
            TypeParamBound::Trait(TraitBound { path, .. })
                if names::is_called(path) && names::callable(path).is_none() =>
            {
                self.0.push(
                    path,
                    "marked code does not know this bound: ask for `F: Fn(A) -> T` and `T: Future<Output = R>`",
                );
            }
            _ => visit::visit_type_param_bound(self, bound),
        }
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if !LINTS.iter().any(|level| attribute.path().is_ident(level)) {
            self.0.push(attribute, "marked code knows only `allow` and its like here: remove this attribute");
        }
    }

    fn visit_expr(&mut self, _: &'ast Expr) {}

    fn visit_pat(&mut self, _: &'ast syn::Pat) {}
}
