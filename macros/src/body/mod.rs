//! What a marked body turns into: each construct rewritten so that it compiles only if what it reaches is marked.

mod build;
mod constants;
mod constructors;
mod flow;
mod format;
mod invocations;
mod made;
mod named;
mod operators;
mod paths;
mod patterns;
mod promoted;
mod scope;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::visit::Visit;
use syn::{
    Block, ConstParam, Expr, FnArg, GenericParam, Generics, Item, ItemConst, ItemStatic, Local, Path, Signature, Stmt,
    Token, Type, TypeImplTrait, TypeParamBound, parse_quote, punctuated::Punctuated,
};

use crate::bounds::Strict;
use crate::context::Context;
use crate::errors::Errors;
use crate::{
    item::{self, Inner, attributes::conditions},
    types::{self, Header},
};
pub use build::paren;
use constructors::is_of_blocks;
use named::Fields;
use scope::Scope;

pub use constants::is_of_constants;
pub use invocations::is_of_user;
pub use made::{Around, Captured, rewrite_made, twin_module};
pub use paths::{imports_of, names_of_item};
pub use promoted::is_table;

/// Rewrites `block`, the body of a function with the signature `sig`.
///
/// Answers the types written in it that must be checked from outside. Those that may name items of the
/// body are checked in the body.
pub fn rewrite(cx: &Context, sig: &Signature, block: &mut Block, errors: &mut Errors) -> Vec<Type> {
    let mut rewriter = Rewriter::new(cx, errors, Names::Known);
    if sig.asyncness.is_some() {
        rewriter.frames = vec![Frame::asynchronous()];
    }
    rewriter.inner.visit_block(block);
    let mut anonymous = Anonymous::default();
    for input in &sig.inputs {
        rewriter.bind_parameter(input);
        anonymous.visit_fn_arg(input);
    }
    // They are asked in a function of its own, where there is no impl around.
    if let Some(this) = &cx.self_ty {
        let mut substitute = types::substitute_self(this);
        anonymous
            .0
            .iter_mut()
            .flatten()
            .for_each(|bound| syn::visit_mut::VisitMut::visit_type_param_bound_mut(&mut substitute, bound));
    }
    rewriter.anonymous = anonymous.0;
    let types = rewriter.root(|this| this.block(block, Use::Any));
    if let Some(frame) = rewriter.frames.pop()
        && frame.uses_token
    {
        let brace_token = block.brace_token;
        let body = std::mem::replace(block, Block { brace_token, stmts: Vec::new() });
        let body = frame.wrap(&cx.krate, Expr::Verbatim(body.into_token_stream()));
        block.stmts.push(Stmt::Expr(body, None));
    }
    let allowances = build::allowances();
    let head: Vec<TokenStream> = std::iter::once(quote!(#(#![#allowances])*)).chain(rewriter.head()).collect();
    block.stmts.splice(0..0, head.into_iter().map(build::verbatim));
    types
}

/// Leaves a body as it is: an `allow!` vouches for it.
pub fn vouch(block: &mut Block) {
    let allowances = build::allowances();
    block.stmts.insert(0, build::verbatim(quote!(#(#![#allowances])*)));
}

/// Rewrites an expression that stands in an item, not in a body: no local is known.
pub fn rewrite_expr(cx: &Context, expr: &mut Expr, errors: &mut Errors) -> Vec<Type> {
    let mut rewriter = Rewriter::new(cx, errors, Names::Known);
    let types = rewriter.root(|this| this.own_block(expr, Use::Any));
    let mut inner = std::mem::replace(expr, Expr::PLACEHOLDER);
    if let Some(frame) = rewriter.frames.pop()
        && frame.uses_token
    {
        inner = frame.wrap(&cx.krate, inner);
    }
    *expr = build::block(rewriter.head(), inner);
    types
}

/// Rewrites the value of a constant that [`is_table`], and stays a constant. Answers the types written in it, and what is checked beside.
pub fn rewrite_table(
    cx: &Context,
    attrs: &mut Vec<syn::Attribute>,
    value: &mut Expr,
    errors: &mut Errors,
) -> (Vec<Type>, TokenStream) {
    rewrite_constant_by(cx, attrs, value, errors, |this, value| this.promoted(value))
}

/// The same of one that [`is_of_constants`], whose type may depend on parameters.
pub fn rewrite_constant(
    cx: &Context,
    attrs: &mut Vec<syn::Attribute>,
    value: &mut Expr,
    errors: &mut Errors,
) -> (Vec<Type>, TokenStream) {
    rewrite_constant_by(cx, attrs, value, errors, |this, value| this.value(value, Use::PassedOn))
}

fn rewrite_constant_by(
    cx: &Context,
    attrs: &mut Vec<syn::Attribute>,
    value: &mut Expr,
    errors: &mut Errors,
    rewrite: impl FnOnce(&mut Rewriter, &mut Expr),
) -> (Vec<Type>, TokenStream) {
    let mut rewriter = Rewriter::new(cx, errors, Names::Known);
    rewriter.of_constant = true;
    let mut before = Vec::new();
    let types = rewriter.root(|this| {
        this.before.push(Vec::new());
        rewrite(this, value);
        before = this.before.pop().expect("pushed above");
    });
    let (declarations, checks) = (rewriter.declarations(), rewriter.checks());
    let checks = quote!(#(#declarations)* #(#checks)* #(#before)*);
    *value = build::block(declarations, std::mem::replace(value, Expr::PLACEHOLDER));
    attrs.extend(build::allowances().map(|allowance| -> syn::Attribute { syn::parse_quote!(#[#allowance]) }));
    (types, checks)
}

/// Rewrites the closure or path that `marked!` is given in ambient code, into a `Marked`.
pub fn rewrite_marked(cx: &Context, argument: TokenStream, errors: &mut Errors) -> TokenStream {
    let mut rewriter = Rewriter::new(cx, errors, Names::MayBeCaptured);
    rewriter.scope = Scope::exact();
    let mut marked = Expr::PLACEHOLDER;
    let types = rewriter.root(|this| {
        this.before.push(Vec::new());
        marked = this.marked_argument(argument);
        let before = this.before.pop().expect("pushed above");
        marked = build::block(before, std::mem::replace(&mut marked, Expr::PLACEHOLDER));
    });
    let types = item::hidden(&[], types::helper(cx, &types));
    let head = rewriter.head();
    quote!({ #(#head)* #types #marked })
}

/// What an unknown lower-case name may be.
#[derive(Clone, Copy, PartialEq)]
enum Names {
    /// All locals are known: it is a function.
    Known,
    /// It may be a variable of the ambient code around.
    MayBeCaptured,
}

struct Rewriter<'a> {
    cx: &'a Context,
    errors: &'a mut Errors,
    names: Names,
    scope: Scope,
    /// For each statement around: what must be declared before it.
    before: Vec<Vec<TokenStream>>,
    /// For each statement around: what is checked after it.
    after: Vec<Vec<TokenStream>>,
    /// For each statement around: the variables that a `cfg` in it may leave out.
    absent: Vec<Vec<TokenStream>>,
    /// For each block with items around: the types and the constants that it writes.
    written: Vec<Written>,
    frames: Vec<Frame>,
    /// How many names were in scope where the innermost statement around begins.
    statement: usize,
    channels: usize,
    uses_twins: bool,
    /// What stands beside the constants of type parameters that the body names.
    of_each: BTreeSet<String>,
    /// What the function's arguments of no name are bounded by.
    anonymous: Vec<Bounds>,
    /// Whether what an index needs before it stands in its brackets: what it is in stays a place only by itself.
    brackets: bool,
    /// Whether what is rewritten is a constant, and stays one.
    promotes: bool,
    /// Whether it is the value of a constant, in which nothing is dropped.
    of_constant: bool,
    /// Whether what the pattern around matches was asked what its `Cow`s are of.
    cows_are_asked: bool,
    /// Whether a pattern is one of several, which bind the same.
    is_alternative: bool,
    /// The modules with the twins of the user's macros, each with its name, by the macro's path.
    macros: BTreeMap<String, (Ident, TokenStream)>,
    /// What tells the names of these modules from those of another expansion in the same block.
    apart_from_others: String,
    /// The twins to import, as their traits are, and how each of these imports is mentioned.
    imported: BTreeMap<&'static str, &'static str>,
    /// What items in the body are called that are types, traits or modules.
    own_types: HashSet<String>,
    /// What constants and statics in the body are called.
    constants: HashSet<String>,
    /// Those whose functions are marked.
    tables: Vec<Ident>,
    /// The names of the items in the body.
    inner: Inner,
    /// The other traits that may be imported for what is called, and how each of these imports is mentioned.
    extended: BTreeMap<&'static str, &'static str>,
}

#[derive(Default)]
struct Written {
    types: Vec<Type>,
    /// Of constants, and of the types that paths begin with.
    checks: BTreeMap<String, TokenStream>,
    /// The same, out of sight of all bounds.
    apart: BTreeMap<String, TokenStream>,
    /// The same, in sight of the function's and its impl's.
    sight: BTreeMap<String, TokenStream>,
}

/// What an argument of no name, `impl Trait`, is bounded by.
type Bounds = Punctuated<TypeParamBound, Token![+]>;

/// The bounds of the arguments of no name.
#[derive(Default)]
struct Anonymous(Vec<Bounds>);

impl<'ast> Visit<'ast> for Anonymous {
    fn visit_type_impl_trait(&mut self, ty: &'ast TypeImplTrait) {
        self.0.push(ty.bounds.clone());
    }
}

/// A function, closure or `async` block around: what lock guards may not outlive.
struct Frame {
    token: Ident,
    uses_token: bool,
    /// Whether it may stop on one thread, and go on on another: then it has no token, and takes no guard.
    is_async: bool,
    /// How many names were in scope where the statement around begins, and how many statements are around.
    start: usize,
    depth: usize,
}

impl Frame {
    fn new() -> Self {
        let token = Ident::new("__no_tls0_scope", Span::mixed_site());
        Self { token, uses_token: false, is_async: false, start: 0, depth: 0 }
    }

    fn asynchronous() -> Self {
        Self { is_async: true, ..Self::new() }
    }

    /// `match Scope::new() { ref token => body }`: the token outlives the temporaries of the body's tail.
    fn wrap(&self, krate: &TokenStream, body: Expr) -> Expr {
        let token = &self.token;
        let new = build::private(krate, "Scope::new", token.span());
        let scope = quote_spanned!(token.span()=> #new());
        Expr::Verbatim(quote!(match #scope { ref #token => #body }))
    }

    /// The token, for a call at `at`: the first says where rustc sees the token made, of which a guard that escapes is left.
    fn token(&mut self, at: Span) -> Ident {
        if !self.uses_token {
            self.uses_token = true;
            self.token.set_span(self.token.span().located_at(at));
        }
        self.token.clone()
    }
}

impl<'a> Rewriter<'a> {
    fn new(cx: &'a Context, errors: &'a mut Errors, names: Names) -> Self {
        Self {
            cx,
            errors,
            names,
            scope: Scope::default(),
            before: Vec::new(),
            after: Vec::new(),
            absent: Vec::new(),
            written: Vec::new(),
            frames: vec![Frame::new()],
            statement: 0,
            channels: 0,
            uses_twins: false,
            of_each: BTreeSet::new(),
            anonymous: Vec::new(),
            brackets: false,
            promotes: false,
            of_constant: false,
            cows_are_asked: false,
            is_alternative: false,
            macros: BTreeMap::new(),
            apart_from_others: String::new(),
            imported: BTreeMap::new(),
            own_types: HashSet::new(),
            constants: HashSet::new(),
            tables: Vec::new(),
            inner: Inner::default(),
            extended: BTreeMap::new(),
        }
    }

    /// Runs `rewrite` with a place for the types and constants that it writes.
    fn root(&mut self, rewrite: impl FnOnce(&mut Self)) -> Vec<Type> {
        self.written.push(Written::default());
        rewrite(self);
        let written = self.written.last_mut().expect("pushed above");
        std::mem::take(&mut written.types)
    }

    /// What stands at the head of the body: the twins' traits, the checks of constants.
    fn head(&mut self) -> Vec<TokenStream> {
        let mut head = self.declarations();
        head.extend(self.checks());
        head
    }

    /// What the body names beside what the user names.
    fn declarations(&mut self) -> Vec<TokenStream> {
        let krate = &self.cx.krate;
        let mut declarations = Vec::new();
        if self.uses_twins {
            declarations.push(quote!(#[allow(unused_imports)] use #krate::prelude::*;));
        }
        for (index, name) in std::mem::take(&mut self.of_each).iter().enumerate() {
            let (of_each, name) =
                (format_ident!("__OfEach{index}", span = Span::mixed_site()), Ident::new(name, Span::mixed_site()));
            declarations.push(quote_spanned! {Span::mixed_site()=>
                trait #of_each { const #name: #krate::Unproven = #krate::Unproven; }
                impl<__T: ?#krate::core::marker::Sized> #of_each for __T {}
            });
        }
        declarations.extend(std::mem::take(&mut self.macros).into_values().map(|(_, module)| module));
        // A bound on a trait that receivers could confuse names it, so that it is imported, unless it names its twin, too.
        let generics = &self.cx.generics;
        let clause = &generics.where_clause;
        let bounds = quote!(#generics #clause);
        for name in ["Borrow", "BorrowMut"] {
            let is_bound = types::mentions(bounds.clone(), &|ident| ident == name)
                && !types::mentions(bounds.clone(), &|ident| ident == "twins");
            if is_bound {
                let name = Ident::new(name, Span::mixed_site());
                declarations.push(quote!(#[allow(unused_imports)] use #krate::twins::#name as _;));
            }
        }
        for twin in self.imported.keys() {
            let twin = Ident::new(twin, Span::mixed_site());
            declarations.push(quote!(#[allow(unused_imports)] use #krate::twins::#twin as _;));
        }
        declarations
    }

    fn checks(&mut self) -> Vec<TokenStream> {
        let mut checks: Vec<TokenStream> = self.mentions().into_iter().collect();
        if let Some(written) = self.written.pop() {
            checks.extend(written.checks(self.cx, &self.anonymous));
        }
        checks
    }

    /// Calls by which imports of the traits count as used whose methods are called.
    fn mentions(&self) -> Option<TokenStream> {
        let krate = &self.cx.krate;
        let mut mentions = TokenStream::new();
        for (twin, mention) in &self.imported {
            let twin = Ident::new(twin, Span::mixed_site());
            let mention: TokenStream = mention.parse().expect("a call");
            mentions.extend(quote!(let _ = #krate::mention::#twin.#mention;));
        }
        for (receiver, mention) in &self.extended {
            let receiver = Ident::new(receiver, Span::mixed_site());
            let mention: TokenStream = mention.parse().expect("a call");
            mentions.extend(quote!(let _ = #krate::mention::extensions::#receiver().#mention;));
        }
        if !self.extended.is_empty() {
            mentions = quote!(#[allow(unused_imports)] use #krate::mention::otherwise::*; #mentions);
        }
        (!mentions.is_empty()).then(|| {
            let hasher = quote!(let __no_tls0_hasher = &mut #krate::mention::Hasher;);
            build::dead(quote!(#hasher #mentions))
        })
    }

    /// A function or module of the private support crate, at the place of `span`.
    fn private(&self, path: &str, span: Span) -> TokenStream {
        build::private(&self.cx.krate, path, span)
    }

    fn bind_parameter(&mut self, input: &FnArg) {
        match input {
            FnArg::Receiver(receiver) => self.scope.bind(&receiver.self_token.into()),
            FnArg::Typed(typed) => self.bind_all(&typed.pat),
        }
    }

    fn strict(&self) -> Strict<'_> {
        Strict::new(&self.cx.krate, &self.cx.options)
    }

    /// A type that the body writes: what it means in marked code, to be checked.
    fn write_type(&mut self, ty: &mut Type) {
        types::refuse_in(ty, self.errors);
        self.strict().ty(ty);
        let checked = named::checked(self.cx, ty);
        if let Some(written) = self.written.last_mut() {
            written.types.extend(checked);
        }
    }

    fn block(&mut self, block: &mut Block, used: Use) {
        let mark = self.scope.enter();
        let has_items = block.stmts.iter().any(|stmt| matches!(stmt, Stmt::Item(_)));
        if has_items {
            self.declare_items(&block.stmts);
            self.written.push(Written::default());
        }
        let stmts = std::mem::take(&mut block.stmts);
        // An import counts as used by what is mentioned in its own block.
        let imports = has_items && stmts.iter().any(|stmt| matches!(stmt, Stmt::Item(Item::Use(_))));
        let around = imports.then(|| (std::mem::take(&mut self.imported), std::mem::take(&mut self.extended)));
        let last = stmts.len().saturating_sub(1);
        // Where all that follows is under a `cfg`, a block may be the value of the block around.
        let certain = stmts.iter().rposition(|stmt| cfgs_of(stmt).is_empty()).map_or(0, |position| position + 1);
        for (position, mut stmt) in stmts.into_iter().enumerate() {
            let may_be_tail =
                position >= certain && matches!(&stmt, Stmt::Expr(Expr::Block(_) | Expr::Unsafe(_), None));
            if position < last && !may_be_tail {
                end(&mut stmt);
            }
            self.stmt(stmt, used, &mut block.stmts);
        }
        if has_items {
            let mut head = self.written.pop().expect("pushed above").into_checks(self.cx, &self.anonymous);
            if let Some((imported, extended)) = around {
                head.extend(self.mentions().filter(|_| !self.before.is_empty()));
                self.imported.extend(imported);
                self.extended.extend(extended);
            }
            block.stmts.splice(0..0, head.into_iter().map(build::verbatim));
        }
        self.scope.leave(mark);
    }

    /// A statement of a block whose value is `used` so.
    fn stmt(&mut self, mut stmt: Stmt, used: Use, out: &mut Vec<Stmt>) {
        if matches!(&stmt, Stmt::Expr(Expr::Verbatim(nothing), Some(_)) if nothing.is_empty()) {
            // A `;` alone.
            return out.push(stmt);
        }
        let cfgs = cfgs_of(&stmt);
        let conditional = !cfgs.is_empty();
        if conditional {
            self.written.push(Written::default());
        }
        let statement = std::mem::replace(&mut self.statement, self.scope.enter());
        self.before.push(Vec::new());
        self.after.push(Vec::new());
        self.absent.push(Vec::new());
        match &mut stmt {
            Stmt::Local(local) => item::attributes::relax(&mut local.attrs),
            Stmt::Expr(expr, _) if !attrs_of(expr).is_empty() => item::attributes::relax(attrs_mut(expr)),
            Stmt::Macro(mac) => item::attributes::relax(&mut mac.attrs),
            Stmt::Expr(..) | Stmt::Item(_) => {}
        }
        // What an expression becomes may not be one that an attribute can stand on, or may not have it any more.
        let mut of_block = match &mut stmt {
            Stmt::Expr(expr, _) if conditional => std::mem::take(attrs_mut(expr)),
            Stmt::Macro(mac) if conditional => std::mem::take(&mut mac.attrs),
            _ => Vec::new(),
        };
        of_block.iter_mut().for_each(|attribute| attribute.style = syn::AttrStyle::Outer);
        self.attributes(&of_block);
        match &mut stmt {
            Stmt::Local(local) => self.local(local),
            Stmt::Expr(expr, None) => self.value(expr, used),
            Stmt::Expr(expr, Some(_)) => self.expr(expr),
            Stmt::Macro(mac) => {
                self.attributes(&mac.attrs);
                let mut expr = self.invocation(&mac.mac, Use::Any);
                if !mac.attrs.is_empty() {
                    *attrs_mut(&mut expr) = std::mem::take(&mut mac.attrs);
                }
                let semi = mac.semi_token;
                stmt = Stmt::Expr(expr, semi);
            }
            Stmt::Item(item) => {
                let tokens = self.item(item.clone());
                stmt = build::verbatim(tokens);
            }
        }
        self.statement = statement;
        let mut before = self.before.pop().expect("pushed above");
        let after = self.after.pop().expect("pushed above");
        if conditional {
            let written = self.written.pop().expect("pushed above");
            before.extend(written.into_checks(self.cx, &self.anonymous));
        }
        if !of_block.is_empty() {
            stmt = build::verbatim(quote!(#(#of_block)* { #stmt }));
        }
        let under_cfgs = |tokens: TokenStream| build::verbatim(quote!(#(#cfgs)* #tokens));
        out.extend(self.absent.pop().expect("pushed above").into_iter().map(build::verbatim));
        out.extend(before.into_iter().map(under_cfgs));
        out.push(stmt);
        out.extend(after.into_iter().map(under_cfgs));
    }

    fn local(&mut self, local: &mut Local) {
        self.attributes(&local.attrs);
        let bind = conditions(&local.attrs).is_empty();
        let is_plain =
            matches!(&local.pat, syn::Pat::Ident(name) if name.by_ref.is_none() && name.subpat.is_none()) && bind;
        let closure = local.init.as_ref().and_then(|init| match &*init.expr {
            Expr::Closure(closure) if is_plain => Some(closure),
            _ => None,
        });
        let is_async_closure = closure.is_some_and(|closure| closure.asyncness.is_some());
        let is_held = is_plain
            && matches!(&local.init, Some(init) if matches!(&*init.expr, Expr::Call(call) if holds_closure(call)));
        let is_closure = closure.is_some() || is_held;
        let mut channel = None;
        if let Some(init) = &mut local.init {
            if let Some((_, diverge)) = &mut init.diverge {
                self.own_block(diverge, Use::Any);
            }
            let is_function = matches!(&local.pat, syn::Pat::Type(typed) if matches!(*typed.ty, Type::FnPtr(_)));
            if is_function && matches!(*init.expr, Expr::Path(_)) {
                self.value_path(&mut init.expr, Position::Function);
            } else if is_async_closure || is_held {
                let span = init.expr.span();
                self.value(&mut init.expr, Use::Called);
                channel = is_async_closure.then(|| self.tell(&mut init.expr, span));
            } else {
                self.initializer(&local.pat, &mut init.expr);
            }
        }
        let refutable = local.init.as_ref().is_some_and(|init| init.diverge.is_some());
        let value = local.init.as_ref().map(|init| &*init.expr);
        let mut bound = self.pattern_of(&mut local.pat, value, refutable, bind);
        if is_closure {
            bound.clear();
        }
        if let syn::Pat::Ident(name) = &local.pat
            && let Some(channel) = channel
        {
            self.scope.note_async_closure(&name.ident, channel);
        }
        self.after.last_mut().expect("a `let` is a statement").extend(bound);
    }

    /// An item in a block.
    fn item(&mut self, item: Item) -> TokenStream {
        self.uses_twins = true;
        if let Item::Use(import) = &item {
            let root = syn::Path { leading_colon: import.leading_colon, segments: Default::default() };
            self.globs(root, &import.tree);
        }
        self.refuse_other_names_of_macros(&item);
        if let Item::Macro(item) = item {
            return self.define_macro(item);
        }
        item::expand_nested(self.cx, item, self.errors)
    }

    /// Makes the names of the items in a block hide locals.
    fn declare_items(&mut self, stmts: &[Stmt]) {
        // What is checked in the block is checked by the names of the header.
        let header = Header::new(&self.cx.generics, self.cx.self_ty.as_ref(), None);
        for stmt in stmts {
            if let Stmt::Item(item) = stmt {
                let (mut values, mut types) = (Vec::new(), Vec::new());
                names_of_item(item, &mut values, &mut types);
                for name in values.iter().chain(&types) {
                    if self.is_parameter(name) {
                        self.errors.push(item, format_args!("this hides the parameter `{name}`: rename it"));
                        break;
                    }
                    if header.names(name) {
                        self.errors.push(
                            item,
                            format_args!("this hides `{name}`, which the head of the function or impl names: rename it, or put it outside"),
                        );
                        break;
                    }
                }
                values.into_iter().for_each(|name| self.scope.declare_item(name));
                self.own_types.extend(types);
                if let Item::Const(ItemConst { ident, .. }) | Item::Static(ItemStatic { ident, .. }) = item {
                    self.constants.insert(ident.unraw().to_string());
                }
                self.tables.extend(item::name_of_table(&self.cx.options, item));
                match item {
                    Item::Fn(function) => self.scope.declare_function(function.sig.ident.unraw().to_string()),
                    Item::Use(import) => {
                        if paths::has_glob(&import.tree) {
                            self.scope.declare_glob();
                        }
                        let is_certain = conditions(&import.attrs).is_empty();
                        let path = Path { leading_colon: import.leading_colon, segments: Default::default() };
                        paths::imports_of(&import.tree, path, &mut |name, path| {
                            self.scope.declare_import(name, path, is_certain)
                        });
                    }
                    _ => {}
                }
            }
        }
    }

    /// Whether a name is a generic parameter of the item around.
    fn is_parameter(&self, name: &str) -> bool {
        self.cx.generics.params.iter().any(|parameter| match parameter {
            GenericParam::Type(parameter) => parameter.ident.unraw() == name,
            GenericParam::Const(parameter) => parameter.ident.unraw() == name,
            GenericParam::Lifetime(_) => false,
        })
    }

    /// Rewrites `expr` as the whole of a block of its own: what it needs before it is declared inside.
    fn own_block(&mut self, expr: &mut Expr, used: Use) {
        self.before.push(Vec::new());
        self.value(expr, used);
        let before = self.before.pop().expect("pushed above");
        let inner = std::mem::replace(expr, Expr::PLACEHOLDER);
        *expr = build::block(before, inner);
    }

    fn declare(&mut self, statement: TokenStream) {
        match self.before.last_mut() {
            Some(before) => before.push(statement),
            None => unreachable!("every expression stands in a statement"),
        }
    }

    fn check(&mut self, check: TokenStream) {
        self.declare(build::dead(check));
    }

    /// The frame of a closure or `async` block.
    fn frame(&self, is_async: bool) -> Frame {
        Frame { is_async, start: self.statement, depth: self.before.len(), ..Frame::new() }
    }

    /// Checks of a variable what `check` says, before the statement with the outermost closure around that captures it: a mention in the closure would
    /// capture all of it, where code captures a field. Answers what is to be checked in place, if it captures nothing, or if anything there may have
    /// its name.
    fn check_captured(&mut self, variable: &Ident, check: &str) -> TokenStream {
        let check = self.tied(variable, check, variable.span());
        let is_local = self.scope.is_local(variable);
        let outermost = self.frames.iter().find(|frame| is_local && !self.scope.may_be_from(variable, frame.start));
        match outermost.and_then(|frame| self.before.get_mut(frame.depth.checked_sub(1)?)) {
            Some(before) => {
                before.push(check);
                TokenStream::new()
            }
            None => check,
        }
    }

    /// A new channel of the kind `kind`, declared before the statement around.
    fn channel(&mut self, kind: &str, span: Span) -> Expr {
        self.channels += 1;
        let name = format_ident!("__no_tls0_c{}", self.channels, span = span);
        let new = self.private(&format!("channel::{kind}::new"), span);
        self.declare(quote!(let #name = #new();));
        Expr::Verbatim(name.into_token_stream())
    }

    fn exprs<'e>(&mut self, exprs: impl IntoIterator<Item = &'e mut Expr>) {
        for expr in exprs {
            self.element(expr, Use::Any);
        }
    }

    /// What a list or a literal is made of, and is passed on if that is.
    fn parts<'e>(&mut self, parts: impl IntoIterator<Item = &'e mut Expr>, whole: Use) {
        for part in parts {
            self.element(part, whole.of_part());
        }
    }

    /// An expression in a list, which may be under a `cfg`.
    fn element(&mut self, expr: &mut Expr, used: Use) {
        if conditions(attrs_of(expr)).is_empty() {
            return self.value(expr, used);
        }
        let attrs = std::mem::take(attrs_mut(expr));
        self.attributes(&attrs);
        self.under(&attrs, |this| this.value(expr, used));
        *attrs_mut(expr) = attrs;
    }

    /// What stands under the `cfg`s among `attrs`: what it needs before the statement around stands under them, too.
    fn under(&mut self, attrs: &[syn::Attribute], rewrite: impl FnOnce(&mut Self)) {
        let cfgs = conditions(attrs);
        if cfgs.is_empty() {
            return rewrite(self);
        }
        self.written.push(Written::default());
        self.before.push(Vec::new());
        rewrite(self);
        let mut before = self.before.pop().expect("pushed above");
        before.extend(self.written.pop().expect("pushed above").into_checks(self.cx, &self.anonymous));
        for statement in before {
            self.declare(quote!(#(#cfgs)* #statement));
        }
    }

    fn expr(&mut self, expr: &mut Expr) {
        self.value(expr, Use::Any);
    }

    /// An expression whose value is `used` so.
    fn value(&mut self, expr: &mut Expr, used: Use) {
        if used == Use::Extended && !is_of_blocks(expr) {
            // What is asked of a literal in a `marked!` of ambient code stands behind the `let`, not in a block of it.
            return if self.is_ambient() { self.value(expr, Use::PassedOn) } else { self.initial(expr) };
        }
        self.attributes(attrs_of(expr));
        if self.hand_to_macro(expr) {
            return;
        }
        match expr {
            Expr::Array(array) => self.parts(&mut array.elems, used),
            Expr::Assign(assign) => {
                self.value(&mut assign.right, Use::PassedOn);
                self.assignee(&mut assign.left);
            }
            Expr::Async(_) => self.async_block(expr),
            Expr::Await(wait) => {
                let span = wait.await_token.span;
                self.await_(expr);
                self.see(expr, used, span);
            }
            Expr::Binary(_) => self.binary(expr),
            Expr::Block(block) => self.block(&mut block.block, used),
            Expr::Break(jump) => {
                if let Some(value) = &mut jump.expr {
                    self.expr(value);
                }
            }
            Expr::Call(call) if self.constructs(call) => {
                let span = call.paren_token.span.join();
                self.constructor_call(expr, used);
                // It is no reference, and what it is made of is passed on, too.
                if used != Use::PassedOn {
                    self.see(expr, used, span);
                }
            }
            Expr::Call(call) => {
                let span = call.paren_token.span.join();
                let holds = holds_closure(call);
                self.call(expr);
                match used {
                    Use::Called if holds => self.held(expr, span),
                    Use::PassedOn if holds => self.see(expr, Use::PassedOnByOwner, span),
                    _ => self.see(expr, used, span),
                }
            }
            Expr::Cast(cast) => {
                self.write_type(&mut cast.ty);
                match &*cast.expr {
                    Expr::Path(_) if matches!(*cast.ty, Type::FnPtr(_)) => {
                        self.value_path(&mut cast.expr, Position::Function);
                    }
                    _ => self.value(&mut cast.expr, Use::PassedOn),
                }
                // What `_` stands for is not written.
                if types::mentions(cast.ty.to_token_stream(), &|ident| ident == "_") {
                    let span = cast.as_token.span;
                    self.see(expr, used, span);
                }
            }
            Expr::Closure(closure) => self.closure(closure, used),
            Expr::Const(constant) if self.is_of_std(constant) => self.constant_of_std(constant),
            Expr::Const(constant) => {
                let span = constant.const_token.span();
                let constant = std::mem::replace(expr, Expr::PLACEHOLDER);
                *expr = self.inline("inline", constant, span);
            }
            Expr::Continue(_) | Expr::Lit(_) => {}
            Expr::Field(field) => self.base(&mut field.base, Use::Any),
            Expr::ForLoop(_) => self.for_loop(expr),
            Expr::Group(group) => {
                let mut inner = std::mem::replace(&mut *group.expr, Expr::PLACEHOLDER);
                self.expr(&mut inner);
                *expr = build::paren(inner);
            }
            Expr::If(branch) => {
                let mark = self.scope.enter();
                let bound = self.condition(&mut branch.cond);
                self.block_after_pattern(bound, &mut branch.then_branch, used);
                self.scope.leave(mark);
                if let Some((_, otherwise)) = &mut branch.else_branch {
                    self.value(otherwise, used);
                }
            }
            Expr::Index(_) => self.index(expr),
            Expr::Let(_) => self.refuse(expr, "`let` is a condition of `if`, `while` and guards only: use `matches!`"),
            Expr::Loop(repeat) => self.block(&mut repeat.body, Use::Any),
            Expr::Macro(mac) => {
                *expr = self.invocation(&mac.mac, used);
            }
            Expr::Match(_) => self.match_(expr, used),
            Expr::MethodCall(call) => {
                let span = call.paren_token.span.join();
                self.method_call(expr);
                self.see(expr, used, span);
            }
            Expr::Paren(paren) => self.value(&mut paren.expr, used),
            Expr::Path(_) => self.value_path(expr, Position::Other),
            Expr::Range(range) => {
                self.exprs(range.start.as_deref_mut());
                self.exprs(range.end.as_deref_mut());
            }
            Expr::RawAddr(address) => self.expr(&mut address.expr),
            Expr::Reference(_) => self.reference(expr, used),
            Expr::Repeat(repeat) if matches!(&*repeat.expr, Expr::Const(constant) if !self.is_of_std(constant)) => {
                types::refuse_in_constant(&repeat.len, self.errors);
                // The element must stay a constant.
                let span = repeat.bracket_token.span.join();
                let array = std::mem::replace(expr, Expr::PLACEHOLDER);
                *expr = self.inline("inline", array, span);
            }
            Expr::Repeat(repeat) => {
                types::refuse_in_constant(&repeat.len, self.errors);
                if !self.constant_element(&mut repeat.expr) {
                    self.expr(&mut repeat.expr);
                }
            }
            Expr::Return(ret) => self.parts(ret.expr.as_deref_mut(), Use::PassedOn),
            Expr::Struct(literal) => {
                let span = literal.brace_token.span.join();
                self.literal(expr, used);
                // It is no reference, and what it is made of is passed on, too.
                if used != Use::PassedOn {
                    self.see(expr, used, span);
                }
            }
            Expr::Try(_) => self.try_(expr),
            Expr::Tuple(tuple) => self.parts(&mut tuple.elems, used),
            Expr::Unary(_) => self.unary(expr),
            Expr::Unsafe(block) => self.block(&mut block.block, used),
            Expr::While(_) => self.while_loop(expr),
            Expr::Infer(_) => self.refuse(expr, "`_` is not an expression that marked code knows: write the value"),
            Expr::TryBlock(_) => self.refuse(expr, "`try` blocks are not stable: use a closure and `?`"),
            Expr::Yield(_) => self.refuse(expr, "`yield` is not stable: write an `Iterator`"),
            _ => self.refuse(
                expr,
                "marked code does not know this syntax: leave it with `outside!(…)`, or vouch for it with `unsafe { assume_no_tls!(…) }`",
            ),
        }
    }

    /// What `if` and `while` ask: `let` binds for what follows it, and for their block. Answers what is asked of the variables there. In a
    /// chain it is asked at once, since another `let` may bind the name again.
    ///
    /// Input: `let Some(x) = y && f(x)`. Output: `let Some(x) = y && { asked; true } && f(x)`
    fn condition(&mut self, expr: &mut Expr) -> Vec<TokenStream> {
        self.condition_in(expr, false)
    }

    /// The same, in a chain whose other parts may have bound what this names.
    fn condition_in(&mut self, expr: &mut Expr, is_in_chain: bool) -> Vec<TokenStream> {
        match expr {
            Expr::Let(condition) => {
                self.attributes(&condition.attrs);
                self.expr(&mut condition.expr);
                let value = (!is_in_chain).then_some(&*condition.expr);
                self.pattern_of(&mut condition.pat, value, true, true)
            }
            Expr::Binary(binary) if matches!(binary.op, syn::BinOp::And(_)) => {
                self.attributes(&binary.attrs);
                let bound = self.condition_in(&mut binary.left, is_in_chain);
                build::then_ask(&mut binary.left, bound);
                let bound = self.condition_in(&mut binary.right, true);
                build::then_ask(expr, bound);
                Vec::new()
            }
            other => {
                self.expr(other);
                Vec::new()
            }
        }
    }

    fn refuse(&mut self, at: &Expr, message: &str) {
        self.errors.push(at, message);
    }

    /// Attributes that remain in a body: only built-in ones, since nothing may rewrite what was checked.
    fn attributes(&mut self, attrs: &[syn::Attribute]) {
        item::attributes::check_in_body(attrs, self.errors);
    }

    /// The left side of `=`: a place, or a pattern in the form of an expression.
    fn assignee(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Infer(_) | Expr::Range(_) => {}
            Expr::Tuple(tuple) => tuple.elems.iter_mut().for_each(|elem| self.assignee(elem)),
            Expr::Array(array) => array.elems.iter_mut().for_each(|elem| self.assignee(elem)),
            Expr::Paren(paren) => self.assignee(&mut paren.expr),
            Expr::Call(call) => {
                if let Expr::Path(path) = &mut *call.func {
                    self.written_in_path(&mut path.qself, &mut path.path);
                    self.fields_pattern(&path.qself, &path.path, Fields::Parentheses);
                }
                call.args.iter_mut().for_each(|arg| self.assignee(arg));
            }
            Expr::Struct(literal) if literal.rest.is_none() => {
                self.written_in_path(&mut literal.qself, &mut literal.path);
                self.fields_pattern(&literal.qself, &literal.path, Fields::Braces);
                literal.fields.iter_mut().for_each(|field| self.assignee(&mut field.expr))
            }
            place => self.expr(place),
        }
    }
}

/// The `cfg`s of a statement, an item's aside.
fn cfgs_of(stmt: &Stmt) -> Vec<syn::Attribute> {
    conditions(match stmt {
        Stmt::Local(local) => &local.attrs,
        Stmt::Expr(expr, _) => attrs_of(expr),
        Stmt::Macro(mac) => &mac.attrs,
        Stmt::Item(_) => &[],
    })
}

/// `const {}` → `const {};`: what it becomes may not end by its brace, and would go on with the next statement.
fn end(stmt: &mut Stmt) {
    match stmt {
        Stmt::Expr(_, semi) => drop(semi.get_or_insert_default()),
        Stmt::Macro(mac) => drop(mac.semi_token.get_or_insert_default()),
        Stmt::Local(_) | Stmt::Item(_) => {}
    }
}

impl Written {
    fn checks(&self, cx: &Context, anonymous: &[Bounds]) -> impl Iterator<Item = TokenStream> {
        let krate = &cx.krate;
        let apart = (!self.apart.is_empty()).then(|| asked(krate, &item::constants(krate), &self.apart));
        let sight = (!self.sight.is_empty()).then(|| asked(krate, &in_sight(cx, anonymous), &self.sight));
        self.checks.values().cloned().chain(apart).chain(sight)
    }

    /// The statements that check it where it is written.
    fn into_checks(self, cx: &Context, anonymous: &[Bounds]) -> Vec<TokenStream> {
        let mut checks: Vec<TokenStream> = self.checks(cx, anonymous).collect();
        if !self.types.is_empty() {
            checks.push(item::hidden(&[], types::helper(cx, &self.types)));
        }
        checks
    }
}

/// The parameters of a function in sight of all bounds, and what stands for constants.
fn in_sight(cx: &Context, anonymous: &[Bounds]) -> Generics {
    let Context { krate, generics, .. } = cx;
    let mut generics = generics.clone();
    let constants = item::constants(krate);
    generics.params.extend(constants.params);
    let clause = generics.make_where_clause();
    clause.predicates.extend(constants.where_clause.into_iter().flat_map(|clause| clause.predicates));
    for parameter in cx.generics.type_params() {
        let name = &parameter.ident;
        // Lifetimes have no say in it, and a bound may be for all of them.
        clause.predicates.push(parse_quote!(#name: #krate::marked::Type + 'static));
    }
    for (index, bounds) in anonymous.iter().enumerate() {
        let name = format_ident!("__Anonymous{index}", span = Span::mixed_site());
        generics.params.push(parse_quote!(#name: #bounds));
    }
    generics
}

/// What the checks leave to be asked, in a function that infers all that is left out, and the one that asks it.
fn asked(krate: &TokenStream, generics: &Generics, checks: &BTreeMap<String, TokenStream>) -> TokenStream {
    let (parameters, _, clause) = generics.split_for_impl();
    let arguments = generics.params.iter().filter_map(|parameter| match parameter {
        // A type may have its name.
        GenericParam::Const(ConstParam { ident, .. }) => Some(quote!({ #ident })),
        GenericParam::Type(parameter) => Some(parameter.ident.to_token_stream()),
        GenericParam::Lifetime(_) => None,
    });
    let turbofish = quote_spanned!(Span::mixed_site()=> ::<#(#arguments),*>);
    let place = |check: &TokenStream| Span::mixed_site().located_at(check.span());
    let names = checks.values().enumerate().map(|(index, check)| format_ident!("__{index}", span = place(check)));
    let names: Vec<Ident> = names.collect();
    let opaque = checks.values().map(|check| quote_spanned!(place(check)=> impl #krate::core::marker::Sized));
    let asked = checks.values().zip(&names).map(|(check, name)| quote_spanned!(check.span()=> #krate::asked(#name);));
    let checks = checks.values();
    item::hidden(
        &[],
        quote_spanned! {Span::mixed_site()=>
            fn __no_tls0_named #parameters() -> (#(#opaque,)*) #clause { (#(#checks,)*) }
            fn __no_tls0_asked #parameters() #clause {
                let (#(#names,)*) = __no_tls0_named #turbofish();
                #(#asked)*
            }
        },
    )
}

/// Where a path stands as a value.
#[derive(Clone, Copy, PartialEq)]
enum Position {
    /// Where a function is expected: `map(Some)`.
    Function,
    /// Where no function is of use: `x` of `x.f()`, `x.y` and `x[i]`.
    Receiver,
    Other,
}

/// What becomes of a value.
#[derive(Clone, Copy, Default, PartialEq)]
enum Use {
    /// It may be dereferenced without a word.
    #[default]
    Any,
    /// It is passed on, by value: only a reference could be dereferenced.
    PassedOn,
    /// The same, by a `let` that extends its temporaries.
    Extended,
    /// It is what holds a closure, and passed on, by value.
    PassedOnByOwner,
    /// It is bound to a variable, for calls of it.
    Called,
    /// An iterator's method is called, which every iterator has itself.
    Iterated,
}

impl Use {
    /// What becomes of a part of the value.
    fn of_part(self) -> Self {
        if self == Self::PassedOn { self } else { Self::Any }
    }
}

/// `Box::new(|x| …)`, and so for other owners.
fn holds_closure(call: &syn::ExprCall) -> bool {
    let Expr::Path(path) = &*call.func else { return false };
    let mut segments = path.path.segments.iter().rev().map(|segment| segment.ident.to_string());
    segments.next().is_some_and(|last| last == "new")
        && segments.next().is_some_and(|of| ["Arc", "Box", "LazyCell", "LazyLock", "Rc"].contains(&of.as_str()))
        && matches!(call.args.first(), Some(Expr::Closure(_)))
}

fn attrs_of(expr: &Expr) -> &[syn::Attribute] {
    macro_rules! attrs {
        ($($variant:ident)*) => {
            match expr {
                $(Expr::$variant(inner) => &inner.attrs,)*
                _ => &[],
            }
        };
    }
    attrs!(Array Assign Async Await Binary Block Break Call Cast Closure Const Continue Field ForLoop Group If Index
        Infer Let Lit Loop Macro Match MethodCall Paren Path Range RawAddr Reference Repeat Return Struct Try TryBlock
        Tuple Unary Unsafe While Yield)
}

fn attrs_mut(expr: &mut Expr) -> &mut Vec<syn::Attribute> {
    macro_rules! attrs {
        ($($variant:ident)*) => {
            match expr {
                $(Expr::$variant(inner) => return &mut inner.attrs,)*
                _ => {}
            }
        };
    }
    attrs!(Array Assign Async Await Binary Block Break Call Cast Closure Const Continue Field ForLoop Group If Index
        Infer Let Lit Loop Macro Match MethodCall Paren Path Range RawAddr Reference Repeat Return Struct Try TryBlock
        Tuple Unary Unsafe While Yield);
    let inner = std::mem::replace(expr, Expr::PLACEHOLDER);
    *expr = Expr::Paren(syn::ExprParen {
        attrs: Vec::new(),
        paren_token: syn::token::Paren(inner.span()),
        expr: Box::new(inner),
    });
    let Expr::Paren(paren) = expr else { unreachable!("assigned above") };
    &mut paren.attrs
}
