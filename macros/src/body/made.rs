//! What a marked `macro_rules!` of the user's makes in a body.
//!
//! Input: `max!(x, y)`. Output: `__no_tls0_max_needs_the_attribute_no_tls!([what is known of the body] x, y)`, and of what that makes, a block,
//! rewritten.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{
    Block, Expr, Generics, LitBool, Stmt, Token, Type, bracketed,
    ext::IdentExt,
    parse::{Parse, ParseStream, Parser},
    spanned::Spanned,
    visit_mut::VisitMut,
};

use super::{Frame, Names, Rewriter, build, invocations::words, paths, scope::Scope};
use crate::{
    context::Context,
    errors::Errors,
    groups::{Parentheses, parenthesized},
    item, names,
    options::Options,
    registry::Place,
    types,
};

/// What is known of the body around.
pub struct Around {
    /// Whether there may be more variables: those of the ambient code around a `marked!`.
    is_ambient: bool,
    /// The token of the frame, which an `async` one does not have.
    token: Ident,
    is_async: bool,
    /// The variables that the macro may be given.
    locals: Vec<Ident>,
    /// Those that it may not: a `marked!` around would have to take them along, or they may not be there.
    apart: Vec<Ident>,
    generics: Generics,
    self_ty: Option<Type>,
}

impl ToTokens for Around {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { is_ambient, token, is_async, locals, apart, generics, self_ty } = self;
        let clause = &generics.where_clause;
        tokens.extend(quote!(#is_ambient #token #is_async [#(#locals)*] [#(#apart)*] #generics #clause; #self_ty));
    }
}

impl Parse for Around {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let idents = || {
            let content;
            bracketed!(content in input);
            let mut idents = Vec::new();
            while !content.is_empty() {
                idents.push(content.call(Ident::parse_any)?);
            }
            Ok::<_, syn::Error>(idents)
        };
        let is_ambient = input.parse::<LitBool>()?.value;
        let (token, is_async) = (input.parse()?, input.parse::<LitBool>()?.value);
        let (locals, apart) = (idents()?, idents()?);
        let mut generics: Generics = input.parse()?;
        generics.where_clause = input.parse()?;
        input.parse::<Token![;]>()?;
        let self_ty = if input.is_empty() { None } else { Some(input.parse()?) };
        Ok(Self { is_ambient, token, is_async, locals, apart, generics, self_ty })
    }
}

