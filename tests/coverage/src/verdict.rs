//! May marked code use an item?

use anyhow::Result;
use syn::Type;
use syn::visit_mut::{self, VisitMut};

use crate::allowlist::{Allowlist, Twin};
use crate::api::{Api, Item, Kind};
use crate::docs::Docs;
use crate::instance::single_name;
use crate::left_out::{LEFT_OUT, LeftOut};
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

/// Inherent methods whose twin is that of a trait's method, which does the same: two of a name would be ambiguous.
const WITH_TWIN_OF_TRAIT: [(&str, &str); 3] = [
    ("std::fmt::Formatter::write_fmt", "std::fmt::Write"),
    ("std::fmt::Formatter::write_str", "std::fmt::Write"),
    ("std::io::BufReader::seek_relative", "std::io::Seek"),
];

/// Judges each item, a type twice: whether marked code may name it, and whether its values may enter.
///
/// # Errors
///
/// Fails if a page of std's cannot be read.
pub fn judge<'a>(std: &Docs, api: &'a Api, allowlist: &Allowlist) -> Result<Vec<Judged<'a>>> {
    let mut judged = Vec::new();
    for item in &api.items {
        let judge = Judge { item, std, api, allowlist };
        judged.push(Judged { name: item.path.clone(), item, verdict: judge.may_be_used()? });
        if matches!(item.kind, Kind::Type) {
            judged.push(Judged { name: format!("{} as NoTls", item.path), item, verdict: judge.may_enter() });
        }
    }
    Ok(judged)
}

struct Judge<'a> {
    item: &'a Item,
    std: &'a Docs,
    api: &'a Api,
    allowlist: &'a Allowlist,
}

impl Judge<'_> {
    fn may_be_used(&self) -> Result<Verdict> {
        let Judge { item, std, api, allowlist } = *self;
        let is_allowed = match &item.kind {
            Kind::Type => allowlist.has_type(&item.path),
            Kind::Trait(_) => {
                let is_marked = macros::marker(&item.path).is_some_and(|marker| allowlist.has_marker(marker));
                is_marked || macros::needs_no_marker(&item.path)
            }
            Kind::Function(_) => {
                allowlist.has_function(&item.source, item.name()) && macros::knows_function(&item.path)
            }
            Kind::Method(of, _) => {
                let of_trait = WITH_TWIN_OF_TRAIT.iter().find(|(method, _)| *method == item.path);
                return Ok(self.of_twin(match of_trait {
                    Some((_, path)) => allowlist.twin_of_trait(path, item.name()),
                    None => allowlist.twin_of_type(of, item.name(), std, api)?,
                }));
            }
            Kind::TraitMethod(..) => return Ok(self.of_twin(allowlist.twin_of_trait(item.owner(), item.name()))),
            Kind::Constant(ty) | Kind::TraitConstant(_, ty) => allowlist.is_no_tls(ty),
            Kind::AssociatedConstant(of, ty) => allowlist.is_no_tls(&with_self(ty, &of.self_ty)),
            Kind::Macro(name) => macros::knows_macro(name),
        };
        Ok(if is_allowed { Verdict::Allowed } else { self.left_out() })
    }

    fn of_twin(&self, twin: Option<&Twin>) -> Verdict {
        match twin {
            Some(Twin { refusal: None, .. }) => Verdict::Allowed,
            Some(Twin { refusal: Some(reason), .. }) => Verdict::LeftOut(reason.clone()),
            // Nothing else keeps a call from another method of that name, behind a `Deref`.
            None if self.allowlist.has_type(self.item.owner()) => self.for_a_reason(None),
            None => self.left_out(),
        }
    }

    fn may_enter(&self) -> Verdict {
        let path = &self.item.path;
        match self.allowlist.may_enter(path) {
            true => Verdict::Allowed,
            false if self.allowlist.has_type(path) => self.for_a_reason(may_not_enter::why(path)),
            // What cannot be named need not say more.
            false => self.left_out(),
        }
    }

    fn left_out(&self) -> Verdict {
        let is_meant = |row: &&LeftOut| row.items.iter().any(|item| is_part_of(&self.item.path, item));
        self.for_a_reason(LEFT_OUT.iter().find(is_meant).map(|row| row.why))
    }

    fn for_a_reason(&self, reason: Option<&'static str>) -> Verdict {
        match reason {
            Some(reason) => Verdict::LeftOut(reason.to_owned()),
            None if self.item.is_deprecated => Verdict::LeftOut("it is deprecated".to_owned()),
            None => Verdict::Missing,
        }
    }
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
