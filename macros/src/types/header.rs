//! Which names does the head of an item use, so that nothing in it may hide them?

use std::collections::HashSet;

use syn::{
    Generics, Path, Type,
    ext::IdentExt,
    visit::{self, Visit},
};

/// The names that the paths of a head begin with, without `r#`.
pub struct Header(HashSet<String>);

impl Header {
    /// Of an impl's or a trait's generics, the type that it is for, and the trait that it is of.
    pub fn new(generics: &Generics, self_ty: Option<&Type>, of: Option<&Path>) -> Self {
        let mut header = Self(HashSet::new());
        header.visit_generics(generics);
        if let Some(self_ty) = self_ty {
            header.visit_type(self_ty);
        }
        if let Some(of) = of {
            header.visit_path(of);
        }
        header
    }

    pub fn names(&self, name: &str) -> bool {
        self.0.contains(name)
    }
}

impl<'ast> Visit<'ast> for Header {
    fn visit_path(&mut self, path: &'ast Path) {
        if path.leading_colon.is_none() {
            self.0.insert(path.segments[0].ident.unraw().to_string());
        }
        visit::visit_path(self, path);
    }
}
