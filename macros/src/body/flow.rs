//! Control flow: loops, `match`, `?`, closures, `async`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::visit_mut::VisitMut;
use syn::{Expr, ExprClosure, ReturnType, Token};

use super::{Names, Rewriter, Use, build};
use crate::groups::Parentheses;
use crate::item::attributes::conditions;
use crate::{names, registry};

/// The place of an `await`, which edition 2015 takes for a name: with this crate's edition, as what was checked is a keyword.
pub(super) fn as_keyword(span: Span) -> Span {
    Span::mixed_site().located_at(span)
}

impl Rewriter<'_> {
    /// `for p in e` → `for p in into_iter(e)`
    pub(super) fn for_loop(&mut self, expr: &mut Expr) {
        let Expr::ForLoop(repeat) = expr else { return };
        let span = repeat.expr.span();
        self.value(&mut repeat.expr, Use::PassedOn);
        let function = self.private("into_iter", span);
        let iterable = std::mem::replace(&mut *repeat.expr, Expr::PLACEHOLDER);
        *repeat.expr = build::call(function, [iterable], span);
        let mark = self.scope.enter();
        let bound = self.pattern(&mut repeat.pat, false, true);
        self.block_after_pattern(bound, &mut repeat.body, Use::Any);
        self.scope.leave(mark);
    }

    /// `while cond { … }` → `loop { channels; if cond { … } else { break } }` where the condition needs channels,
    /// since a channel may not outlive one evaluation.
    pub(super) fn while_loop(&mut self, expr: &mut Expr) {
        let Expr::While(repeat) = expr else { return };
        let mark = self.scope.enter();
        self.before.push(Vec::new());
        let bound = self.condition(&mut repeat.cond);
        let before = self.before.pop().expect("pushed above");
        self.block_after_pattern(bound, &mut repeat.body, Use::Any);
        self.scope.leave(mark);
        if before.is_empty() {
            return;
        }
        let syn::ExprWhile { attrs, label, while_token, cond, body } = repeat;
        let span = while_token.span();
        let looped = quote_spanned!(span=> #(#attrs)* #label loop { #(#before)* if #cond #body else { break } });
        *expr = Expr::Verbatim(looped);
    }

    /// Each arm is a block of its own, and so is each guard, save one that binds.
    pub(super) fn match_(&mut self, expr: &mut Expr, used: Use) {
        let Expr::Match(branch) = expr else { return };
        self.expr(&mut branch.expr);
        for mut arm in std::mem::take(&mut branch.arms) {
            self.attributes(&arm.attrs);
            let conditional = !conditions(&arm.attrs).is_empty();
            let mark = self.scope.enter();
            if conditional {
                self.written.push(super::Written::default());
            }
            let (mut bound, asking) = self.pattern_of_arm(match &mut arm.pat {
                syn::Pat::Guard(guard) => &mut guard.pat,
                pat => pat,
            });
            if let syn::Pat::Guard(guard) = &mut arm.pat {
                // What `let` binds, a block would keep from the arm. It may bind a name again, of which is asked before.
                if contains_let(&guard.guard) {
                    let mut of_let = Vec::new();
                    self.under(&arm.attrs, |this| of_let = this.condition_in(&mut guard.guard, true));
                    build::ask_first(&mut guard.guard, std::mem::replace(&mut bound, of_let));
                } else {
                    self.own_block(&mut guard.guard, Use::Any);
                }
            }
            let cfgs = conditions(&arm.attrs);
            branch.arms.extend(asking.iter().map(|asking| -> syn::Arm { syn::parse_quote!(#(#cfgs)* #asking) }));
            self.own_block(&mut arm.body, used);
            put_before(bound, &mut arm.body);
            if conditional {
                let written = self.written.pop().expect("pushed above");
                self.check_inside(written, &mut arm.body);
            }
            if !matches!(*arm.body, Expr::Block(_)) && arm.comma.is_none() {
                arm.comma = Some(Default::default());
            }
            self.scope.leave(mark);
            branch.arms.push(arm);
        }
    }

    /// Puts what is checked of an arm into the arm.
    fn check_inside(&mut self, written: super::Written, body: &mut Expr) {
        put_before(written.into_checks(self.cx, &self.anonymous), body);
    }

    /// A block in which the variables of a pattern are in scope, and what is asked of them, where no item of the block hides them.
    pub(super) fn block_after_pattern(&mut self, bound: Vec<TokenStream>, block: &mut syn::Block, used: Use) {
        self.block(block, used);
        if !bound.is_empty() {
            let inside = build::block_of(std::mem::take(&mut block.stmts));
            block.stmts.extend(bound.into_iter().map(build::verbatim));
            block.stmts.push(syn::Stmt::Expr(inside, None));
        }
    }

    /// `e?` → the match that it stands for.
    pub(super) fn try_(&mut self, expr: &mut Expr) {
        let Expr::Try(question) = expr else { return };
        self.expr(&mut question.expr);
        let span = question.question_token.span;
        let branch = self.private("branch", span);
        let residual = self.private("residual", span);
        let flow = self.private("core::ops::ControlFlow", span);
        let value = Ident::new("__x", Span::mixed_site());
        let inner = build::argument(std::mem::replace(&mut *question.expr, Expr::PLACEHOLDER));
        let attrs = &question.attrs;
        let matched = quote_spanned! {span=>
            #(#attrs)* match #branch(#inner) {
                #flow::Continue(#value) => #value,
                #flow::Break(#value) => return #residual(#value),
            }
        };
        *expr = build::paren(Expr::Verbatim(matched));
    }

    /// `e.await` → `into_future(e).await`
    pub(super) fn await_(&mut self, expr: &mut Expr) {
        let Expr::Await(wait) = expr else { return };
        let span = wait.await_token.span;
        wait.await_token.span = as_keyword(span);
        self.value(&mut wait.base, Use::PassedOn);
        let function = self.private("into_future", span);
        let future = build::argument(std::mem::replace(&mut *wait.base, Expr::PLACEHOLDER));
        *wait.base = build::call(function, [future], span);
    }

    /// That an `async` is a keyword to rustc, too. It stays the user's, as its edition says what is captured.
    fn check_keyword(&mut self, asyncness: Token![async]) {
        self.check(quote!(let _ = #asyncness move {};));
    }

    /// `async { body }` → `Async::new(async { body })`, the body rewritten in a frame of its own.
    pub(super) fn async_block(&mut self, expr: &mut Expr) {
        let Expr::Async(block) = expr else { return };
        let (span, attrs) = (block.async_token.span, std::mem::take(&mut block.attrs));
        self.check_keyword(block.async_token);
        self.frames.push(self.frame(true));
        self.block(&mut block.block, Use::Any);
        self.frames.pop();
        let new = self.private("Async::new", span);
        let future = std::mem::replace(expr, Expr::PLACEHOLDER);
        *expr = build::call(new, [future], span);
        *super::attrs_mut(expr) = attrs;
    }

    /// A plain closure: its body is rewritten in place, in a frame of its own.
    ///
    /// An `async` one is called by the variable that it is bound to: what is called elsewhere may be of any future.
    pub(super) fn closure(&mut self, closure: &mut ExprClosure, used: Use) {
        if let Some(asyncness) = &closure.asyncness
            && used != Use::Called
        {
            self.errors.push(asyncness, "an `async` closure's futures have no type that a bound could name: bind it by a `let` and call it, or return an `async` block, `|x| async move { … }`");
        }
        if let Some(asyncness) = closure.asyncness {
            self.check_keyword(asyncness);
        }
        if let Some(constness) = &closure.constness {
            self.errors.push(constness, "`const` closures are not stable: remove `const`");
        }
        let mark = self.scope.enter();
        let mut bound = Vec::new();
        for input in &mut closure.inputs {
            if let Some(attribute) = super::patterns::attributes_of(input).first() {
                self.errors.push(attribute, "marked code knows no attribute on a parameter: remove it");
            }
            bound.extend(self.pattern(input, false, true));
        }
        if let ReturnType::Type(_, ty) = &mut closure.output {
            self.write_type(ty);
        }
        let braces = match &*closure.body {
            Expr::Block(body) => body.block.brace_token,
            body => syn::token::Brace(body.span()),
        };
        self.frames.push(self.frame(closure.asyncness.is_some()));
        let promotes = std::mem::take(&mut self.promotes);
        self.own_block(&mut closure.body, Use::PassedOn);
        self.promotes = promotes;
        put_before(bound, &mut closure.body);
        let frame = self.frames.pop().expect("pushed above");
        if frame.uses_token {
            let body = std::mem::replace(&mut *closure.body, Expr::PLACEHOLDER);
            *closure.body = frame.wrap(&self.cx.krate, body);
        }
        self.scope.leave(mark);
        // By the edition of its body, rustc tells whether it captures a variable or only a field.
        if let Expr::Block(body) = &mut *closure.body {
            body.block.brace_token = braces;
        } else if !captures_nothing_in_part(&closure.body) {
            let stmts = vec![syn::Stmt::Expr(std::mem::replace(&mut *closure.body, Expr::PLACEHOLDER), None)];
            let block = syn::Block { brace_token: braces, stmts };
            *closure.body = Expr::Block(syn::ExprBlock { attrs: Vec::new(), label: None, block });
        }
    }

    /// What `marked!` is given: a closure, or the path of a marked function. Becomes a `Marked`.
    pub(super) fn marked_argument(&mut self, argument: TokenStream) -> Expr {
        let parsed = (|input: syn::parse::ParseStream<'_>| {
            let mut expr: Expr = input.parse()?;
            // What a macro has as `$e:expr` comes in a group.
            while let Expr::Group(group) = expr {
                expr = *group.expr;
            }
            input.parse::<Option<syn::Token![,]>>()?;
            Ok(expr)
        })
        .parse2(argument);
        let mut expr = match parsed {
            Ok(mut expr) => {
                Parentheses.visit_expr_mut(&mut expr);
                expr
            }
            Err(error) => {
                self.errors.add(error);
                return Expr::Verbatim(quote!(loop {}));
            }
        };
        let span = expr.span();
        let trust = self.private("trust", span);
        match &mut expr {
            Expr::Closure(closure) => {
                self.scope.begin_wall();
                self.before.push(Vec::new());
                self.closure(closure, Use::Any);
                let before = self.before.pop().expect("pushed above");
                let allowances = build::allowances();
                let body = &closure.body;
                let allowed = quote!(match () { #(#[#allowances])* #[allow(clippy::unnecessary_operation, unused_braces)] () => #body });
                // The user's, so that the closure is where the user wrote it.
                *closure.body = Expr::Block(syn::ExprBlock {
                    attrs: Vec::new(),
                    label: None,
                    block: syn::Block {
                        brace_token: syn::token::Brace(body.span()),
                        stmts: vec![syn::Stmt::Expr(Expr::Verbatim(allowed), None)],
                    },
                });
                let captures = self.scope.end_wall();
                let krate = &self.cx.krate;
                let (mut live, mut checks) = (TokenStream::new(), TokenStream::new());
                for name in &captures {
                    live.extend(self.check_captured(name, "captured"));
                    if name != "self" {
                        checks.extend(quote!({ let #name = #krate::Fresh; }));
                    }
                }
                let dead = (!checks.is_empty()).then(|| build::dead(checks));
                let trusted = trusted(&trust, closure);
                let listed = registry::marked(&self.cx.options, "Closure", &self.cx.place, span);
                Expr::Verbatim(quote!({ #listed #(#before)* #live #dead #trusted }))
            }
            Expr::Path(path) => {
                self.written_in_path(&mut path.qself, &mut path.path);
                let function = self.function(path, None);
                let trusted = trusted(&trust, function);
                Expr::Verbatim(quote!({ #trusted }))
            }
            other => {
                self.errors.push(
                    &*other,
                    "`marked!` takes a closure, `marked!(move |x: &mut T| …)`, or the path of a marked function",
                );
                Expr::Verbatim(other.to_token_stream())
            }
        }
    }

    /// Whether the code around the whole may lend variables.
    pub(super) fn is_ambient(&self) -> bool {
        self.names == Names::MayBeCaptured
    }

    /// What holds a closure, and is bound to a variable: of what type a closure is, nothing can say.
    ///
    /// Input: `Box::new(|x| …)`. Output: `c.held(Box::new(c.pass(|x| …, ()).0))`
    pub(super) fn held(&mut self, expr: &mut Expr, span: Span) {
        if !self.is_ambient() {
            return;
        }
        let Expr::Call(call) = &mut *expr else { return };
        let Some(closure) = call.args.first_mut() else { return };
        let channel = self.tell(closure, span);
        let owner = std::mem::replace(expr, Expr::PLACEHOLDER);
        *expr = build::method(channel, names::own("held", span), [owner], span);
    }

    /// Tells a new channel of what type a value is.
    ///
    /// Input: `x`. Output: `c.pass(x, ()).0`
    pub(super) fn tell(&mut self, expr: &mut Expr, span: Span) -> Expr {
        let channel = self.channel("Tie", span);
        let value = std::mem::replace(expr, Expr::PLACEHOLDER);
        let passed =
            build::method(channel.clone(), names::own("pass", span), [value, Expr::Verbatim(quote!(()))], span);
        *expr = build::unexpected(passed, span);
        channel
    }

    /// The call of a variable that an `async` closure is bound to. That it is this closure, which `channel` was told of, its type says: what
    /// has a `cfg`, or a variant that a `*` brings, may have the variable's name.
    ///
    /// Input: `f(x)`. Output: `c.called(dead check of f, f(x))`
    pub(super) fn call_async(&mut self, channel: Expr, closure: &Ident, call: &mut Expr) {
        let span = call.span();
        let check = build::dead(quote!(#channel.__no_tls0is(&#closure);));
        let made = std::mem::replace(call, Expr::PLACEHOLDER);
        *call = build::method(channel, names::own("called", span), [Expr::Verbatim(quote!({ #check })), made], span);
    }

    /// A value that a `marked!` of ambient code gets by a call, or makes, of a type that the bounds around may have said: nobody has looked at these.
    ///
    /// Input: `f(x)`. Output: `c.pass(f(x), #[allow(unreachable_code)] (&&&&c).seen()).0`
    pub(super) fn see(&mut self, expr: &mut Expr, used: Use, span: Span) {
        if !self.is_ambient() {
            return;
        }
        let value = build::argument(std::mem::replace(expr, Expr::PLACEHOLDER));
        let check = match used {
            Use::Any | Use::Called => "seen",
            Use::PassedOn | Use::Extended => "passed",
            Use::PassedOnByOwner => {
                *expr = build::call(self.private("owned", span), [value], span);
                return;
            }
            Use::Iterated => "iterated",
        };
        self.uses_twins = true;
        let channel = self.channel("Tie", span);
        let check = names::own(check, span);
        // Of what gives no value rustc says that nothing behind it is reached.
        let asked = quote_spanned!(span=> #[allow(unreachable_code)] (&&&&#channel).#check());
        let passed = build::method(channel, names::own("pass", span), [value, Expr::Verbatim(asked)], span);
        *expr = build::unexpected(passed, span);
    }
}

/// Whether there is no place in an expression of which a closure could capture a part.
fn captures_nothing_in_part(body: &Expr) -> bool {
    match body {
        Expr::Path(_) | Expr::Lit(_) => true,
        Expr::Tuple(tuple) => tuple.elems.is_empty(),
        _ => false,
    }
}

/// What the user wrote stands outside of the `unsafe` block, or it could do what only unsafe code may.
fn trusted(trust: &TokenStream, function: impl ToTokens) -> TokenStream {
    quote_spanned! {Span::mixed_site()=>
        let __f = #function;
        #[allow(unused_unsafe)]
        unsafe { #trust(__f) }
    }
}

fn put_before(statements: Vec<TokenStream>, expr: &mut Expr) {
    let inner = std::mem::replace(expr, Expr::PLACEHOLDER);
    *expr = build::block(statements, inner);
}

fn contains_let(expr: &Expr) -> bool {
    match expr {
        Expr::Let(_) => true,
        Expr::Binary(binary) => contains_let(&binary.left) || contains_let(&binary.right),
        _ => false,
    }
}
