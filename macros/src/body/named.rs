//! The type that a path begins with, `Foo` of `Foo::new()`, `Foo { x }` and `Foo::Bar(x)`: an alias may hide its arguments.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{
    Expr, ExprPath, GenericArgument, Path, PathArguments, QSelf, Type, TypePath, parse_quote,
    visit_mut::{self, VisitMut},
};

use super::paths::{is_constant_name, is_of_prelude, is_type_like};
use super::{Rewriter, build};
use crate::{context::Context, types};

impl Rewriter<'_> {
    /// The type that a path begins with may be an alias, whose arguments must be types that marked code may use.
    pub(super) fn named(&mut self, of: &Path) {
        let is_parameter = of.get_ident().is_some_and(|name| self.is_type_parameter(name));
        if is_parameter || self.is_known_type(of) || self.is_declared(of) {
            return;
        }
        if is_written_out(of) || self.is_projected(of) {
            return self.write_type(&mut syn::parse_quote!(#of));
        }
        let inferred = self.left_to_inference(of);
        let check = written_by_name(&inferred, of.span());
        self.check_apart("written", &inferred, check);
    }

    /// That a path names no type that has bounds, before a function that is not its own: what that gives for each type, nobody was asked for.
    pub(super) fn named_before_other(&mut self, of: &Path) {
        let of = &self.left_to_inference(of);
        let name = Ident::new("__no_tls0write_the_type_not_the_trait", of.span());
        let named = Ident::new("__n", Span::mixed_site());
        let check = quote_spanned! {of.span()=>
            { let #named = #of::#name(); (&&#named).__no_tls0matched(); (&&&&&#named).__no_tls0written() }
        };
        self.check_apart("bounded", of, check);
    }

    /// The same of what an import names, which in edition 2015 is another than what a path of a type names.
    pub(super) fn imported(&mut self, of: &Path) {
        self.uses_twins = true;
        let name = Ident::new("__Imported", Span::mixed_site().located_at(of.span()));
        let check = written_by_name(&name, of.span());
        self.check_apart("imported", of, quote!({ use #of as #name; #check }));
    }

    /// Checks what a path names out of sight of all bounds, by which its arguments could be inferred to be other than they are where the
    /// path is used. `Self` has no arguments to infer, and cannot be named there.
    ///
    /// It is checked once for each `kind` of check, and path. The check is an expression, of what is left to be asked.
    pub(super) fn check_apart(&mut self, kind: &str, path: &impl ToTokens, check: TokenStream) {
        let first = path.to_token_stream().into_iter().next();
        let krate = &self.cx.krate;
        let in_sight = || quote_spanned!(check.span()=> #krate::asked(#check););
        if matches!(first, Some(TokenTree::Ident(first)) if first == "Self") {
            return self.check_in_sight(kind, path, in_sight());
        }
        // A constant may be another item where a bound is in sight, by which the type's own impl does not hold; a type another one, as such a bound goes
        // before any impl. What it is on may be projected from a parameter.
        let is_path = path.to_token_stream().into_iter().any(|token| matches!(token, TokenTree::Punct(_)));
        if kind.contains("constant") && is_path {
            self.check_in_sight(kind, path, in_sight());
        } else if !self.is_ambient()
            && self.has_bounds()
            && let Some(written) = self.written.last_mut()
        {
            written.sight.entry(key_of(kind, path)).or_insert(check.clone());
        }
        self.check_out_of_sight(kind, path, check);
    }

    /// The same of what leaves nothing to inference.
    fn check_out_of_sight(&mut self, kind: &str, path: &impl ToTokens, check: TokenStream) {
        if let Some(written) = self.written.last_mut() {
            written.apart.entry(key_of(kind, path)).or_insert(check);
        }
    }

    /// Whether there are bounds in sight, which are met before any impl is, and say what is inferred. What variables are in a `marked!` of ambient code
    /// is asked anyway.
    fn has_bounds(&self) -> bool {
        let generics = &self.cx.generics;
        generics.where_clause.is_some()
            || generics.type_params().any(|parameter| !parameter.bounds.is_empty())
            || !self.anonymous.is_empty()
    }

    /// The same, where parameters can be named.
    fn check_in_sight(&mut self, kind: &str, path: &impl ToTokens, check: TokenStream) {
        if let Some(written) = self.written.last_mut() {
            written.checks.entry(key_of(kind, path)).or_insert(check);
        }
    }

    /// The same of a pattern that may be a constant, or a variant or struct without fields.
    pub(super) fn named_constant_pattern(&mut self, path: &ExprPath) {
        if path.qself.is_none() && self.is_unit_of_declared(&path.path) {
            return;
        }
        self.uses_twins = true;
        let this = self.is_of_known_type(&path.qself, &path.path).then(|| path.path.segments[0].clone().into());
        let written = type_written_out(path);
        if let Some(written) = &written {
            self.write_type(&mut syn::parse_quote!(#written));
        }
        if let Some(mut of) = this.or(written) {
            // A variant, or a constant of any type.
            let mut path = path.clone();
            types::infer_lifetimes(&mut of);
            types::infer_lifetimes(&mut path.path);
            let (known, name) = (self.private("known", path.span()), Ident::new("__n", Span::mixed_site()));
            let tied = self.matched_value(&name, &path);
            let check =
                quote_spanned!(path.span()=> { let #name = #known::<#of, _>(); #tied (&&#name).__no_tls0known(); });
            return self.check_in_sight("known", &path, check);
        }
        let named = self.private("named", path.span());
        let path = ExprPath { path: self.left_to_inference(&path.path), ..path.clone() };
        let name = Ident::new("__n", Span::mixed_site());
        let tied = self.matched_value(&name, &path);
        let check = quote_spanned! {path.span()=>
            { let #name = #named(); #tied (&&#name).__no_tls0matched(); (&&&&&#name).__no_tls0written() }
        };
        let last = path.path.segments.last().expect("a path has a segment");
        let kind = if is_constant_name(&last.ident.to_string()) { "constant pattern" } else { "unit pattern" };
        self.check_apart(kind, &path, check);
    }

    /// Says, in dead code, what the type of a constant, variant or struct is that is matched.
    fn matched_value(&self, named: &Ident, path: &ExprPath) -> TokenStream {
        let name = &path.path.segments.last().expect("a path has a segment").ident;
        if path.qself.is_none() && !is_constant_name(&name.to_string()) {
            // The one is a type's name, the other a value's, as the pattern itself.
            return build::dead(quote! {
                #named.__no_tls0is(&#path {});
                match *#named.__no_tls0value() { #path => {} _ => {} }
            });
        }
        let only_of_type = self.only_of_type(path);
        build::dead(quote!(#only_of_type #named.__no_tls0is(&#path);))
    }

    /// That a constant is not a trait's: where it is mentioned another time, it could be another one, as the trait may have parameters that are
    /// inferred. So what each type has of its name would be found, too.
    pub(super) fn only_of_type(&self, path: &ExprPath) -> TokenStream {
        let (krate, name) = (&self.cx.krate, &path.path.segments.last().expect("a path has a segment").ident);
        quote_spanned! {Span::mixed_site()=>
            #[allow(non_upper_case_globals)]
            trait CompareInAGuard { const #name: () = (); }
            impl<__T: ?#krate::core::marker::Sized> CompareInAGuard for __T {}
        }
    }

    pub(super) fn is_type_parameter(&self, name: &Ident) -> bool {
        self.cx.generics.type_params().any(|parameter| parameter.ident == *name)
    }

    /// Whether a type is projected from a parameter, or from `Self` of a marked impl: `T::Key`.
    pub(super) fn is_projected(&self, of: &Path) -> bool {
        let first = &of.segments[0].ident;
        let is_root = self.is_type_parameter(first) || (first == "Self" && self.cx.self_ty.is_some());
        of.segments.len() > 1 && of.leading_colon.is_none() && is_root
    }

    /// Whether a path is `Self`, or of something in it.
    fn is_of_known_type(&self, qself: &Option<QSelf>, path: &Path) -> bool {
        let first = &path.segments[0];
        path.segments.len() < 3 && qself.is_none() && self.is_known_type(&first.clone().into())
    }

    /// Whether a path is `Self`, which is checked with the header of the impl. What else the header may call it could be an alias with
    /// parameters that it leaves out. Around a `marked!` of ambient code is an impl that nobody has checked.
    pub(super) fn is_known_type(&self, of: &Path) -> bool {
        of.is_ident("Self") && !self.is_ambient()
    }

    /// Whether a path, without arguments, is a type's of the marked module around.
    fn is_declared(&self, of: &Path) -> bool {
        of.get_ident().is_some_and(|name| self.cx.options.declared(name).is_some())
    }

    /// The same of what has fields: such a type, if its constructor has its name, or a variant of one.
    fn is_of_declared(&self, path: &Path, fields: Fields) -> bool {
        let first = &path.segments[0].ident;
        path.leading_colon.is_none()
            && path.segments.iter().all(|segment| segment.arguments.is_none())
            && self.cx.options.declared(first).is_some_and(|declared| match path.segments.len() {
                1 => fields == Fields::Braces || declared.is_tuple,
                count => count == 2,
            })
    }

    /// Whether a path is that of a variant without fields of such a type, which no pattern has to ask for its bounds.
    fn is_unit_of_declared(&self, path: &Path) -> bool {
        let [of, variant] = &path.segments.iter().collect::<Vec<_>>()[..] else { return false };
        path.leading_colon.is_none()
            && path.segments.iter().all(|segment| segment.arguments.is_none())
            && self.has_free_parameters(&of.ident)
            && self.cx.options.declared(&of.ident).is_some_and(|of| of.units.contains(&variant.ident.unraw()))
    }

    /// Whether a name is that of such a type, whose bounds are of no traits of std's, if it has any: each impl of a marked trait is marked.
    fn has_free_parameters(&self, name: &Ident) -> bool {
        self.cx.options.declared(name).is_some_and(|declared| declared.bounded.is_none())
    }

    /// Where an argument is `_` or a parameter, all are inferred: those that are written are checked by themselves. Lifetimes always are.
    fn left_to_inference(&self, path: &Path) -> Path {
        let mut path = path.clone();
        types::infer_lifetimes(&mut path);
        for segment in &mut path.segments {
            let PathArguments::AngleBracketed(arguments) = &mut segment.arguments else { continue };
            let is_open = |name: &Ident| name == "_" || self.is_parameter(&name.to_string());
            let mut written =
                arguments.args.iter().filter(|argument| !matches!(argument, GenericArgument::Lifetime(_)));
            if !written.any(|argument| types::mentions(argument.to_token_stream(), &is_open)) {
                continue;
            }
            for argument in &mut arguments.args {
                if !matches!(argument, GenericArgument::Lifetime(_)) {
                    *argument = GenericArgument::Type(syn::parse_quote!(_));
                }
            }
        }
        path
    }

    /// The same of a literal's path.
    pub(super) fn named_literal(&mut self, qself: &Option<QSelf>, path: &Path) {
        self.named_fields(qself, path, Fields::Braces, false);
    }

    /// The same of a constructor's, as a value.
    pub(super) fn named_constructor(&mut self, qself: &Option<QSelf>, path: &Path) {
        self.named_fields(qself, path, Fields::Parentheses, false);
    }

    /// The same of a pattern's. Nothing asks for the bounds of what it says that a value is, so that it is not of a type that has any that
    /// matter, or has its arguments written.
    pub(super) fn named_pattern(&mut self, qself: &Option<QSelf>, path: &Path, fields: Fields) {
        self.named_fields(qself, path, fields, true);
    }

    /// That a pattern's name is of std's prelude: `Some(..)`, `Some { .. }`, or `None`, which may be a constant as `None {}` may not, but then
    /// is of that type.
    pub(super) fn named_prelude(&mut self, path: &Path, fields: Option<Fields>) {
        let (krate, value) = (&self.cx.krate, Ident::new("__x", Span::mixed_site()));
        let of = match path.segments[0].ident.to_string().as_str() {
            "Some" | "None" => quote!(core::option::Option<()>),
            _ => quote!(core::result::Result<(), ()>),
        };
        let name = &path.segments[0].ident;
        let pattern = match fields.map(|fields| fields.at(path.span())) {
            Some(fields) => quote!(#name #fields),
            None => quote!(#name {} | #name),
        };
        let check =
            quote_spanned!(path.span()=> { let _ = |#value: #krate::#of| match #value { #pattern => {} _ => {} }; });
        self.check_out_of_sight("prelude", &pattern, check);
    }

    /// That a pattern's path is of std's `Cow`, whatever it is a `Cow` of.
    pub(super) fn named_cow(&mut self, path: &Path) {
        self.uses_twins = true;
        let (named, name) = (self.private("named_cow", path.span()), Ident::new("__n", Span::mixed_site()));
        let pattern = build::dead(quote!(match *#name.__no_tls0value() { #path(_) => {} _ => {} }));
        self.check_out_of_sight(
            "Cow",
            path,
            quote_spanned!(path.span()=> { let #name = #named::<'_, str>(); #pattern }),
        );
    }

    /// The type of what has fields, and of a pattern that it has no bounds that matter.
    fn named_fields(&mut self, qself: &Option<QSelf>, path: &Path, fields: Fields, is_pattern: bool) {
        if self.is_of_known_type(qself, path) {
            return;
        }
        // A pattern says what type a value is, and a value is asked for its type's bounds.
        if qself.is_none()
            && self.is_of_declared(path, fields)
            && (!is_pattern || self.has_free_parameters(&path.segments[0].ident))
        {
            return;
        }
        let count = path.segments.len();
        let length = if count > 1 && is_type_like(path, count - 2) { count - 1 } else { count };
        let of =
            Path { leading_colon: path.leading_colon, segments: path.segments.iter().take(length).cloned().collect() };
        // A name alone may be a variant's, so that its arguments are no type's.
        let is_type = length < count || types::mentions(quote!(#of), &|name| self.is_parameter(&name.to_string()));
        let (named, name) = (self.private("named", path.span()), Ident::new("__n", Span::mixed_site()));
        if qself.is_none() && is_type && !is_of_prelude(&of) && is_written_out(&of) {
            if length == count && fields == Fields::Parentheses {
                let pattern = matched(&name, path, fields);
                let check = quote_spanned! {path.span()=>
                    { let #name = #named(); #pattern #name.__no_tls0is_that_of(&#named::<#of>()); }
                };
                self.check_in_sight("constructor", path, check);
            }
            return self.write_type(&mut syn::parse_quote!(#of));
        }
        let path = ExprPath { attrs: Vec::new(), qself: qself.clone(), path: self.left_to_inference(path) };
        let is_written_out = path.path.segments.iter().any(|segment| are_written_out(&segment.arguments));
        let is_asked = is_pattern && !is_written_out;
        let asked = is_asked.then(|| quote_spanned!(path.span()=> (&&#name).__no_tls0matched();));
        self.uses_twins = true;
        let pattern = matched(&name, &path, fields);
        let check = quote_spanned! {path.span()=>
            { let #name = #named(); #pattern #asked (&&&&&#name).__no_tls0written() }
        };
        let fields = fields.at(path.span());
        self.check_apart(if is_asked { "pattern" } else { "literal" }, &quote!(#path #fields), check);
    }
}

/// A type that a body writes, as it is to be checked, with the arguments that are written of the marked module's own types that have others left
/// open. What has bounds of these is asked for their markers.
///
/// Input: `Option<Pairs<_, u8>>`. Output: `Option<_>` and `u8`, of `Option<<Pairs<_, u8> as P::Asked>::Itself>`
pub(super) fn checked(cx: &Context, ty: &mut Type) -> Vec<Type> {
    let mut checking = Asking { of_check: true, ..asking(cx) };
    let mut of_check = ty.clone();
    checking.visit_type_mut(&mut of_check);
    asking(cx).visit_type_mut(ty);
    checking.checked.push(of_check);
    checking.checked
}

/// What asks so where types are written, in the arguments of a path, too, which are checked by themselves.
pub(super) fn asking(cx: &Context) -> Asking<'_> {
    Asking { cx, checked: Vec::new(), of_check: false }
}

pub(super) struct Asking<'a> {
    cx: &'a Context,
    checked: Vec<Type>,
    /// Whether it is the type that is checked, and not the one that is written.
    of_check: bool,
}

impl Asking<'_> {
    /// Whether it is a type of the marked module's own with arguments that are left open, of which lifetimes are none.
    fn is_open(&self, ty: &Type) -> bool {
        let Type::Path(TypePath { qself: None, path, .. }) = ty else { return false };
        let [last] = &path.segments.iter().collect::<Vec<_>>()[..] else { return false };
        let PathArguments::AngleBracketed(arguments) = &last.arguments else { return false };
        path.leading_colon.is_none()
            && self.cx.options.declared(&last.ident).is_some()
            && arguments.args.iter().any(|argument| !matches!(argument, GenericArgument::Lifetime(_)))
            && !are_written_out(&last.arguments)
    }
}

impl VisitMut for Asking<'_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        // What is open is told by what is written, and not by what stands for that.
        let is_open = self.is_open(ty);
        visit_mut::visit_type_mut(self, ty);
        let Type::Path(TypePath { path, .. }) = &*ty else { return };
        let Some(last) = path.segments.last().filter(|_| is_open) else { return };
        let Some(declared) = self.cx.options.declared(&last.ident) else { return };
        let PathArguments::AngleBracketed(arguments) = &last.arguments else { return };
        let krate = &self.cx.krate;
        if self.of_check {
            self.checked.extend(arguments.args.iter().filter_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(types::as_argument(ty)),
                _ => None,
            }));
            *ty = parse_quote!(_);
        } else if declared.bounded.is_some() {
            *ty = parse_quote!(<#path as #krate::Asked>::Itself);
        }
    }

    fn visit_expr_mut(&mut self, _: &mut Expr) {}
}

/// How a pattern writes fields. What has them in braces is a type's name, and what has them in parentheses a value's: two items may have one name.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Fields {
    Braces,
    Parentheses,
}

impl Fields {
    fn at(self, span: Span) -> TokenStream {
        match self {
            Self::Braces => quote_spanned!(span=> { .. }),
            Self::Parentheses => quote_spanned!(span=> (..)),
        }
    }
}

/// Says, in dead code, that what is named matches the pattern.
fn matched(named: &Ident, path: &impl ToTokens, fields: Fields) -> TokenStream {
    let fields = fields.at(path.span());
    build::dead(quote!(match *#named.__no_tls0value() { #path #fields => {} _ => {} }))
}

fn key_of(kind: &str, path: &impl ToTokens) -> String {
    String::from(kind) + &types::key(path.to_token_stream())
}

/// `State::<T>` of `State::<T>::Done`, and `Unit::<T>`. What else has its arguments behind it is a variant.
fn type_written_out(path: &ExprPath) -> Option<Path> {
    let mut of = path.qself.is_none().then(|| path.path.clone())?;
    if of.segments.last()?.arguments.is_none() {
        of.segments.pop();
        of.segments.pop_punct();
    } else if of.segments.len() > 1 && is_type_like(&of, of.segments.len() - 2) {
        return None;
    }
    is_written_out(&of).then_some(of)
}

/// A check of the type that is called so.
fn written_by_name(of: &impl ToTokens, span: Span) -> TokenStream {
    let name = Ident::new("__no_tls0write_the_type_not_the_trait", span);
    quote_spanned!(span=> (&&&&&#of::#name()).__no_tls0written())
}

/// Whether a type has all its arguments written, so that it is checked as it stands.
pub(super) fn is_written_out(of: &Path) -> bool {
    of.segments.last().is_some_and(|last| are_written_out(&last.arguments))
}

/// `::<T>` of `Stack::<T>`, without `_`.
fn are_written_out(arguments: &PathArguments) -> bool {
    let PathArguments::AngleBracketed(arguments) = arguments else { return false };
    let mut written = arguments.args.iter().filter(|argument| !matches!(argument, GenericArgument::Lifetime(_)));
    let is_open = |argument: &GenericArgument| types::mentions(argument.to_token_stream(), &|name| name == "_");
    written.clone().next().is_some() && !written.any(is_open)
}
