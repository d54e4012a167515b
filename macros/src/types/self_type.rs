//! What does `Self` stand for, where there is no impl around?

use syn::{
    ExprPath, QSelf, Type, TypePath, parse_quote,
    visit_mut::{self, VisitMut},
};

/// Replaces `Self`: `Self` by `Foo<T>`, `Self::Item` by `<Foo<T>>::Item`, and by `T::Item` where it stands for `T`.
pub fn substitute_self(to: &Type) -> impl VisitMut {
    SelfType(to.clone())
}

struct SelfType(Type);

impl SelfType {
    fn in_path(&self, qself: &mut Option<QSelf>, path: &mut syn::Path) {
        if qself.is_some() || path.segments.len() < 2 || path.segments[0].ident != "Self" {
            return;
        }
        if let Type::Path(TypePath { qself: None, path: to, .. }) = &self.0
            && let Some(name) = to.get_ident()
        {
            path.segments[0].ident = name.clone();
            return;
        }
        let to = &self.0;
        let rest = path.segments.iter().skip(1);
        let qualified: TypePath = parse_quote!(<#to>::#(#rest)::*);
        *qself = qualified.qself;
        *path = qualified.path;
    }
}

impl VisitMut for SelfType {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        match ty {
            Type::Path(path) if path.qself.is_none() && path.path.is_ident("Self") => {
                *ty = self.0.clone();
                return;
            }
            Type::Path(TypePath { qself, path, .. })
                if qself.is_none() && path.segments.len() > 1 && path.segments[0].ident == "Self" =>
            {
                // What is put in its place may have a `Self` of its own.
                path.segments.iter_mut().skip(1).for_each(|segment| self.visit_path_segment_mut(segment));
                self.in_path(qself, path);
                return;
            }
            _ => {}
        }
        visit_mut::visit_type_mut(self, ty);
    }

    fn visit_expr_path_mut(&mut self, path: &mut ExprPath) {
        self.in_path(&mut path.qself, &mut path.path);
        visit_mut::visit_expr_path_mut(self, path);
    }

    fn visit_item_mut(&mut self, _: &mut syn::Item) {}
}
