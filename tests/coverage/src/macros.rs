//! What do the macros know of std?

use std::collections::HashSet;

use anyhow::{Context, Result};
use syn::visit::Visit;
use syn::{Arm, ExprLit, ExprMatch, File, Lit, Pat};

use crate::names;

/// Traits whose bounds stay as they are: what is called through them is clean.
const CALLABLE: [&str; 3] = ["std::ops::Fn", "std::ops::FnMut", "std::ops::FnOnce"];

/// Whether a bound on the trait in marked code is known to be strict enough.
pub fn knows_trait(path: &str) -> bool {
    let Ok(parsed) = syn::parse_str(path) else { return false };
    let is_same =
        |known: &str| known.split_once("::").map(|(_, known)| known) == path.split_once("::").map(|(_, path)| path);
    names::std_trait(&parsed).is_some_and(|known| is_same(known.path))
        || names::plain_trait(&parsed).is_some_and(is_same)
        || CALLABLE.contains(&path)
}

/// Whether a path with a module is taken for the function.
pub fn knows_function(path: &str) -> bool {
    syn::parse_str(path).is_ok_and(|path| names::std_function(&path).is_some())
}

/// Whether an invocation is rewritten.
pub fn knows_macro(name: &str, known: &HashSet<String>) -> bool {
    known.contains(name) || name.starts_with("is_") && name.ends_with("_feature_detected")
}

/// The macros whose invocations are rewritten.
///
/// # Errors
///
/// Fails if their list is not where it was.
pub fn known_macros() -> Result<HashSet<String>> {
    let source = include_str!("../../../macros/src/body/invocations.rs");
    let mut names = Names::default();
    names.visit_file(&syn::parse_str::<File>(source)?);
    (!names.0.is_empty()).then_some(names.0).context("no `match` of `invocations.rs` names macros")
}

/// The strings that are matched, where it does not end in an error.
#[derive(Default)]
struct Names(HashSet<String>);

impl<'ast> Visit<'ast> for Names {
    fn visit_expr_match(&mut self, expr: &'ast ExprMatch) {
        for arm in &expr.arms {
            if !refuses(arm) {
                self.patterns(&arm.pat);
            }
        }
    }
}

impl Names {
    fn patterns(&mut self, pattern: &Pat) {
        match pattern {
            Pat::Or(or) => or.cases.iter().for_each(|case| self.patterns(case)),
            Pat::Lit(ExprLit { lit: Lit::Str(name), .. }) => {
                self.0.insert(name.value());
            }
            _ => {}
        }
    }
}

fn refuses(arm: &Arm) -> bool {
    let body = quote::ToTokens::to_token_stream(&arm.body).to_string();
    body.trim_start_matches(['{', ' ']).starts_with("Err")
}
