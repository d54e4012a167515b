//! What does a name in a file stand for, as far as its `use`s tell?

use std::collections::BTreeMap;

use syn::visit::{self, Visit};
use syn::{Item, ItemUse, UseTree};

/// Each name that a file imports, wherever in it, with what it stands for.
#[derive(Default)]
pub struct Imports(BTreeMap<String, Vec<String>>);

impl Imports {
    pub fn of(file: &syn::File) -> Self {
        struct Uses(Imports);
        impl<'ast> Visit<'ast> for Uses {
            fn visit_item_use(&mut self, item: &'ast ItemUse) {
                flatten(&item.tree, &mut Vec::new(), &mut |path, name| {
                    self.0.0.insert(name.to_owned(), path.to_vec());
                });
                visit::visit_item_use(self, item);
            }
        }
        let mut uses = Uses(Self::default());
        uses.visit_file(file);
        uses.0
    }

    /// `take` → `std::mem::take`, after `use std::mem::take;`; what is not imported is as it was.
    pub fn resolve(&self, path: &str) -> String {
        let (first, rest) = match path.split_once("::") {
            Some((first, rest)) => (first, Some(rest)),
            None => (path, None),
        };
        match (self.0.get(first), rest) {
            (Some(full), Some(rest)) => format!("{}::{rest}", full.join("::")),
            (Some(full), None) => full.join("::"),
            (None, _) => path.to_owned(),
        }
    }

    /// Whether `#[no_tls]` alone means the mark among these items.
    pub fn has_mark(items: &[Item], dependency: &str) -> bool {
        items.iter().any(|item| {
            let Item::Use(item) = item else { return false };
            let mut found = false;
            flatten(&item.tree, &mut Vec::new(), &mut |path, name| {
                found |= name == "no_tls" && matches!(path, [krate, last] if krate == dependency && last == "no_tls");
            });
            found && item.attrs.iter().all(|attr| !attr.path().is_ident("cfg"))
        })
    }
}

/// Each leaf of an import: its path, and the name that it gets. A `*` is none.
fn flatten(tree: &UseTree, path: &mut Vec<String>, found: &mut impl FnMut(&[String], &str)) {
    let depth = path.len();
    match tree {
        UseTree::Path(inner) => {
            path.push(inner.ident.to_string());
            flatten(&inner.tree, path, found);
        }
        UseTree::Name(name) if name.ident == "self" => {
            let last = path.last().cloned().unwrap_or_default();
            found(path, &last);
        }
        UseTree::Name(name) => {
            path.push(name.ident.to_string());
            found(path, &name.ident.to_string());
        }
        UseTree::Rename(rename) => {
            path.push(rename.ident.to_string());
            found(path, &rename.rename.to_string());
        }
        UseTree::Glob(_) => {}
        UseTree::Group(group) => group.items.iter().for_each(|tree| flatten(tree, path, found)),
    }
    path.truncate(depth);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_for_what_is_imported() {
        let file = syn::parse_file("use std::{fmt, mem::{self, take as grab}}; fn f() { use a::b; }").unwrap();
        let imports = Imports::of(&file);
        assert_eq!(imports.resolve("grab"), "std::mem::take");
        assert_eq!(imports.resolve("mem::swap"), "std::mem::swap");
        assert_eq!(imports.resolve("b"), "a::b");
        assert_eq!(imports.resolve("c::d"), "c::d");
    }

    #[test]
    fn the_mark_is_found_where_it_is_imported() {
        let has = |text: &str| Imports::has_mark(&syn::parse_file(text).unwrap().items, "no_tls");
        assert!(has("use no_tls::no_tls;") && has("use no_tls::{Capsule, no_tls};"));
        assert!(
            !has("use no_tls::Capsule;")
                && !has("#[cfg(unix)] use no_tls::no_tls;")
                && !has("mod m { use no_tls::no_tls; }")
        );
        assert!(!has("use no_tls::no_tls as mark;"));
    }
}
