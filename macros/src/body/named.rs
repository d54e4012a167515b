//! The type that a path begins with, `Foo` of `Foo::new()`, `Foo { x }` and `Foo::Bar(x)`: an alias may hide its arguments.

use proc_macro2::{Ident, Span};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{ExprPath, GenericArgument, Path, PathArguments, QSelf, Type, TypePath};

use super::paths::{is_of_prelude, is_type_like};
use super::{Rewriter, build};
use crate::types;

impl Rewriter<'_> {
    /// The type that a path begins with may be an alias, whose arguments must be types that marked code may use.
    pub(super) fn named(&mut self, of: &Path) {
        if self.is_known_type(of) || of.get_ident().is_some_and(|name| self.is_type_parameter(name)) {
            return;
        }
        let is_plain = of.get_ident().is_some_and(|name| PLAIN.iter().any(|plain| name == plain));
        if is_plain || self.is_written_out(of) || self.is_projected(of) {
            return self.write_type(&mut syn::parse_quote!(#of));
        }
        let name = Ident::new("__no_tls0write_the_type_not_the_trait", of.span());
        let of = &self.left_to_inference(of);
        if let Some(written) = self.written.last_mut() {
            let check = quote_spanned!(of.span()=> (&&&&&#of::#name()).__no_tls0written(););
            written.check(check);
        }
    }

    /// The same of a path that may be a constant, or a variant or struct without fields.
    pub(super) fn named_value(&mut self, path: &ExprPath) {
        if self.is_of_known_type(&path.qself, &path.path) {
            return;
        }
        self.uses_twins = true;
        let named = self.private("named", path.span());
        let path = ExprPath { path: self.left_to_inference(&path.path), ..path.clone() };
        let name = Ident::new("__n", Span::mixed_site());
        let tied = build::dead(quote!(#name.__no_tls0is(&#path);));
        let check = quote_spanned! {path.span()=>
            { let #name = #named(); #tied (&&&&&#name).__no_tls0written(); }
        };
        if let Some(written) = self.written.last_mut() {
            written.check(check);
        }
    }

    fn is_type_parameter(&self, name: &Ident) -> bool {
        self.cx.generics.type_params().any(|parameter| parameter.ident == *name)
    }

    /// Whether a type has all its arguments written, `Stack::<T>`, so that it is checked as it stands.
    fn is_written_out(&self, of: &Path) -> bool {
        match of.segments.last().map(|last| &last.arguments) {
            Some(PathArguments::AngleBracketed(arguments)) => {
                let mut written =
                    arguments.args.iter().filter(|argument| !matches!(argument, GenericArgument::Lifetime(_)));
                let is_open =
                    |argument: &GenericArgument| types::mentions(argument.to_token_stream(), &|name| name == "_");
                written.clone().next().is_some() && !written.any(is_open)
            }
            _ => false,
        }
    }

    /// Whether a type is projected from a parameter, or from `Self` of a marked impl: `T::Key`.
    fn is_projected(&self, of: &Path) -> bool {
        let first = &of.segments[0].ident;
        let is_root = self.is_type_parameter(first) || (first == "Self" && self.cx.self_ty.is_some());
        of.segments.len() > 1 && of.leading_colon.is_none() && is_root
    }

    /// Whether a path is that of a known type, or of a variant of it.
    fn is_of_known_type(&self, qself: &Option<QSelf>, path: &Path) -> bool {
        let count = path.segments.len();
        let of = Path { leading_colon: path.leading_colon, segments: path.segments.iter().take(1).cloned().collect() };
        count < 3 && qself.is_none() && self.is_known_type(&of)
    }

    /// Whether a path is `Self`, or has the name that the header of the impl calls it by, where it is checked, whatever its
    /// arguments are: an alias may project one from another.
    fn is_known_type(&self, of: &Path) -> bool {
        // Around a `marked!` of ambient code is an impl that nobody has checked.
        let Some(name) = of.get_ident().filter(|_| !self.is_ambient()) else { return false };
        let header = match &self.cx.self_ty {
            Some(Type::Path(TypePath { qself: None, path, .. })) if path.segments.len() == 1 => &path.segments[0],
            _ => return name == "Self",
        };
        let is_header = name == &header.ident && !self.type_items.contains(&name.unraw().to_string());
        name == "Self" || (is_header && self.is_checked_for_all_arguments(&header.arguments))
    }

    /// `<'a, T, U>`, where nothing is asked of `T` and `U`, or no arguments.
    fn is_checked_for_all_arguments(&self, arguments: &PathArguments) -> bool {
        let PathArguments::AngleBracketed(arguments) = arguments else { return arguments.is_none() };
        let generics = &self.cx.generics;
        let mut seen: Vec<&Ident> = Vec::new();
        generics.where_clause.is_none()
            && arguments.args.iter().all(|argument| match argument {
                GenericArgument::Lifetime(_) => true,
                GenericArgument::Type(Type::Path(ty)) => ty.path.get_ident().is_some_and(|name| {
                    let is_first = !seen.contains(&name);
                    seen.push(name);
                    let parameter = generics.type_params().find(|parameter| parameter.ident == *name);
                    is_first && parameter.is_some_and(|parameter| parameter.bounds.is_empty())
                }),
                _ => false,
            })
    }

    /// Where an argument is `_` or a parameter, all are inferred: those that are written are checked by themselves.
    fn left_to_inference(&self, path: &Path) -> Path {
        let mut path = path.clone();
        for segment in &mut path.segments {
            let PathArguments::AngleBracketed(arguments) = &mut segment.arguments else { continue };
            let is_open = |name: &Ident| name == "_" || self.is_parameter(&name.to_string());
            let mut written =
                arguments.args.iter().filter(|argument| !matches!(argument, GenericArgument::Lifetime(_)));
            if !written.any(|argument| types::mentions(argument.to_token_stream(), &is_open)) {
                continue;
            }
            for argument in &mut arguments.args {
                match argument {
                    GenericArgument::Lifetime(_) => {}
                    argument => *argument = GenericArgument::Type(syn::parse_quote!(_)),
                }
            }
        }
        path
    }

    /// The same of a literal's path.
    pub(super) fn named_literal(&mut self, qself: &Option<QSelf>, path: &Path) {
        if self.is_of_known_type(qself, path) {
            return;
        }
        let count = path.segments.len();
        let length = if count > 1 && is_type_like(path, count - 2) { count - 1 } else { count };
        let of =
            Path { leading_colon: path.leading_colon, segments: path.segments.iter().take(length).cloned().collect() };
        // A name alone may be a variant's, so that its arguments are no type's.
        let is_type = length < count || types::mentions(quote!(#of), &|name| self.is_parameter(&name.to_string()));
        if qself.is_none() && is_type && !is_of_prelude(&of) && self.is_written_out(&of) {
            return self.write_type(&mut syn::parse_quote!(#of));
        }
        let path = ExprPath { attrs: Vec::new(), qself: qself.clone(), path: self.left_to_inference(path) };
        self.uses_twins = true;
        let named = self.private("named", path.span());
        let name = Ident::new("__n", Span::mixed_site());
        let pattern = build::dead(quote!(match #name.__no_tls0value() { #path { .. } => {} _ => {} }));
        let check = quote_spanned! {path.span()=>
            { let #name = #named(); #pattern (&&&&&#name).__no_tls0written(); }
        };
        if let Some(written) = self.written.last_mut() {
            written.check(check);
        }
    }
}

/// Types that have no parameters, if they are what they are called.
const PLAIN: [&str; 20] = [
    "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64", "bool",
    "char", "Duration", "Instant", "Ordering", "String",
];
