//! How values of structs and enums are made: literals, constructor calls, constructors as values.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Block, Expr, ExprPath, ExprStruct, FieldValue, Index, Member, Pat, Path, QSelf, Stmt, Token, Type};

use super::named::Fields;
use super::paths::{is_constructor, is_of_prelude};
use super::promoted::stays_without_expectation;
use super::{Position, Rewriter, Use, build};
use crate::names;

impl Rewriter<'_> {
    /// `Foo(x, y)` → `Foo { 0: x, 1: y }`, which compiles for a struct or variant only.
    pub(super) fn constructor_call(&mut self, expr: &mut Expr, used: Use) {
        let literal = as_literal(expr);
        *expr = literal;
        self.literal(expr, used);
    }

    /// `Foo { x }`, bounded by `marked::Build`.
    pub(super) fn literal(&mut self, expr: &mut Expr, used: Use) {
        let span = expr.span();
        let Expr::Struct(literal) = &*expr else { unreachable!("a literal has fields") };
        let fields = literal.fields.iter().map(|field| &field.expr).collect();
        let is_place = self.promotes && stays_without_expectation(&self.cx.options, &literal.path, fields);
        let (qself, path) = (literal.qself.clone(), literal.path.clone());
        self.fields(expr, |this, value| this.value(value, used.of_part()));
        let maker = self.maker(&qself, &path);
        self.made(expr, maker, is_place, span);
    }

    /// What a literal passes: of a name in std's prelude it says what the name means, and of any other that is checked beside.
    fn maker(&mut self, qself: &Option<QSelf>, path: &Path) -> Maker {
        let name = path.segments.last().map(|last| last.ident.to_string());
        match name.as_deref() {
            Some("Some" | "None") if is_of_prelude(path) => Maker::Option,
            Some("Ok" | "Err") if is_of_prelude(path) => Maker::Result,
            _ => {
                self.named_literal(qself, path);
                Maker::Any
            }
        }
    }

    /// `made(Foo { x })`, and in a constant `Made { value: Foo { x } }.value`, which stays one; there, a name of std's prelude is checked beside.
    fn made(&mut self, expr: &mut Expr, maker: Maker, is_place: bool, span: Span) {
        if self.promotes
            && maker != Maker::Any
            && let Expr::Struct(literal) = &*expr
        {
            self.named_prelude(&literal.path, Some(Fields::Braces));
            *expr = build::paren(std::mem::replace(expr, Expr::PLACEHOLDER));
            return;
        }
        let literal = std::mem::replace(expr, Expr::PLACEHOLDER);
        *expr = if is_place {
            self.made_as_place(&literal, span)
        } else {
            build::call(self.private(maker.function(), span), [literal], span)
        };
    }

    fn made_as_place(&self, literal: &Expr, span: Span) -> Expr {
        let made = self.private("Made", span);
        Expr::Verbatim(quote_spanned!(span=> (#made { value: #literal }).value))
    }

    fn fields(&mut self, expr: &mut Expr, rewrite: impl Fn(&mut Self, &mut Expr)) {
        let Expr::Struct(literal) = expr else { return };
        self.written_in_path(&mut literal.qself, &mut literal.path);
        for field in &mut literal.fields {
            self.attributes(&field.attrs);
            if field.colon_token.is_none() {
                field.colon_token = Some(Token![:](field.member.span()));
            }
            let value = &mut field.expr;
            self.under(&field.attrs, |this| rewrite(this, value));
        }
        if let Some(rest) = &mut literal.rest {
            self.expr(rest);
        }
    }

    /// `None`, `Foo`: the value of a unit struct or variant, as the literal `Foo {}`. `map(Some)`: a function, left as it
    /// is, beside a pattern that only a tuple struct or variant can be: no constant, function or variable is.
    pub(super) fn constructor_value(&mut self, expr: &mut Expr, position: Position) {
        let span = expr.span();
        let is_tuple = matches!(expr, Expr::Path(path) if self.is_tuple_of_module(path) || self.is_tuple_of_std(path));
        if position == Position::Function || is_tuple {
            if let Expr::Path(path) = &*expr
                && !is_of_prelude(&path.path)
            {
                let path = path.clone();
                self.named_constructor(&path.qself, &path.path);
            }
            let ctor = self.private("ctor", span);
            let pattern = quote_spanned!(span=> #expr(..));
            *expr = Expr::Verbatim(quote! {
                #ctor(#expr, |__x| { #[allow(unreachable_patterns, clippy::all)] match __x { #pattern => {} _ => {} } })
            });
        } else {
            let Expr::Path(path) = &*expr else { return };
            let path = path.clone();
            let maker = self.maker(&path.qself, &path.path);
            *expr = Expr::Struct(ExprStruct {
                attrs: Vec::new(),
                qself: path.qself,
                brace_token: syn::token::Brace(path.path.span()),
                path: path.path,
                fields: Default::default(),
                dot2_token: None,
                rest: None,
            });
            self.made(expr, maker, self.promotes, span);
        }
    }

    /// Whether a path is that of a tuple struct of the marked module around, or of a variant like one.
    fn is_tuple_of_module(&self, path: &ExprPath) -> bool {
        let this = match &self.cx.self_ty {
            Some(Type::Path(this)) => this.path.segments.last().map(|last| &last.ident),
            _ => None,
        };
        let declared = |name: &Ident| {
            let name = if name == "Self" { this? } else { name };
            self.cx.options.declared(name)
        };
        let mut segments = path.path.segments.iter().map(|segment| &segment.ident);
        let (of, variant) = (segments.next(), segments.next());
        path.qself.is_none()
            && path.path.leading_colon.is_none()
            && segments.next().is_none()
            && of.and_then(declared).is_some_and(|declared| match variant {
                Some(variant) => declared.variants.contains(&variant.unraw()),
                None => declared.is_tuple,
            })
    }

    /// Whether a path is that of a tuple variant of std's, by a name that few would use for a unit of their own.
    fn is_tuple_of_std(&self, path: &ExprPath) -> bool {
        const VARIANTS: [&[&str]; 9] = [
            &["Some"],
            &["Ok"],
            &["Err"],
            &["Option", "Some"],
            &["Result", "Ok"],
            &["Result", "Err"],
            &["Cow", "Borrowed"],
            &["Cow", "Owned"],
            &["Poll", "Ready"],
        ];
        let names: Vec<String> = path.path.segments.iter().map(|segment| segment.ident.unraw().to_string()).collect();
        path.qself.is_none()
            && path.path.leading_colon.is_none()
            && VARIANTS.iter().any(|variant| names == *variant)
            && self.cx.options.declared(&path.path.segments[0].ident).is_none()
    }

    /// `&Foo { x }` → `made_ref(&Foo { x }).0`: a literal is checked through the reference, so that it is promoted as before,
    /// and through a field, since what is expected may be a `dyn` that it is coerced to.
    pub(super) fn reference(&mut self, expr: &mut Expr, used: Use) {
        let span = expr.span();
        let Expr::Reference(reference) = &mut *expr else { return };
        let suffix = if reference.mutability.is_some() { "mut" } else { "ref" };
        if reference.mutability.is_none() && self.constant_in_place(&mut reference.expr) {
            return;
        }
        if self.is_promoted(reference) {
            return self.promoted(&mut reference.expr);
        }
        if !self.operand(&mut reference.expr) {
            return;
        }
        let of_prelude = match &*reference.expr {
            Expr::Struct(literal) if literal.qself.is_none() && is_of_prelude(&literal.path) => Some(&literal.path),
            _ => None,
        };
        match of_prelude {
            // This is never what a `dyn` is made of, but what it holds may be.
            Some(path) if path.is_ident("Some") => self.made_behind(expr, Maker::Option, suffix, span),
            Some(_) => self.made_behind(expr, Maker::Result, suffix, span),
            None => {
                self.made_behind(expr, Maker::Any, suffix, span);
                let made = std::mem::replace(expr, Expr::PLACEHOLDER);
                *expr = build::unexpected(made, span);
                self.see(expr, used, span);
            }
        }
    }

    /// The same, of the reference to a literal.
    fn made_behind(&mut self, expr: &mut Expr, maker: Maker, suffix: &str, span: Span) {
        let function = self.private(&format!("{}_{suffix}", maker.function()), span);
        let reference = std::mem::replace(expr, Expr::PLACEHOLDER);
        *expr = build::call(function, [reference], span);
    }

    /// Rewrites what a reference refers to; answers whether it is a literal.
    fn operand(&mut self, expr: &mut Expr) -> bool {
        if !is_literal(expr) || self.is_local(expr) {
            self.expr(expr);
            return false;
        }
        self.bare_literal(expr, false);
        true
    }

    fn bare_literal(&mut self, expr: &mut Expr, extended: bool) {
        match expr {
            Expr::Path(path) => {
                self.written_in_path(&mut path.qself, &mut path.path);
                self.named_literal(&path.qself, &path.path);
                *expr = Expr::Verbatim(quote!(#expr {}));
            }
            _ => {
                let mut literal = as_literal(expr);
                self.fields(&mut literal, |this, value| if extended { this.extended(value) } else { this.expr(value) });
                if let Expr::Struct(literal) = &literal {
                    self.named_literal(&literal.qself, &literal.path);
                }
                *expr = literal;
            }
        }
    }

    fn is_local(&mut self, expr: &Expr) -> bool {
        match expr {
            Expr::Path(path) => path.path.get_ident().is_some_and(|ident| self.scope.local(ident).is_some()),
            _ => false,
        }
    }

    /// What a `let` begins with: the temporaries that it refers to live as long as the variable.
    pub(super) fn initializer(&mut self, pat: &Pat, expr: &mut Expr) {
        if let (Pat::Ident(name), Expr::Reference(reference)) = (pat, &mut *expr)
            && name.by_ref.is_none()
            && is_literal(&reference.expr)
            && !self.is_local(&reference.expr)
            && !self.is_promoted(reference)
        {
            let name = &name.ident;
            let after = self.tied(&quote!(*#name), "literal", reference.span());
            self.bare_literal(&mut reference.expr, true);
            self.after.last_mut().expect("a `let` is a statement").push(after);
            return;
        }
        self.initial(expr);
    }

    /// The value of what a `let` begins with.
    pub(super) fn initial(&mut self, expr: &mut Expr) {
        if extends(expr) { self.extended(expr) } else { self.value(expr, Use::PassedOn) }
    }

    /// An expression whose temporaries are extended, and so cannot be wrapped in a call.
    fn extended(&mut self, expr: &mut Expr) {
        if !extends(expr) {
            return self.expr(expr);
        }
        if self.hand_to_macro(expr) {
            return;
        }
        match expr {
            Expr::Reference(reference) => {
                if reference.mutability.is_none() && self.constant_in_place(&mut reference.expr) {
                    // It is extended or promoted as it is.
                } else if self.is_promoted(reference) {
                    self.promoted(&mut reference.expr);
                } else if is_literal(&reference.expr) && !self.is_local(&reference.expr) {
                    self.extended_literal(&mut reference.expr, true);
                } else {
                    self.extended_operand(&mut reference.expr);
                }
            }
            Expr::Struct(_) | Expr::Call(_) => self.extended_literal(expr, false),
            Expr::Tuple(tuple) => tuple.elems.iter_mut().for_each(|elem| self.extended(elem)),
            Expr::Array(array) => array.elems.iter_mut().for_each(|elem| self.extended(elem)),
            Expr::Paren(paren) => self.extended(&mut paren.expr),
            Expr::Cast(cast) => {
                self.write_type(&mut cast.ty);
                self.extended(&mut cast.expr);
            }
            block if is_of_blocks(block) => self.value(block, Use::Extended),
            other => self.expr(other),
        }
    }

    fn extended_operand(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Tuple(_) | Expr::Array(_) | Expr::Paren(_) | Expr::Reference(_) => self.extended(expr),
            other => self.expr(other),
        }
    }

    /// A literal that cannot be an argument of a call, or what it refers to, or what refers to it, would not be extended.
    ///
    /// `&Foo { x }` → `&Made { value: Foo { x } }.value`, which is promoted as before; where a field itself refers to a temporary,
    /// `if true { Foo { x: &f() } } else { made_never() }`, both of one type.
    fn extended_literal(&mut self, expr: &mut Expr, is_referred_to: bool) {
        let span = expr.span();
        let holds_place = is_referred_to && !extends(expr);
        self.bare_literal(expr, true);
        if holds_place {
            self.see(expr, Use::Any, span);
        }
        let literal = std::mem::replace(expr, Expr::PLACEHOLDER);
        *expr = if holds_place {
            self.made_as_place(&literal, span)
        } else {
            let never = self.made_never(span);
            build::paren(Expr::Verbatim(quote_spanned!(span=> if true { #literal } else { #never() })))
        };
    }

    /// What is of the type of a literal, which a `marked!` of ambient code sees.
    fn made_never(&mut self, span: Span) -> TokenStream {
        if !self.is_ambient() {
            return self.private("made_never", span);
        }
        self.uses_twins = true;
        let tie = self.channel("Tie", span);
        let (seen, never) = (names::own("seen", span), names::own("never", span));
        let seen = quote_spanned!(span=> (&&&&#tie).#seen(););
        self.after.last_mut().expect("a `let` is a statement").push(seen);
        quote_spanned!(span=> #tie.#never)
    }
}

/// What a literal passes, by what its name may mean.
#[derive(Clone, Copy, PartialEq)]
enum Maker {
    Any,
    Option,
    Result,
}

impl Maker {
    fn function(self) -> &'static str {
        match self {
            Self::Any => "made",
            Self::Option => "made_option",
            Self::Result => "made_result",
        }
    }
}

fn is_literal(expr: &Expr) -> bool {
    match expr {
        Expr::Struct(_) => true,
        Expr::Call(call) => {
            matches!(&*call.func, Expr::Path(path) if path.qself.is_none() && is_constructor(&path.path))
        }
        Expr::Path(path) => {
            is_constructor(&path.path)
                && !super::paths::is_constant_name(&path.path.segments[path.path.segments.len() - 1].ident.to_string())
        }
        _ => false,
    }
}

/// Whether a `let` with this initializer extends a temporary of it.
fn extends(expr: &Expr) -> bool {
    extends_what(expr, |_| true)
}

/// Whether a `let` with this initializer extends what is below a `&`, if that is of this kind.
pub(super) fn extends_what(expr: &Expr, is_of_kind: fn(&Expr) -> bool) -> bool {
    let extends = |expr: &Expr| extends_what(expr, is_of_kind);
    let ends_in_it = |block: &Block| matches!(block.stmts.last(), Some(Stmt::Expr(value, None)) if extends(value));
    match expr {
        Expr::Reference(reference) => is_of_kind(&reference.expr),
        Expr::Tuple(tuple) => tuple.elems.iter().any(extends),
        Expr::Array(array) => array.elems.iter().any(extends),
        Expr::Struct(literal) => literal.fields.iter().any(|field| extends(&field.expr)),
        Expr::Call(call) => is_literal(expr) && call.args.iter().any(extends),
        Expr::Group(group) => extends(&group.expr),
        Expr::Paren(paren) => extends(&paren.expr),
        Expr::Cast(cast) => extends(&cast.expr),
        Expr::Block(block) => ends_in_it(&block.block),
        Expr::Unsafe(block) => ends_in_it(&block.block),
        Expr::If(branch) => {
            ends_in_it(&branch.then_branch) || matches!(&branch.else_branch, Some((_, otherwise)) if extends(otherwise))
        }
        Expr::Match(matched) => matched.arms.iter().any(|arm| extends(&arm.body)),
        _ => false,
    }
}

/// Whether the value of an expression is that of a block in it, whose temporaries are extended like its own.
pub(super) fn is_of_blocks(expr: &Expr) -> bool {
    matches!(expr, Expr::Block(_) | Expr::If(_) | Expr::Match(_) | Expr::Unsafe(_))
}

/// `Foo(x)` as `Foo { 0: x }`; a struct literal as it is.
fn as_literal(expr: &mut Expr) -> Expr {
    let expr = std::mem::replace(expr, Expr::PLACEHOLDER);
    let Expr::Call(call) = expr else { return expr };
    let Expr::Path(ExprPath { qself, path, .. }) = *call.func else { unreachable!("a constructor is a path") };
    let fields = call.args.into_iter().enumerate().map(|(index, expr)| FieldValue {
        attrs: Vec::new(),
        member: Member::Unnamed(Index { index: index as u32, span: expr.span() }),
        colon_token: Some(Token![:](expr.span())),
        expr,
    });
    Expr::Struct(ExprStruct {
        attrs: call.attrs,
        qself,
        path,
        brace_token: syn::token::Brace(call.paren_token.span),
        fields: build::list(fields),
        dot2_token: None,
        rest: None,
    })
}
