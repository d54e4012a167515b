//! What patterns bind: each binding is emitted as `x @ _`, so that it is a fresh local whatever constants are in scope.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{
    Attribute, Expr, ExprPath, FieldPat, Lit, LitStr, Pat, PatIdent, PatLit, PatReference, PatSlice, PatTuple,
    PatTupleStruct, Path, QSelf, Token,
};

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
            Pat::Or(or) => {
                // Each case binds what the others bind.
                let is_alternative = std::mem::replace(&mut self.is_alternative, true);
                or.cases.iter_mut().for_each(|case| self.pattern_asking(case, refutable, bind, asked));
                self.is_alternative = is_alternative;
            }
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

    /// `Cow::Borrowed(x)` and `Cow::Owned(x)`, whose argument nobody writes: what is owned is projected from it, by an impl that could say what
    /// it is, so that what is borrowed is asked for. Of `Cow::Owned(x)` that is asked of what is matched.
    fn cow_pattern(&mut self, tuple: &mut PatTupleStruct, asked: &mut Vec<TokenStream>) -> bool {
        let Some(variant) = cow_variant(tuple) else { return false };
        let is_owned = variant == "Owned";
        match tuple.elems.first_mut() {
            Some(Pat::Ident(name)) if is_owned && name.subpat.is_none() && self.cows_are_asked => {}
            Some(Pat::Ident(name)) if !is_owned && name.subpat.is_none() => {
                asked.push(self.tied(&name.ident, "of_cow", name.ident.span()));
            }
            // A literal is a text.
            Some(Pat::Lit(_)) if !is_owned => {}
            Some(Pat::Wild(_)) if (is_owned || self.is_alternative) && self.cows_are_asked => {}
            Some(any @ Pat::Wild(_)) if !is_owned && !self.is_alternative => {
                self.channels += 1;
                let name = format_ident!("{}{}", borrowed_name(any.span()), self.channels);
                asked.push(self.tied(&name, "of_cow", any.span()));
                *any = ident_pattern(name);
            }
            _ => return false,
        }
        self.named_cow(&tuple.path);
        true
    }

    /// The pattern of an arm, and the arms that come before it, if it is of a `Cow` that is owned: they ask what it is of, and are never taken.
    ///
    /// Input: `Some(Cow::Owned(text))`. Output: `Some(Cow::Borrowed(b)) if { asked of b; false } => loop {},`
    pub(super) fn pattern_of_arm(&mut self, pat: &mut Pat) -> (Vec<TokenStream>, Vec<TokenStream>) {
        let before = borrowed_instead(pat, false).into_iter().map(|(pattern, name)| {
            let asked = self.tied(&name, "of_cow", name.span());
            quote_spanned!(Span::mixed_site()=> #[allow(unreachable_patterns)] #pattern if { #asked false } => loop {},)
        });
        let before: Vec<TokenStream> = before.collect();
        (self.pattern_of_asked(pat, !before.is_empty(), true, true), before)
    }

    /// The pattern of a condition or a `let`, before which the same is asked if what is matched is a variable, or a field of one.
    pub(super) fn pattern_of(
        &mut self,
        pat: &mut Pat,
        value: Option<&Expr>,
        refutable: bool,
        bind: bool,
    ) -> Vec<TokenStream> {
        let value = value.filter(|value| is_variable_or_field(value));
        let instead = if value.is_some() { borrowed_instead(pat, false) } else { Vec::new() };
        for (pattern, name) in &instead {
            let mention = |told| quote!(match #value { #pattern => #told(&#name), _ => {} };);
            let check = self.tied_within("of_cow", name.span(), mention);
            self.declare(check);
        }
        self.pattern_of_asked(pat, !instead.is_empty(), refutable, bind)
    }

    fn pattern_of_asked(
        &mut self,
        pat: &mut Pat,
        cows_are_asked: bool,
        refutable: bool,
        bind: bool,
    ) -> Vec<TokenStream> {
        let outer = std::mem::replace(&mut self.cows_are_asked, cows_are_asked);
        let asked = self.pattern(pat, refutable, bind);
        self.cows_are_asked = outer;
        asked
    }

    /// A constant, or a variant or struct without fields: of what type it is, its value says.
    fn constant_pattern(&mut self, qself: &Option<QSelf>, path: &Path) {
        if is_of_prelude(path) {
            return self.named_prelude(path, None);
        }
        if qself.as_ref().is_some_and(|qself| qself.as_token.is_some()) {
            self.errors.push(
                path,
                "which impl of a trait gives this constant may be inferred otherwise where it is checked: compare in a guard, `x if x == <Foo as Trait>::LIMIT`",
            );
            return;
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

/// The variant, if a pattern is `Cow::Borrowed(..)` or `Cow::Owned(..)`, without an argument.
fn cow_variant(tuple: &PatTupleStruct) -> Option<&Ident> {
    let mut segments = tuple.path.segments.iter().rev();
    let (variant, of) = (segments.next()?, segments.next()?);
    let is_of_cow = tuple.qself.is_none() && of.ident == "Cow" && of.arguments.is_none();
    (is_of_cow && (variant.ident == "Owned" || variant.ident == "Borrowed")).then_some(&variant.ident)
}

/// For each `Cow::Owned(x)` in a pattern, and `Cow::Borrowed(_)` in one of several cases, the pattern with `Cow::Borrowed(b)` there, and nothing
/// else asked for, and `b`.
fn borrowed_instead(pat: &Pat, is_case: bool) -> Vec<(Pat, Ident)> {
    /// The same for one of the parts of a whole.
    fn of_parts<'p>(
        parts: impl Iterator<Item = &'p Pat>,
        is_case: bool,
        put: impl Fn(usize, Pat) -> Pat,
    ) -> Vec<(Pat, Ident)> {
        let each = parts.enumerate().flat_map(|(index, part)| {
            borrowed_instead(part, is_case).into_iter().map(move |(inside, name)| (index, inside, name))
        });
        each.map(|(index, inside, name)| (put(index, inside), name)).collect()
    }
    /// A list in which the others may be anything.
    fn with(list: &Punctuated<Pat, Token![,]>, index: usize, inside: Pat) -> Punctuated<Pat, Token![,]> {
        let mut list = list.clone();
        for (position, elem) in list.iter_mut().enumerate() {
            if position == index {
                *elem = inside.clone();
            } else if !matches!(elem, Pat::Rest(_)) {
                *elem = syn::parse_quote!(_);
            }
        }
        list
    }
    match pat {
        Pat::Guard(guard) => borrowed_instead(&guard.pat, is_case),
        Pat::Ident(ident) => ident.subpat.iter().flat_map(|(_, inner)| borrowed_instead(inner, is_case)).collect(),
        Pat::Or(or) => or.cases.iter().flat_map(|case| borrowed_instead(case, true)).collect(),
        Pat::Paren(paren) => borrowed_instead(&paren.pat, is_case),
        Pat::Type(typed) => borrowed_instead(&typed.pat, is_case),
        Pat::Reference(reference) => {
            let put = |_, inside| Pat::Reference(PatReference { pat: Box::new(inside), ..reference.clone() });
            of_parts(std::iter::once(&*reference.pat), is_case, put)
        }
        Pat::Slice(slice) => of_parts(slice.elems.iter(), is_case, |index, inside| {
            Pat::Slice(PatSlice { elems: with(&slice.elems, index, inside), ..slice.clone() })
        }),
        Pat::Struct(literal) => of_parts(literal.fields.iter().map(|field| &*field.pat), is_case, |index, inside| {
            let field = FieldPat { pat: Box::new(inside), ..literal.fields[index].clone() };
            let (qself, path) = (&literal.qself, &literal.path);
            let path = ExprPath { attrs: Vec::new(), qself: qself.clone(), path: path.clone() };
            Pat::Verbatim(quote!(#path { #field, .. }))
        }),
        Pat::Tuple(tuple) => of_parts(tuple.elems.iter(), is_case, |index, inside| {
            Pat::Tuple(PatTuple { elems: with(&tuple.elems, index, inside), ..tuple.clone() })
        }),
        Pat::TupleStruct(tuple) if is_asked_instead(tuple, is_case) => {
            let name = borrowed_name(tuple.path.span());
            let mut borrowed = tuple.clone();
            if let Some(last) = borrowed.path.segments.last_mut() {
                last.ident = Ident::new("Borrowed", last.ident.span());
            }
            borrowed.elems = std::iter::once(ident_pattern(name.clone())).collect();
            vec![(Pat::TupleStruct(borrowed), name)]
        }
        Pat::TupleStruct(tuple) => of_parts(tuple.elems.iter(), is_case, |index, inside| {
            Pat::TupleStruct(PatTupleStruct { elems: with(&tuple.elems, index, inside), ..tuple.clone() })
        }),
        _ => Vec::new(),
    }
}

/// Whether it is such a `Cow`: what else is called so is of another type.
fn is_asked_instead(tuple: &PatTupleStruct, is_case: bool) -> bool {
    let is_owned = cow_variant(tuple).map(|variant| variant == "Owned");
    match tuple.elems.first() {
        Some(Pat::Ident(name)) => is_owned == Some(true) && name.subpat.is_none(),
        Some(Pat::Wild(_)) => is_owned.is_some_and(|is_owned| is_owned || is_case),
        _ => false,
    }
}

fn borrowed_name(at: Span) -> Ident {
    Ident::new("__no_tls0borrowed", Span::mixed_site().located_at(at))
}

fn ident_pattern(ident: Ident) -> Pat {
    Pat::Ident(PatIdent { attrs: Vec::new(), by_ref: None, mutability: None, ident, subpat: None })
}

/// `x`, `x.field`, `&x`: to mention it twice is of one type.
fn is_variable_or_field(expr: &Expr) -> bool {
    match expr {
        Expr::Field(field) => is_variable_or_field(&field.base),
        Expr::Paren(paren) => is_variable_or_field(&paren.expr),
        Expr::Path(path) => path.path.get_ident().is_some(),
        Expr::Reference(reference) => is_variable_or_field(&reference.expr),
        _ => false,
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
