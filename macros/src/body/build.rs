//! How the pieces of a rewritten expression are put together.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::punctuated::Punctuated;
use syn::{Expr, ExprBlock, ExprCall, ExprMethodCall, Item, Path, Stmt, Token};

use crate::bounds::at;
use crate::{names, types};

/// `(func)(args…)`, in which the user's place comes first and last: of what begins with the macro's own, rustc would say that it is at the attribute.
pub fn call(func: TokenStream, args: impl IntoIterator<Item = Expr>, span: Span) -> Expr {
    Expr::Call(ExprCall {
        attrs: Vec::new(),
        func: Box::new(Expr::Verbatim(quote_spanned!(span=> (#func)))),
        paren_token: syn::token::Paren(span),
        args: args.into_iter().collect(),
    })
}

/// `receiver.method(args…)`
pub fn method(receiver: Expr, method: Ident, args: impl IntoIterator<Item = Expr>, span: Span) -> Expr {
    Expr::MethodCall(ExprMethodCall {
        attrs: Vec::new(),
        receiver: Box::new(receiver),
        dot_token: Token![.](span),
        method,
        turbofish: None,
        paren_token: syn::token::Paren(span),
        args: args.into_iter().collect(),
    })
}

/// `&expr`
pub fn reference(expr: Expr, span: Span) -> Expr {
    Expr::Reference(syn::ExprReference {
        attrs: Vec::new(),
        and_token: Token![&](span),
        mutability: None,
        expr: Box::new(expr),
    })
}

/// `*expr`
pub fn deref(expr: Expr, span: Span) -> Expr {
    Expr::Unary(syn::ExprUnary { attrs: Vec::new(), op: syn::UnOp::Deref(Token![*](span)), expr: Box::new(expr) })
}

/// `(expr)`, of which no lint says that it needs no parentheses: what is no token or call stands so beside an operator.
pub fn paren(expr: Expr) -> Expr {
    Expr::Paren(syn::ExprParen {
        attrs: Vec::new(),
        paren_token: syn::token::Paren(Span::mixed_site()),
        expr: Box::new(expr),
    })
}

/// `expr.0`: of what stands before a field, nothing is expected.
pub fn unexpected(expr: Expr, span: Span) -> Expr {
    Expr::Field(syn::ExprField {
        attrs: Vec::new(),
        base: Box::new(expr),
        dot_token: Token![.](span),
        member: syn::Member::Unnamed(syn::Index { index: 0, span }),
    })
}

/// `expr` as an argument, of which no lint says that it needs no parentheses or braces.
pub fn argument(expr: Expr) -> Expr {
    match expr {
        Expr::Paren(paren) if paren.attrs.is_empty() => argument(*paren.expr),
        Expr::Block(_) => paren(expr),
        other => other,
    }
}

/// `({ item callee })`, or `callee` alone where there is no item.
pub fn beside(item: TokenStream, callee: TokenStream) -> TokenStream {
    if item.is_empty() { callee } else { quote_spanned!(Span::mixed_site()=> ({ #item #callee })) }
}

/// `{ before… expr }`, or `expr` alone where nothing comes before.
pub fn block(mut before: Vec<TokenStream>, expr: Expr) -> Expr {
    before.retain(|tokens| !tokens.is_empty());
    if before.is_empty() {
        return expr;
    }
    let mut stmts: Vec<Stmt> = before.into_iter().map(verbatim).collect();
    stmts.push(Stmt::Expr(expr, None));
    block_of(stmts)
}

/// `{ stmts }`
pub fn block_of(stmts: Vec<Stmt>) -> Expr {
    Expr::Block(ExprBlock {
        attrs: Vec::new(),
        label: None,
        block: syn::Block { brace_token: syn::token::Brace::default(), stmts },
    })
}

/// `condition && { asked… true }`, or `condition` alone where nothing is asked.
pub fn then_ask(condition: &mut Expr, asked: Vec<TokenStream>) {
    if !asked.is_empty() {
        let left = std::mem::replace(condition, Expr::PLACEHOLDER);
        *condition = and(left, block(asked, syn::parse_quote!(true)));
    }
}

/// `{ asked… true } && condition`, or `condition` alone where nothing is asked.
pub fn ask_first(condition: &mut Expr, asked: Vec<TokenStream>) {
    match condition {
        Expr::Binary(binary) if matches!(binary.op, syn::BinOp::And(_)) => ask_first(&mut binary.left, asked),
        _ if asked.is_empty() => {}
        first => {
            let right = std::mem::replace(first, Expr::PLACEHOLDER);
            *first = and(block(asked, syn::parse_quote!(true)), right);
        }
    }
}

/// `left && right`
fn and(left: Expr, right: Expr) -> Expr {
    Expr::Binary(syn::ExprBinary {
        attrs: Vec::new(),
        left: Box::new(left),
        op: syn::BinOp::And(Token![&&](Span::mixed_site())),
        right: Box::new(right),
    })
}

pub fn verbatim(tokens: TokenStream) -> Stmt {
    Stmt::Item(Item::Verbatim(tokens))
}

/// What lints say of a rewritten body and would not say of the body as written: the attributes against it.
///
/// Clippy's stand under a `cfg`: for each of them, rustc alone would ask all of its own lints whether clippy runs.
pub fn allowances() -> [TokenStream; 2] {
    let of_clippy = quote! {
        cfg_attr(clippy, allow(
            clippy::blocks_in_conditions,
            clippy::float_cmp,
            clippy::if_not_else,
            clippy::init_numbered_fields,
            clippy::items_after_statements,
            clippy::needless_bool,
            clippy::redundant_closure,
            clippy::redundant_field_names,
            clippy::redundant_pattern,
            clippy::redundant_slicing,
            clippy::semicolon_if_nothing_returned,
            clippy::toplevel_ref_arg,
            clippy::unnecessary_semicolon,
            clippy::while_let_loop
        ))
    };
    [quote!(allow(let_underscore_drop, let_underscore_lock)), of_clippy]
}

/// Code that the type checker sees, but neither the borrow checker nor a processor: what stands after
/// `loop {}` is unreachable, so `checks` may mention what is moved or mutably borrowed.
pub fn dead(checks: TokenStream) -> TokenStream {
    quote! {
        if false {
            #[allow(unreachable_code, unused)] #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
            { loop {} ; #checks };
        }
    }
}

/// Whether a statement is such code, or a hidden item, and so declares nothing for what follows.
pub fn only_checks(statement: &TokenStream) -> bool {
    let mut tokens = statement.clone().into_iter().peekable();
    while tokens.next_if(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '#')).is_some() {
        tokens.next();
    }
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(keyword)), Some(TokenTree::Ident(name))) => {
            keyword == "if" && name == "false" || keyword == "const" && name == "_"
        }
        _ => false,
    }
}

/// A path of the private module, at `span`.
pub fn private(krate: &TokenStream, path: &str, span: Span) -> TokenStream {
    let located = at(span, krate);
    let names = names::of_path(path, Span::call_site().located_at(span));
    quote_spanned!(span=> #located #(::#names)*)
}

/// A macro of the private module, for `line!` and its like, which tell where the outermost macro was invoked: not the attribute, but at
/// `span`. `$crate` is one where it was written only, so that what is below it is imported first: answers the import, too.
pub fn private_here(krate: &TokenStream, path: &str, span: Span) -> (TokenStream, TokenStream) {
    if types::mentions(krate.clone(), &|name| name == "$crate") {
        let (here, names) = (Ident::new("__no_tls0_here", span), names::of_path(path, Span::call_site()));
        return (quote!(use #krate #(::#names)* as #here;), here.into_token_stream());
    }
    let set_span = |mut token: TokenTree| {
        token.set_span(span);
        token
    };
    let (krate, names) = (krate.clone().into_iter().map(set_span).collect::<TokenStream>(), names::of_path(path, span));
    (TokenStream::new(), quote_spanned!(span=> #krate #(::#names)*))
}

/// `path` with its last segment renamed.
pub fn renamed(path: &Path, rename: impl FnOnce(&Ident) -> Ident) -> Path {
    let mut path = path.clone();
    if let Some(last) = path.segments.last_mut() {
        last.ident = rename(&last.ident);
    }
    path
}

pub fn list<T, P: Default>(items: impl IntoIterator<Item = T>) -> Punctuated<T, P> {
    items.into_iter().collect()
}
