//! What do the macros know of std?

use std::collections::HashSet;

use anyhow::{Context, Result};
use syn::visit::Visit;
use syn::{Arm, ExprLit, ExprMatch, File, Lit, Pat};

use crate::names;

/// Traits whose bounds stay as they are: what is called through them is clean.
const CALLABLE: [&str; 3] = ["std::ops::Fn", "std::ops::FnMut", "std::ops::FnOnce"];

/// Whether a bound on the trait is strict enough in marked code as it stands.
pub fn needs_no_marker(path: &str) -> bool {
    let is_plain = |parsed| names::plain_trait(&parsed).is_some_and(|known| is_same(known, path));
    CALLABLE.contains(&path) || syn::parse_str(path).is_ok_and(is_plain)
}

/// The marker that is put beside a bound on the trait.
pub fn marker(path: &str) -> Option<&'static str> {
    let known = names::std_trait(&syn::parse_str(path).ok()?)?;
    is_same(known.path, path).then_some(known.marker)
}

/// Whether the paths differ in the crate at most.
fn is_same(one: &str, other: &str) -> bool {
    one.split_once("::").map(|(_, path)| path) == other.split_once("::").map(|(_, path)| path)
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