impl Rewriter<'_> {
    /// A macro of the user's, if it is marked: what it makes is rewritten where it is made.
    pub(super) fn of_user(&mut self, name: &Ident, tokens: TokenStream) -> Expr {
        let (locals, apart) = self.scope.for_made();
        let frame = self.frames.last_mut().expect("a body has a frame");
        let is_async = frame.is_async;
        let around = Around {
            token: if is_async { frame.token.clone() } else { frame.token(name.span()) },
            is_async,
            is_ambient: self.is_ambient(),
            locals,
            apart,
            generics: self.cx.generics.clone(),
            self_ty: self.cx.self_ty.clone(),
        };
        let twin = names::macro_twin(name);
        let tokens = parenthesized(tokens);
        Expr::Verbatim(quote_spanned!(name.span()=> #twin!([#around] #tokens)))
    }

    /// Whether an expression is a variable or a field of one, which nothing is checked of.
    fn is_of_variable(&mut self, expr: &Expr) -> bool {
        match expr {
            Expr::Field(field) => self.is_of_variable(&field.base),
            Expr::Group(group) => self.is_of_variable(&group.expr),
            Expr::Paren(paren) => self.is_of_variable(&paren.expr),
            Expr::Path(path) => path.path.get_ident().is_some_and(|name| self.scope.is_local(name)),
            _ => false,
        }
    }

    /// Refuses the variables that a `marked!` around would have to take along, or that may not be there.
    fn refuse_apart(&mut self, names: impl IntoIterator<Item = Ident>) {
        for name in names {
            self.errors.push(
                &name,
                format_args!("a macro of yours cannot be given `{name}`, which is from outside of a `marked!`, or under `cfg`: bind it by a `let` first"),
            );
        }
    }
}

/// Rewrites what a macro made where it is invoked in a marked body, into a variable or its field, a block, or a place that cannot be changed.
pub fn rewrite_made(options: Options, around: Around, made: TokenStream, errors: &mut Errors) -> Expr {
    let Around { is_ambient, token, is_async, locals, apart, generics, self_ty } = around;
    let cx = &Context { krate: options.private(), generics, self_ty, options, place: Place::default() };
    let mut rewriter = Rewriter::new(cx, errors, if is_ambient { Names::MayBeCaptured } else { Names::Known });
    rewriter.frames = vec![Frame { token, uses_token: true, is_async }];
    rewriter.scope = Scope::of_made(&apart);
    rewriter.scope.begin_wall();
    locals.iter().for_each(|local| rewriter.scope.bind(local));
    let is_text_of =
        |name: &Ident, variables: &[Ident]| variables.iter().any(|variable| variable.unraw() == name.unraw());
    let named = words(made.clone()).into_iter();
    let named = named.filter(|name| is_text_of(name, &apart) && rewriter.scope.local(name).is_none());
    let named: Vec<Ident> = named.collect();
    rewriter.refuse_apart(named);
    let mut block = match Block::parse_within.parse2(with_plain_lets(made)) {
        Ok(stmts) => {
            let mut block = Block { brace_token: Default::default(), stmts };
            Parentheses.visit_block_mut(&mut block);
            block
        }
        Err(error) => {
            rewriter.errors.add(error);
            return Expr::PLACEHOLDER;
        }
    };
    if let [Stmt::Expr(expr, None)] = block.stmts.as_mut_slice()
        && rewriter.is_of_variable(expr)
    {
        rewriter.root(|this| this.expr(expr));
        return std::mem::replace(expr, Expr::PLACEHOLDER);
    }
    // In a block, it would be a copy that is changed.
    let place = match block.stmts.as_slice() {
        [Stmt::Expr(expr, None)] if is_place(expr) => Some(expr.span()),
        _ => None,
    };
    if let Some(span) = place
        && let Some(Stmt::Expr(expr, _)) = block.stmts.first_mut()
    {
        let inner = std::mem::replace(expr, Expr::PLACEHOLDER);
        *expr = build::reference(inner, span);
    }
    let types = rewriter.root(|this| this.block(&mut block));
    let types = item::hidden(&[], types::helper(cx, &types));
    let unknown = rewriter.scope.end_wall();
    rewriter.refuse_apart(unknown);
    let made = Expr::Verbatim(block.into_token_stream());
    let made = build::block(rewriter.head().into_iter().chain([types]).collect(), made);
    let allowances = build::allowances();
    let made = Expr::Verbatim(quote!(match () { #[#allowances] () => #made }));
    match place {
        Some(span) => build::paren(build::deref(made, span)),
        None => made,
    }
}

/// What `$s:stmt` stands for without the group around, in which `let` would be a condition.
fn with_plain_lets(tokens: TokenStream) -> TokenStream {
    let mut plain = TokenStream::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let inner = with_plain_lets(group.stream());
                let begins_with_let =
                    matches!(inner.clone().into_iter().next(), Some(TokenTree::Ident(first)) if first == "let");
                if group.delimiter() == Delimiter::None && begins_with_let {
                    plain.extend(inner);
                } else {
                    let mut same = Group::new(group.delimiter(), inner);
                    same.set_span(group.span());
                    plain.extend([TokenTree::Group(same)]);
                }
            }
            token => plain.extend([token]),
        }
    }
    plain
}

/// Whether an expression is a place that is more than a moment's.
fn is_place(expr: &Expr) -> bool {
    match expr {
        Expr::Field(field) => is_place(&field.base),
        Expr::Group(group) => is_place(&group.expr),
        Expr::Index(index) => is_place(&index.expr),
        Expr::Paren(paren) => is_place(&paren.expr),
        Expr::Path(path) => path.path.get_ident().is_some() && !paths::is_constructor(&path.path),
        Expr::Unary(unary) => matches!(unary.op, syn::UnOp::Deref(_)),
        _ => false,
    }
}
