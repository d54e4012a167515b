//! Macros in a body: std's known ones, from our own re-export and with their arguments rewritten; the user's, if they are marked; no other.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::visit::Visit;
use syn::{Block, Expr, ExprLit, Lit, LitStr, Macro, Pat, Path, Stmt, Token};

use super::flow::as_keyword;
use super::format::Formatted;
use super::{Rewriter, Use, build};
use crate::known_macros::{self, Fate};
use crate::text::{text_of, with_texts};
use crate::{names, registry, types};

impl Rewriter<'_> {
    /// What a macro invocation turns into.
    pub(super) fn invocation(&mut self, mac: &Macro, used: Use) -> Expr {
        let name = mac.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
        let span = mac.path.span();
        let tokens = mac.tokens.clone();
        let known = known_macros::known(&mac.path).filter(|_| self.local_macro(&mac.path).is_none());
        if known.is_some_and(|known| known.is_imported()) {
            self.mention_import(&mac.path);
        }
        let path = known.map(|known| format!("{}::{}", known.module, name.trim_start_matches("debug_")));
        let path = path.unwrap_or_default();
        let rewritten = match known.map(|known| known.fate) {
            Some(Fate::Formats) => self.formatted(&path, tokens, span),
            Some(Fate::Writes) => self.write(name == "writeln", tokens, span),
            Some(Fate::Asserts) => self.assert(tokens, span).map(|expr| self.debug_only(&name, expr, span)),
            Some(Fate::Compares) => {
                self.assert_pair(&path, tokens, span).map(|expr| self.debug_only(&name, expr, span))
            }
            Some(Fate::Lists) => self.vec(tokens, used, span),
            Some(Fate::Matches) => self.matches(tokens, span),
            Some(Fate::Shows) => self.dbg(tokens, span),
            Some(Fate::TakesOne) => self.of_one(&path, tokens, span),
            Some(Fate::Selects) => self.cfg_select(tokens, span),
            Some(Fate::Addresses) => syn::parse2::<Expr>(tokens).map(|mut place| {
                self.expr(&mut place);
                let mutability = if name == "addr_of" { quote!(const) } else { quote!(mut) };
                Expr::Verbatim(quote_spanned!(span=> (&raw #mutability (#place))))
            }),
            Some(Fate::Texts) => {
                let lit = Lit::Str(LitStr::new(&text_of(tokens), span));
                Ok(Expr::Lit(ExprLit { attrs: Vec::new(), lit }))
            }
            Some(Fate::Stays) => {
                let tokens = with_texts(tokens);
                Ok(self.invoked_here(&path, &tokens, span))
            }
            Some(Fate::Marks) => Ok(self.marked_argument(tokens)),
            Some(Fate::Leaves) => self.outside("outside", tokens, span),
            Some(Fate::LeavesToAwait) => self
                .outside("outside_await", tokens, span)
                .map(|future| Expr::Verbatim(quote_spanned!(as_keyword(span)=> #future.await))),
            Some(Fate::Assumes) => {
                let assume = self.private("assume_no_tls", span);
                registry::take_reason(tokens).map(|(expr, reason)| {
                    let listed = registry::assumed(&self.cx.krate, reason.as_ref(), &self.cx.place, span);
                    let assume = build::beside(listed, assume);
                    Expr::Verbatim(quote_spanned!(span=> #assume(#expr)))
                })
            }
            Some(Fate::Refused(why)) => Err(syn::Error::new(span, why)),
            None if may_be_marked(&mac.path) => Ok(self.of_user(&mac.path, tokens, None)),
            None => {
                let path = mac.path.to_token_stream().to_string().replace(' ', "");
                Err(syn::Error::new(
                    span,
                    format!(
                        "the macro `{name}!` is not known to be free of thread-local state: write out what it does, leave with `outside!(…)`, or vouch for it with `unsafe {{ assume_no_tls!(…) }}`; if it is marked, write `self::{path}!` or `::{path}!`"
                    ),
                ))
            }
        };
        rewritten.unwrap_or_else(|error| {
            self.errors.add(error);
            Expr::Verbatim(quote!(loop {}))
        })
    }

    /// Uses the import of a macro once more, so that it counts as used. It is not expanded: it may be another of the name.
    pub(super) fn mention_import(&mut self, path: &Path) {
        if let Some(name) = path.get_ident() {
            self.declare(quote!({ #[allow(unused_imports)] use #name as _; }));
        }
    }

    /// `outside!(expr)`, `outside!(move expr)`: ambient code, left as it is in a closure that `function` takes.
    fn outside(&mut self, function: &str, tokens: TokenStream, span: Span) -> syn::Result<Expr> {
        let (tokens, reason) = registry::take_reason(tokens)?;
        let (capture, expr) = (|input: ParseStream<'_>| {
            let capture: Option<Token![move]> =
                if input.peek(Token![move]) && !input.peek2(Token![|]) && !input.peek2(Token![||]) {
                    input.parse()?
                } else {
                    None
                };
            let expr: Expr = input.parse()?;
            input.parse::<Option<Token![,]>>()?;
            Ok((capture, expr))
        })
        .parse2(tokens)?;
        let leaving = self.leaving(&expr);
        let krate = &self.cx.krate;
        let checks: TokenStream = leaving.taken.iter().map(|name| self.check_captured(name, "leaves")).collect();
        let hidden = leaving.hidden.iter().map(|name| quote!(#[allow(unused_variables)] let #name = #krate::Fresh;));
        let hidden: TokenStream = self.without_macros().chain(hidden).collect();
        let left = if hidden.is_empty() { quote!(#expr) } else { quote_spanned!(span=> { #hidden #expr }) };
        let listed = registry::exit(&self.cx.krate, reason.as_ref(), &self.cx.place, span);
        let outside = build::beside(listed, self.private(function, span));
        let outside = quote_spanned!(span=> #outside(#capture || #left));
        Ok(Expr::Verbatim(if checks.is_empty() { outside } else { quote_spanned!(span=> ({ #checks #outside })) }))
    }

    /// What the macros of the body name by themselves is not seen here, nor what the macros of others make of them.
    fn without_macros(&self) -> impl Iterator<Item = TokenStream> {
        let krate = &self.cx.krate;
        self.scope.macros().into_iter().map(move |name| {
            quote! {
                #[allow(unused_macros)] macro_rules! #name {
                    ($($__no_tls0_any:tt)*) => {
                        #krate::core::compile_error! {
                            "`outside!` cannot use a macro of the marked body, which may name any variable: define it outside of the function"
                        }
                    };
                }
            }
        })
    }

    /// What ambient code takes along. It also counts as captured by a `marked!` around.
    fn leaving(&mut self, expr: &Expr) -> Leaving {
        let mut named = Named::default();
        named.visit_expr(expr);
        let mut leaving = Leaving::default();
        if self.is_ambient()
            && let Some(unclear) = named.unclear
        {
            self.errors.add(syn::Error::new(
                unclear,
                "in a `marked!` of ambient code, `outside!` must show what it captures: call functions by a path (`self::f(x)`), \
                 bind no names, or put it in a `#[no_tls]` function",
            ));
            return leaving;
        }
        // By where they are resolved, not by their text: a macro may have made another of the name.
        let mut shown = BTreeSet::new();
        let key = |ident: &Ident| types::key(Ident::new(&ident.unraw().to_string(), ident.span()).into_token_stream());
        for ident in named.variables {
            if self.scope.is_conditional(&ident) {
                self.errors
                    .push(&ident, "`outside!` can take along no variable that is bound under `cfg`: bind it without");
            }
            let local = self.scope.local(&ident);
            if local.is_some() || self.scope.may_be_bound(&ident) {
                // Checked as it is written, since it is left so: a macro may have made another of its name, and that is hidden.
                shown.insert(key(&ident));
                leaving.taken.push(ident);
            } else if self.is_ambient() {
                self.scope.capture_unknown(&ident);
            }
        }
        if named.opaque {
            for local in self.scope.locals() {
                if local == "self" {
                    if shown.insert(types::key(local.to_token_stream())) {
                        leaving.taken.push(local.clone());
                    }
                } else if !shown.contains(&key(local)) {
                    leaving.hidden.push(local.clone());
                }
            }
        }
        leaving
    }

    fn formatted(&mut self, path: &str, tokens: TokenStream, span: Span) -> syn::Result<Expr> {
        let arguments = if tokens.is_empty() { tokens } else { self.format_arguments(tokens, false)? };
        Ok(match path {
            // What it makes refers to temporaries.
            "std::format_args" => {
                let path = self.private(path, span);
                Expr::Verbatim(quote_spanned!(span=> #path!(#arguments)))
            }
            _ => self.invoked_here(path, &arguments, span),
        })
    }

    /// A macro of std's, invoked where the user's is: a panic says from where it comes.
    fn invoked_here(&self, path: &str, arguments: &TokenStream, span: Span) -> Expr {
        let (import, path) = build::private_here(&self.cx.krate, path, span);
        Expr::Verbatim(build::beside(import, quote_spanned!(span=> #path!(#arguments))))
    }

    /// `write!(to, "…", args)` → `to.write_fmt(format_args!("…", args))`, by the twin.
    fn write(&mut self, line: bool, tokens: TokenStream, span: Span) -> syn::Result<Expr> {
        let (to, rest) = (|input: ParseStream<'_>| {
            let to: Expr = input.parse()?;
            input.parse::<Option<Token![,]>>()?;
            Ok((to, input.parse::<TokenStream>()?))
        })
        .parse2(tokens)?;
        let mut to = to;
        self.expr(&mut to);
        let arguments = if rest.is_empty() {
            let text = LitStr::new(if line { "\n" } else { "" }, span);
            quote!(#text)
        } else {
            self.format_arguments(rest, line)?
        };
        self.uses_twins = true;
        let format_args = self.private("core::format_args", span);
        let method = Ident::new("write_fmt", span);
        self.imported.extend(names::imported_traits(&method, 1).map(|of| (of.twin, of.mention)));
        let method = names::twin(&method);
        Ok(build::method(to, method, [Expr::Verbatim(quote_spanned!(span=> #format_args!(#arguments)))], span))
    }

    fn format_arguments(&mut self, tokens: TokenStream, line: bool) -> syn::Result<TokenStream> {
        let mut formatted: Formatted = syn::parse2(tokens)?;
        if line {
            formatted.text = LitStr::new(&format!("{}\n", formatted.text.value()), formatted.text.span());
        }
        self.format(formatted)
    }

    /// `assert!(c, …)` → `if !c { panic!(…) }`
    fn assert(&mut self, tokens: TokenStream, span: Span) -> syn::Result<Expr> {
        let (condition, rest) = (|input: ParseStream<'_>| {
            let condition: Expr = input.parse()?;
            input.parse::<Option<Token![,]>>()?;
            Ok((condition, input.parse::<TokenStream>()?))
        })
        .parse2(tokens)?;
        let text = format!("assertion failed: {}", text_of(condition.to_token_stream()));
        let mut condition = condition;
        self.expr(&mut condition);
        let message = match rest.is_empty() {
            // As the text that it is, it is the payload, too. What braces mean in it is another in old editions.
            true if text.contains(['{', '}']) => quote!("{}", #text),
            true => quote!(#text),
            false => self.format_arguments(rest, false)?,
        };
        let panic = self.invoked_here("core::panic", &message, span);
        let asserted = quote_spanned!(span=> if #condition {} else { #panic });
        Ok(build::paren(Expr::Verbatim(asserted)))
    }

    fn assert_pair(&mut self, path: &str, tokens: TokenStream, span: Span) -> syn::Result<Expr> {
        let (mut left, mut right, rest) = (|input: ParseStream<'_>| {
            let left: Expr = input.parse()?;
            input.parse::<Token![,]>()?;
            let right: Expr = input.parse()?;
            input.parse::<Option<Token![,]>>()?;
            Ok((left, right, input.parse::<TokenStream>()?))
        })
        .parse2(tokens)?;
        let channel = self.channel("AssertEq", span);
        let mut sides = Vec::new();
        for (operand, side) in [(&mut left, "lhs"), (&mut right, "rhs")] {
            self.expr(operand);
            let side = names::own(side, span);
            let inner = std::mem::replace(operand, Expr::PLACEHOLDER);
            let passed = build::method(channel.clone(), side, [build::reference(inner, span)], span);
            sides.push(build::deref(passed, span));
        }
        let message = if rest.is_empty() { None } else { Some(self.format_arguments(rest, false)?) }
            .map(|message| quote!(, #message));
        let [left, right] = [&sides[0], &sides[1]];
        Ok(self.invoked_here(path, &quote_spanned!(span=> #left, #right #message), span))
    }

    fn debug_only(&self, name: &str, expr: Expr, span: Span) -> Expr {
        if !name.starts_with("debug_") {
            return expr;
        }
        let cfg = self.private("core::cfg", span);
        build::paren(Expr::Verbatim(quote_spanned!(span=> if #cfg!(debug_assertions) { #expr; })))
    }

    /// `vec![a, b]`, `vec![x; n]`, which clones
    fn vec(&mut self, tokens: TokenStream, used: Use, span: Span) -> syn::Result<Expr> {
        let vec = self.private("std::vec", span);
        let parsed: VecArguments = syn::parse2(tokens)?;
        Ok(match parsed {
            VecArguments::List(mut elems) => {
                self.parts(&mut elems, used);
                Expr::Verbatim(quote_spanned!(span=> #vec![#elems]))
            }
            VecArguments::Repeat(parts) => {
                let [mut elem, mut count] = *parts;
                self.expr(&mut elem);
                self.expr(&mut count);
                let cloned = self.private("cloned", span);
                Expr::Verbatim(quote_spanned!(span=> #vec![#cloned(#elem); #count]))
            }
        })
    }

    /// A macro of std's that evaluates its argument, and calls nothing.
    fn of_one(&mut self, path: &str, tokens: TokenStream, span: Span) -> syn::Result<Expr> {
        let (mut argument, _) = (|input: ParseStream<'_>| {
            let argument: Expr = input.parse()?;
            Ok((argument, input.parse::<Option<Token![,]>>()?))
        })
        .parse2(tokens)?;
        self.expr(&mut argument);
        let path = self.private(path, span);
        Ok(Expr::Verbatim(quote_spanned!(span=> #path!(#argument))))
    }

    /// `cfg_select! { unix => { a } _ => b }`: each arm in a block of its own.
    fn cfg_select(&mut self, tokens: TokenStream, span: Span) -> syn::Result<Expr> {
        let arms = (|input: ParseStream<'_>| {
            let mut arms = Vec::new();
            while !input.is_empty() {
                arms.push(input.parse::<SelectArm>()?);
            }
            Ok(arms)
        })
        .parse2(tokens)?;
        let mut rewritten = TokenStream::new();
        for SelectArm { condition, mut block } in arms {
            if let Some(name) = block.stmts.iter().find(|stmt| matches!(stmt, Stmt::Local(_) | Stmt::Item(_))) {
                return Err(syn::Error::new_spanned(
                    name,
                    "what `cfg_select!` declares would be known in this arm only: put `#[cfg(…)]` on the statement instead",
                ));
            }
            self.written.push(super::Written::default());
            self.block(&mut block, Use::Any);
            let checks = self.written.pop().expect("pushed above").into_checks(self.cx, &self.anonymous);
            rewritten.extend(quote!(#condition => {{ #(#checks)* #block }}));
        }
        let path = self.private("core::cfg_select", span);
        Ok(Expr::Verbatim(quote_spanned!(span=> #path! { #rewritten })))
    }

    /// `dbg!(x)` → the match that it stands for, which shows `x` by its marked `Debug`
    fn dbg(&mut self, tokens: TokenStream, span: Span) -> syn::Result<Expr> {
        let values = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(tokens)?;
        let here = |name: &str| {
            let (import, path) = build::private_here(&self.cx.krate, &format!("core::{name}"), span);
            build::beside(import, quote_spanned!(span=> #path!()))
        };
        let place = ["file", "line", "column"].map(here);
        let place = quote_spanned!(span=> #(#place),*);
        let eprintln = self.private("std::eprintln", span);
        let debug = self.private("fmt::debug", span);
        if values.is_empty() {
            return Ok(Expr::Verbatim(quote_spanned!(span=> #eprintln!("[{}:{}:{}]", #place))));
        }
        let is_one = values.len() == 1 && !values.trailing_punct();
        let shown = values.into_iter().map(|mut value| {
            let text = text_of(value.to_token_stream());
            self.expr(&mut value);
            let name = Ident::new("__x", Span::mixed_site());
            quote_spanned! {span=>
                match #value { #name => {
                    #eprintln!(
                        "[{}:{}:{}] {} = {:#?}", #place, #text, #debug(&#name)
                    );
                    #name
                } }
            }
        });
        let shown: Vec<TokenStream> = shown.collect();
        Ok(Expr::Verbatim(if is_one {
            quote_spanned!(span=> (#(#shown)*))
        } else {
            quote_spanned!(span=> (#(#shown),*,))
        }))
    }

    /// `matches!(e, pat if guard)` → the match that it stands for.
    fn matches(&mut self, tokens: TokenStream, span: Span) -> syn::Result<Expr> {
        let (value, pat, guard) = (|input: ParseStream<'_>| {
            let value: Expr = input.parse()?;
            input.parse::<Token![,]>()?;
            let pat = Pat::parse_multi_with_leading_vert(input)?;
            let guard = if input.peek(Token![if]) {
                input.parse::<Token![if]>()?;
                Some(input.parse::<Expr>()?)
            } else {
                None
            };
            input.parse::<Option<Token![,]>>()?;
            Ok((value, pat, guard))
        })
        .parse2(tokens)?;
        let (mut value, mut pat, mut guard) = (value, pat, guard);
        self.expr(&mut value);
        let mark = self.scope.enter();
        let (bound, asking) = self.pattern_of_arm(&mut pat);
        if let Some(guard) = &mut guard {
            self.own_block(guard, Use::Any);
        }
        if !bound.is_empty() {
            guard = Some(build::block(bound, guard.unwrap_or_else(|| syn::parse_quote!(true))));
        }
        self.scope.leave(mark);
        let guard = guard.map(|guard| quote!(if #guard));
        Ok(build::paren(Expr::Verbatim(quote_spanned! {span=>
            match #value { #(#asking)* #[allow(unused_variables)] #pat #guard => true, #[allow(unreachable_patterns)] _ => false }
        })))
    }
}

/// Whether a macro of this path is the user's, and may be marked.
pub fn is_of_user(path: &Path) -> bool {
    known_macros::known(path).is_none() && may_be_marked(path)
}

/// Whether a macro of this path may be one that is marked: `tokio::select!`, which may begin with a crate's name, is taken for another's.
fn may_be_marked(path: &Path) -> bool {
    let first = &path.segments[0].ident;
    path.get_ident().is_some()
        || path.leading_colon.is_some()
        || ["crate", "$crate", "self", "super"].iter().any(|root| first == root)
}

/// `unix => { a }`, `_ => b,`
struct SelectArm {
    condition: TokenStream,
    block: Block,
}

impl Parse for SelectArm {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut condition = TokenStream::new();
        while !input.peek(Token![=>]) {
            condition.extend([input.parse::<TokenTree>()?]);
        }
        input.parse::<Token![=>]>()?;
        let block = if input.peek(syn::token::Brace) {
            input.parse()?
        } else {
            let expr: Expr = input.parse()?;
            Block { brace_token: Default::default(), stmts: vec![Stmt::Expr(expr, None)] }
        };
        input.parse::<Option<Token![,]>>()?;
        Ok(Self { condition, block })
    }
}

/// The variables that ambient code takes along, and those that it does not show: it may have none of these.
#[derive(Default)]
struct Leaving {
    taken: Vec<Ident>,
    hidden: Vec<Ident>,
}

/// The variables that ambient code names.
#[derive(Default)]
struct Named {
    variables: Vec<Ident>,
    /// The first place where only one who knows all variables can tell whether it is one.
    unclear: Option<Span>,
    /// Whether a macro may name variables that its tokens do not show.
    opaque: bool,
}

impl Named {
    fn give_up(&mut self, at: Span) {
        self.unclear.get_or_insert(at);
    }
}

/// What may be a variable in tokens that only a macro understands: `"{x}"` names one, too.
pub(super) fn words(tokens: TokenStream) -> Vec<Ident> {
    let mut found = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => found.extend(words(group.stream())),
            TokenTree::Ident(ident) => found.push(ident),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
                // Of the `1e` of `1e-6`, rustc's lexer would say that it is no number.
                let names = words.filter(|word| !word.starts_with(|first: char| first.is_numeric()));
                let idents = names.filter_map(|word| syn::parse_str::<Ident>(word).ok());
                found.extend(idents.map(|mut ident| {
                    ident.set_span(literal.span());
                    ident
                }));
            }
            TokenTree::Punct(_) => {}
        }
    }
    found
}

impl<'ast> Visit<'ast> for Named {
    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        match &*call.func {
            Expr::Path(path) if path.path.get_ident().is_some() => {
                self.give_up(path.span());
                self.visit_expr_path(path);
            }
            func => self.visit_expr(func),
        }
        call.args.iter().for_each(|arg| self.visit_expr(arg));
    }

    fn visit_expr_path(&mut self, path: &'ast syn::ExprPath) {
        if let Some(ident) = path.path.get_ident() {
            self.variables.push(ident.clone());
        }
    }

    fn visit_pat(&mut self, pat: &'ast Pat) {
        if !matches!(pat, Pat::Wild(_) | Pat::Lit(_)) {
            self.give_up(pat.span());
        }
        syn::visit::visit_pat(self, pat);
    }

    fn visit_item(&mut self, item: &'ast syn::Item) {
        self.give_up(item.span());
        syn::visit::visit_item(self, item);
    }

    fn visit_expr(&mut self, expr: &'ast Expr) {
        if let Expr::Verbatim(tokens) = expr {
            self.variables.extend(words(tokens.clone()));
            self.give_up(tokens.span());
        }
        syn::visit::visit_expr(self, expr);
    }

    /// A macro of the user's may name variables that its tokens do not show.
    fn visit_macro(&mut self, mac: &'ast Macro) {
        self.opaque = true;
        self.give_up(mac.path.span());
        self.variables.extend(words(mac.tokens.clone()));
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        self.opaque = true;
        self.give_up(attribute.span());
    }
}

enum VecArguments {
    List(Punctuated<Expr, Token![,]>),
    Repeat(Box<[Expr; 2]>),
}

impl Parse for VecArguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.is_empty() {
            return Ok(Self::List(Punctuated::new()));
        }
        let first: Expr = input.parse()?;
        if input.peek(Token![;]) {
            input.parse::<Token![;]>()?;
            return Ok(Self::Repeat(Box::new([first, input.parse()?])));
        }
        let mut list = Punctuated::new();
        list.push_value(first);
        while input.peek(Token![,]) {
            list.push_punct(input.parse()?);
            if input.is_empty() {
                break;
            }
            list.push_value(input.parse()?);
        }
        if !input.is_empty() {
            return Err(input.error("expected `,`"));
        }
        Ok(Self::List(list))
    }
}
