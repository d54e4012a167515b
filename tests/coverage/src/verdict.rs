//! May marked code use an item?

use anyhow::Result;
use syn::Type;
use syn::visit_mut::{self, VisitMut};

use crate::allowlist::{Allowlist, Twin};
use crate::api::{Api, Item, Kind};
use crate::instance::single_name;
use crate::left_out::LEFT_OUT;
use crate::{macros, may_not_enter};

/// May marked code use an item?
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Yes.
    Allowed,
    /// No, and why.
    LeftOut(String),
    /// Nothing says so, and nothing says why not.
    Missing,
}

/// An item and its verdict.
pub struct Judged<'a> {
    /// The path, with ` as NoTls` for the question whether values of a type may enter marked code.
    pub name: String,
    /// What is judged.
    pub item: &'a Item,
    /// The answer.
    pub verdict: Verdict,
}

/// Why what is deprecated is left out, if it is.
const DEPRECATED: &str = "it is deprecated, and nobody has asked for it";

/// Judges each item, a type twice: whether marked code may name it, and whether its values may enter.
///
/// # Errors
///
/// Fails if the macros' list of macros is not where it was.
pub fn judge<'a>(api: &'a Api, allowlist: &Allowlist) -> Result<Vec<Judged<'a>>> {
    let macros = macros::known_macros()?;
    let mut judged = Vec::new();
    for item in &api.items {
        let otherwise = |reason: Option<&'static str>| match reason {
            Some(reason) => Verdict::LeftOut(reason.to_owned()),
            None if item.is_deprecated => Verdict::LeftOut(DEPRECATED.to_owned()),
            None => Verdict::Missing,
        };
        let left_out = || otherwise(why_left_out(&item.path));
        let allowed_if = |is_allowed: bool| if is_allowed { Verdict::Allowed } else { left_out() };
        let of_twin = |twin: Option<&Twin>| match twin {
            Some(Twin { refusal: Some(reason), .. }) => Verdict::LeftOut(reason.clone()),
            twin => allowed_if(twin.is_some()),
        };
        let verdict = match &item.kind {
            Kind::Type => allowed_if(allowlist.has_type(&item.path)),
            Kind::Trait(_) => allowed_if(allowlist.has_marker(&item.path) || macros::knows_trait(&item.path)),
            Kind::Function(_) => {
                allowed_if(allowlist.has_function(&item.source, item.name()) && macros::knows_function(&item.path))
            }
            Kind::Method(of, _) => match allowlist.twin_of_type(of, item.name(), api) {
                // Nothing else keeps a call from another method of that name, behind a `Deref`.
                None if allowlist.has_type(item.owner()) => otherwise(None),
                twin => of_twin(twin),
            },
            Kind::TraitMethod(..) => of_twin(allowlist.twin_of_trait(item.owner(), item.name())),
            Kind::Constant(ty) | Kind::TraitConstant(_, ty) => allowed_if(allowlist.is_no_tls(ty)),
            Kind::AssociatedConstant(of, ty) => allowed_if(allowlist.is_no_tls(&with_self(ty, &of.self_ty))),
            Kind::Macro(name) => allowed_if(macros::knows_macro(name, &macros)),
        };
        let may_be_named = verdict == Verdict::Allowed;
        judged.push(Judged { name: item.path.clone(), item, verdict });
        if matches!(item.kind, Kind::Type) {
            let verdict = match allowlist.may_enter(&item.path) {
                true => Verdict::Allowed,
                // What cannot be named need not say more.
                false if !may_be_named => left_out(),
                false => otherwise(may_not_enter::why(&item.path)),
            };
            judged.push(Judged { name: format!("{} as NoTls", item.path), item, verdict });
        }
    }
    Ok(judged)
}

fn why_left_out(path: &str) -> Option<&'static str> {
    LEFT_OUT.iter().find(|row| row.items.iter().any(|item| is_part_of(path, item))).map(|row| row.why)
}

/// Whether a path is an item's, of what the item has, or in a module, `std::os::windows::*`.
pub fn is_part_of(path: &str, item: &str) -> bool {
    let item = item.strip_suffix("::*").unwrap_or(item);
    path.strip_prefix(item).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// A type with another for `Self`.
fn with_self(ty: &Type, own: &Type) -> Type {
    struct Put<'a>(&'a Type);
    impl VisitMut for Put<'_> {
        fn visit_type_mut(&mut self, ty: &mut Type) {
            match single_name(ty).as_deref() {
                Some("Self") => *ty = self.0.clone(),
                _ => visit_mut::visit_type_mut(self, ty),
            }
        }
    }
    let mut ty = ty.clone();
    Put(own).visit_type_mut(&mut ty);
    ty
}
