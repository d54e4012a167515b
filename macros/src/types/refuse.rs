//! Which types and bounds cannot be read at all?

use proc_macro2::TokenStream;
use syn::{
    Attribute, Expr, Generics, Macro, Path, Signature, TraitBound, Type, TypeParamBound,
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

/// The same of what is computed in a type, or for an argument of a path.
pub fn refuse_in_constant(constant: &Expr, errors: &mut Errors) {
    Constant(errors).visit_expr(constant);
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

    fn visit_expr(&mut self, constant: &'ast Expr) {
        Constant(self.0).visit_expr(constant);
    }

    fn visit_pat(&mut self, _: &'ast syn::Pat) {}
}

/// What is computed in a type, `{ N + 1 }`. It is written more than once, in checks and where it was, so that each must see the same: a macro
/// could have another definition there, or a state.
struct Constant<'a>(&'a mut Errors);

impl<'ast> Visit<'ast> for Constant<'_> {
    fn visit_macro(&mut self, mac: &'ast Macro) {
        self.0.push(mac, "what a macro makes in a type is not seen: name a constant, `const LENGTH: usize = …`");
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        Refuse(self.0).visit_attribute(attribute);
    }

    fn visit_token_stream(&mut self, tokens: &'ast TokenStream) {
        self.0.push(tokens, "marked code does not know this in a type: name a constant, `const LENGTH: usize = …`");
    }
}
