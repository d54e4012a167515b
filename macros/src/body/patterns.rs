//! What patterns bind: each binding is emitted as `x @ _`, so that it is a fresh local whatever constants are in scope.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Attribute, ExprPath, Lit, LitStr, Pat, PatLit, PatTupleStruct, Path, QSelf, Token};

use super::Rewriter;
use super::format::text_of_macro;
use super::named::Fields;
use super::paths::{is_constant_name, is_of_prelude};
use crate::item::attributes::conditions;

impl Rewriter<'_> {
    /// Rewrites a pattern; `bind` tells whether its names count as locals, which under `cfg` they do not. Answers what is asked of what it
    /// binds, where that is in scope.
    pub(super) fn pattern(&mut self, pat: &mut Pat, refutable: bool, bind: bool) -> Vec<TokenStream> {
        let mut asked = Vec::new();
        self.pattern_asking(pat, refutable, bind, &mut asked);
        asked
    }

    fn pattern_asking(&mut self, pat: &mut Pat, refutable: bool, bind: bool, asked: &mut Vec<TokenStream>) {
        self.attributes(attributes_of(pat));
        let bind = bind && conditions(attributes_of(pat)).is_empty();
        match pat {
            Pat::Ident(ident) => {
                let name = ident.ident.to_string();
                let upper = name.starts_with(char::is_uppercase);
                let plain = ident.by_ref.is_none() && ident.mutability.is_none() && ident.subpat.is_none();
                if upper && plain && (refutable || !is_constant_name(&name)) {
                    return self.constant_pattern(&None, &ident.ident.clone().into());
                }
                match &mut ident.subpat {
                    Some((_, inner)) => self.pattern_asking(inner, refutable, bind, asked),
                    None => {
                        // At the name's place for errors, but not the user's for lints: save where edition 2024 takes no `ref`
                        // and no `mut`, so that it must be the user's own edition.
                        let span = ident.ident.span();
                        let is_of_edition = ident.by_ref.is_some() || (refutable && ident.mutability.is_some());
                        let span = if is_of_edition { span } else { Span::mixed_site().located_at(span) };
                        let any = quote_spanned!(span=> _);
                        ident.subpat = Some((Token![@](span), Box::new(Pat::Verbatim(any))));
                    }
                }
                if self.is_ambient() {
                    self.uses_twins = true;
                    asked.push(self.tied(&ident.ident, "seen", ident.ident.span()));
                }
                if bind {
                    self.scope.bind(&ident.ident);
                } else {
                    self.scope.bind_conditionally(&ident.ident);
                    self.bind_under_cfg(&ident.ident);
                }
            }
            Pat::Guard(guard) => {
                self.pattern_asking(&mut guard.pat, refutable, bind, asked);
                self.expr(&mut guard.guard);
            }
            Pat::Or(or) => or.cases.iter_mut().for_each(|case| self.pattern_asking(case, refutable, bind, asked)),
            Pat::Paren(paren) => self.pattern_asking(&mut paren.pat, refutable, bind, asked),
            Pat::Reference(reference) => self.pattern_asking(&mut reference.pat, refutable, bind, asked),
            Pat::Slice(slice) => {
                slice.elems.iter_mut().for_each(|elem| self.pattern_asking(elem, refutable, bind, asked))
            }
            Pat::Struct(literal) => {
                self.written_in_path(&mut literal.qself, &mut literal.path);
                self.fields_pattern(&literal.qself, &literal.path, Fields::Braces);
                for field in &mut literal.fields {
                    self.attributes(&field.attrs);
                    if field.colon_token.is_none() {
                        field.colon_token = Some(Token![:](field.pat.span()));
                    }
                    let bind = bind && conditions(&field.attrs).is_empty();
                    self.pattern_asking(&mut field.pat, refutable, bind, asked);
                }
            }
            Pat::Tuple(tuple) => {
                tuple.elems.iter_mut().for_each(|elem| self.pattern_asking(elem, refutable, bind, asked))
            }
            Pat::TupleStruct(tuple) => {
                self.written_in_path(&mut tuple.qself, &mut tuple.path);
                if !self.cow_pattern(tuple, asked) {
                    self.fields_pattern(&tuple.qself, &tuple.path, Fields::Parentheses);
                }
                tuple.elems.iter_mut().for_each(|elem| self.pattern_asking(elem, refutable, bind, asked));
            }
            Pat::Type(typed) => {
                self.write_type(&mut typed.ty);
                self.pattern_asking(&mut typed.pat, refutable, bind, asked);
            }
            Pat::Path(path) => {
                self.written_in_path(&mut path.qself, &mut path.path);
                self.constant_pattern(&path.qself, &path.path);
            }
            Pat::Lit(_) | Pat::Range(_) | Pat::Rest(_) | Pat::Wild(_) => {}
            Pat::Macro(mac) => match text_of_macro(&mac.mac) {
                Ok(text) => {
                    let lit = Lit::Str(LitStr::new(&text, mac.mac.path.span()));
                    *pat = Pat::Lit(PatLit { attrs: std::mem::take(&mut mac.attrs), lit });
                }
                Err(_) => self.errors.push(&mac.mac.path, "a macro in a pattern may hide names: write the pattern out"),
            },
            _ => self.errors.push(&*pat, "marked code does not know this pattern: write it in another form"),
        }
    }

    /// What binds under a `cfg` may not be there. So that the name is a local all the same, one without a use is bound before.
    fn bind_under_cfg(&mut self, name: &Ident) {
        if self.scope.is_local(name) {
            return;
        }
        let absent = self.private("Absent", name.span());
        if let Some(statement) = self.absent.last_mut() {
            statement.push(quote!(#[allow(unused_variables)] let #name @ _ = #absent;));
            self.scope.bind(name);
        }
    }

    /// A path in a pattern says what the type is, too.
    pub(super) fn fields_pattern(&mut self, qself: &Option<QSelf>, path: &Path, fields: Fields) {
        if is_of_prelude(path) {
            self.named_prelude(path, Some(fields));
        } else {
            self.named_pattern(qself, path, fields);
        }
    }

    /// `Cow::Borrowed(x)` and `Cow::Owned(x)`, whose argument nobody writes: what is owned is projected from it, and so is asked for itself, and so
    /// is what is borrowed.
    fn cow_pattern(&mut self, tuple: &PatTupleStruct, asked: &mut Vec<TokenStream>) -> bool {
        let mut segments = tuple.path.segments.iter().rev();
        let (None, Some(variant), Some(of)) = (&tuple.qself, segments.next(), segments.next()) else { return false };
        if of.ident != "Cow" || !of.arguments.is_none() {
            return false;
        }
        if variant.ident != "Owned" && variant.ident != "Borrowed" {
            return false;
        }
        match tuple.elems.first() {
            Some(Pat::Ident(name)) if name.subpat.is_none() => {
                asked.push(self.tied(&name.ident, "of_cow", name.ident.span()));
            }
            // A literal is a text.
            Some(Pat::Wild(_) | Pat::Lit(_)) => {}
            _ => return false,
        }
        self.named_cow(&tuple.path);
        true
    }

    /// A constant, or a variant or struct without fields: of what type it is, its value says.
    fn constant_pattern(&mut self, qself: &Option<QSelf>, path: &Path) {
        if is_of_prelude(path) {
            return self.named_prelude(path, None);
        }
        let path = ExprPath { attrs: Vec::new(), qself: qself.clone(), path: path.clone() };
        self.named_constant_pattern(&path);
    }

    /// The names that a function's parameter binds, which is not rewritten: a constant there would be refused by rustc.
    pub(super) fn bind_all(&mut self, pat: &Pat) {
        let mut copy = pat.clone();
        let written = self.written.len();
        self.written.push(super::Written::default());
        self.pattern(&mut copy, false, true);
        self.written.truncate(written);
    }
}

pub(super) fn attributes_of(pat: &Pat) -> &[Attribute] {
    macro_rules! attributes {
        ($($variant:ident)*) => {
            match pat {
                $(Pat::$variant(inner) => &inner.attrs,)*
                _ => &[],
            }
        };
    }
    attributes!(Guard Ident Lit Macro Or Paren Path Range Reference Rest Slice Struct Tuple TupleStruct Type Wild)
}
