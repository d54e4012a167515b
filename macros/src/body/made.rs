//! What a marked `macro_rules!` of the user's makes in a body.
//!
//! Input: `helpers::max!(x, y)`. Output: `__no_tls0macro1::TWIN!([what is known of the body] x, y)`, and of what that makes, the expression,
//! rewritten. At the head of the body the macro is asked for its twin,
//! ```text
//! mod __no_tls0macro1 {
//!     use super::*;
//!     helpers::max! { ASKED ASKED $ }
//!     pub(super) use TWIN;
//! }
//! ```
//! where no macro can run anything, whatever it makes of that.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{
    Block, Expr, Generics, Item, ItemMacro, LitBool, Pat, PatIdent, Path, Stmt, Token, Type, bracketed,
    ext::IdentExt,
    parse::{Parse, ParseStream, Parser},
    spanned::Spanned,
    visit::{self, Visit},
    visit_mut::VisitMut,
};

use super::{
    Frame, Names, Rewriter, Use, attrs_of, build,
    constructors::extends_what,
    invocations::{is_of_user, words},
    operators, paths,
    scope::Scope,
};
use crate::{
    context::Context,
    errors::Errors,
    groups::{Parentheses, parenthesized},
    hygiene::context,
    item,
    known_macros::{Fate, known},
    names,
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
    /// The items of the blocks around, which hide variables.
    items: Vec<Ident>,
    /// The names that the macro is given.
    given: Vec<Ident>,
    /// The macros that blocks around define.
    macros: Vec<Ident>,
    /// Those beyond a `marked!`, too.
    all_macros: Vec<Ident>,
    /// The expression that begins with the macro, where it must be rewritten with what is made.
    whole: Option<Expr>,
    generics: Generics,
    self_ty: Option<Type>,
}

impl ToTokens for Around {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self {
            is_ambient,
            token,
            is_async,
            locals,
            apart,
            items,
            given,
            macros,
            all_macros,
            whole,
            generics,
            self_ty,
        } = self;
        let clause = &generics.where_clause;
        let whole = parenthesized(whole.to_token_stream());
        let names = [locals, apart, items, given, macros, all_macros].into_iter().map(|names| quote!([#(#names)*]));
        tokens.extend(quote!(#is_ambient #token #is_async #(#names)* [#whole] #generics #clause; #self_ty));
    }
}

impl Parse for Around {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let is_ambient = input.parse::<LitBool>()?.value;
        let (token, is_async) = (input.parse()?, input.parse::<LitBool>()?.value);
        let [locals, apart, items] = [idents(input)?, idents(input)?, idents(input)?];
        let [given, macros, all_macros] = [idents(input)?, idents(input)?, idents(input)?];
        let content;
        bracketed!(content in input);
        let whole = if content.is_empty() { None } else { Some(content.parse()?) };
        let mut generics: Generics = input.parse()?;
        generics.where_clause = input.parse()?;
        input.parse::<Token![;]>()?;
        let self_ty = if input.is_empty() { None } else { Some(input.parse()?) };
        Ok(Self {
            is_ambient,
            token,
            is_async,
            locals,
            apart,
            items,
            given,
            macros,
            all_macros,
            whole,
            generics,
            self_ty,
        })
    }
}

/// The variables of the body around a macro's definition, which what the macro makes may name by itself.
#[derive(Default)]
pub struct Captured {
    locals: Vec<Ident>,
    apart: Vec<Ident>,
}

impl ToTokens for Captured {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { locals, apart } = self;
        tokens.extend(quote!([#(#locals)*] [#(#apart)*]));
    }
}

impl Parse for Captured {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        Ok(Self { locals: idents(input)?, apart: idents(input)? })
    }
}

/// `[a b]`
fn idents(input: ParseStream) -> syn::Result<Vec<Ident>> {
    let content;
    bracketed!(content in input);
    let mut idents = Vec::new();
    while !content.is_empty() {
        idents.push(content.call(Ident::parse_any)?);
    }
    Ok(idents)
}

impl Rewriter<'_> {
    /// A macro of the user's, if it is marked: what it makes is rewritten where it is made, with the `whole` that begins with it.
    pub(super) fn of_user(&mut self, path: &Path, tokens: TokenStream, whole: Option<Expr>) -> Expr {
        let span = path.segments[path.segments.len() - 1].ident.span();
        let (locals, apart) = self.scope.for_made();
        self.check_below_globs(path, &quote!(#tokens #whole));
        let frame = self.frames.last_mut().expect("a body has a frame");
        let is_async = frame.is_async;
        let around = Around {
            token: if is_async { frame.token.clone() } else { frame.token(span) },
            is_async,
            is_ambient: self.is_ambient(),
            locals,
            apart,
            items: self.scope.items(),
            given: words(tokens.clone()),
            macros: self.scope.macros_for_made(),
            all_macros: self.scope.macros(),
            whole,
            generics: self.cx.generics.clone(),
            self_ty: self.cx.self_ty.clone(),
        };
        // So that what is made needs no import of its own.
        self.uses_twins = true;
        let tokens = parenthesized(tokens);
        if let Some(name) = self.local_macro(path) {
            let twin = names::local_macro(name);
            return Expr::Verbatim(quote_spanned!(span=> #twin!([#around] #tokens)));
        }
        let mut module = self.module_of_twin(path);
        // What is made stands where the user invokes the macro, for `line!` and for who panics.
        module.set_span(span);
        let twin = Ident::new(names::MACRO_TWIN, span);
        Expr::Verbatim(quote_spanned!(span=> #module::#twin!([#around] #tokens)))
    }

    /// That no variant, which a `*` imports, hides a variable that the macro is given, or may name by itself.
    fn check_below_globs(&mut self, path: &Path, tokens: &TokenStream) {
        let below = self.scope.below_globs();
        if below.is_empty() {
            return;
        }
        let given = words(tokens.clone());
        let names_any = self.local_macro(path).is_some() || given.iter().any(|name| self.scope.is_macro(name));
        for local in below {
            if names_any || given.iter().any(|name| name.unraw() == local.unraw()) {
                self.check(quote!(let _ = &raw const #local;));
            }
        }
    }

    /// The name of a macro that the body defines.
    pub(super) fn local_macro<'p>(&self, path: &'p Path) -> Option<&'p Ident> {
        path.get_ident().filter(|name| self.scope.is_macro(name))
    }

    /// A `macro_rules!` in the body: what it makes may name the variables that are bound where it stands.
    pub(super) fn define_macro(&mut self, item: ItemMacro) -> TokenStream {
        let (locals, apart) = self.scope.for_made();
        if let Some(name) = &item.ident {
            self.scope.declare_macro(name);
            let attrs = &item.attrs;
            if types::mentions(quote!(#(#attrs)*), &|name| name == "macro_export") {
                self.errors.push(name, "a macro of a marked body may name any variable of it: export one that is defined outside of the function");
            }
        }
        item::define_in_body(&self.cx.options, item, &Captured { locals, apart }, self.errors)
    }

    /// Refuses what would give a macro of the body another name, by which `outside!` could use it.
    pub(super) fn refuse_other_names_of_macros(&mut self, item: &Item) {
        let macros = self.scope.macros();
        match item {
            Item::Use(import) => {
                let root = Path { leading_colon: import.leading_colon, segments: Default::default() };
                paths::imports_of(&import.tree, root, &mut |_, path| {
                    if path.get_ident().is_some_and(|name| macros.iter().any(|known| *known == name.unraw())) {
                        self.errors.push(&path, "a macro of a marked body may name any variable of it: call it by its own name");
                    }
                });
            }
            Item::Mod(module) if !macros.is_empty() => self.errors.push(
                &module.ident,
                "a module could give a macro of the body another name: put it before the macro, or outside of the function",
            ),
            _ => {}
        }
    }

    /// The module with a macro's twin, at the head of the body.
    fn module_of_twin(&mut self, path: &Path) -> Ident {
        let span = path.segments[path.segments.len() - 1].ident.span();
        let import = path.get_ident().and_then(|name| self.scope.import_of_macro(name));
        let import = import.map(|(import, is_certain)| (import.clone(), is_certain));
        if let Some((_, is_certain)) = import {
            // Of two of one name, `use` would mean the variable.
            if !path.get_ident().is_some_and(|name| self.scope.is_local(name)) {
                self.mention_import(path);
            }
            if !is_certain {
                self.errors.push(
                    path,
                    "a macro that a body imports under `cfg` is not seen there: import it outside of the function",
                );
            }
        }
        let mut path = import.map_or_else(|| path.clone(), |(import, _)| import);
        let key = types::key(path.to_token_stream());
        if let Some((name, _)) = self.macros.get(&key) {
            return name.clone();
        }
        // What is wrong with it is wrong where it is invoked.
        path.segments.iter_mut().for_each(|segment| segment.ident.set_span(segment.ident.span().located_at(span)));
        let span = Span::mixed_site().located_at(span);
        let name = format_ident!("__no_tls0macro{}{}", self.macros.len() + 1, self.apart_from_others, span = span);
        let module = twin_module(&name, &path);
        self.macros.insert(key, (name.clone(), module));
        name
    }

    /// `field!(x, f)[i]`, all of it, for the macro to make: what it makes may be a place, of which no copy may be changed. Answers whether
    /// it is.
    pub(super) fn hand_to_macro(&mut self, expr: &mut Expr) -> bool {
        let needs_place = match expr {
            Expr::Index(_) => true,
            Expr::Binary(binary) if operators::is_assigning(&binary.op) => true,
            Expr::Assign(_) => false,
            Expr::Reference(reference) if reference.mutability.is_some() => false,
            _ => return false,
        };
        let mac = match start_of(expr) {
            Expr::Macro(mac) if mac.attrs.is_empty() && is_of_user(&mac.mac.path) => mac.mac.clone(),
            _ => return false,
        };
        if !attrs_of(expr).is_empty() || !(needs_place || self.may_be_given(expr.to_token_stream())) {
            return false;
        }
        let made = Ident::new("__no_tls0_made", Span::mixed_site());
        *start_of(expr) = Expr::Path(syn::parse_quote!(#made));
        let whole = std::mem::replace(expr, Expr::PLACEHOLDER);
        *expr = self.of_user(&mac.path, mac.tokens, Some(whole));
        true
    }

    /// Whether tokens name no variable that a macro may not be given.
    fn may_be_given(&self, tokens: TokenStream) -> bool {
        let (_, apart) = self.scope.for_made();
        !self.is_ambient() && !words(tokens).iter().any(|word| apart.iter().any(|name| name.unraw() == word.unraw()))
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

/// The module of this name with a macro's twin.
pub fn twin_module(name: &Ident, path: &Path) -> TokenStream {
    let span = path.segments[path.segments.len() - 1].ident.span();
    let path = from_module_inside(path);
    let [asked, twin] = [names::ASKED_OF_MACRO, names::MACRO_TWIN].map(|name| Ident::new(name, span));
    let asking = quote_spanned!(span=> #path! { #asked #asked $ });
    // In edition 2015, an import of the user's begins at the crate's root.
    let imported = Ident::new(names::MACRO_TWIN, Span::mixed_site().located_at(span));
    quote_spanned! {Span::mixed_site()=>
        #[allow(unused)] #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
        mod #name {
            use super::*;
            #asking
            pub(super) use #imported as #twin;
        }
    }
}

/// Rewrites what a macro made where it is invoked in a marked body: into the expression itself, if that needs nothing before it, into a
/// block, or into a place that cannot be changed.
pub fn rewrite_made(
    options: Options,
    around: Around,
    captured: Captured,
    made: TokenStream,
    errors: &mut Errors,
) -> Expr {
    let Around {
        is_ambient,
        token,
        is_async,
        mut locals,
        mut apart,
        items,
        given,
        macros,
        all_macros,
        whole,
        generics,
        self_ty,
    } = around;
    let is_hidden = |variable: &Ident| items.iter().any(|item| item.unraw() == variable.unraw());
    apart.extend(captured.apart);
    apart.extend(captured.locals.iter().filter(|variable| is_hidden(variable)).cloned());
    locals.extend(captured.locals.into_iter().filter(|variable| !is_hidden(variable)));
    let cx = &Context { krate: options.private(), generics, self_ty, options, place: Place::default() };
    let mut rewriter = Rewriter::new(cx, errors, if is_ambient { Names::MayBeCaptured } else { Names::Known });
    rewriter.frames = vec![Frame { token, uses_token: true, is_async, ..Frame::new() }];
    rewriter.scope = Scope::of_made(&items, &apart);
    all_macros.iter().for_each(|name| rewriter.scope.declare_macro(name));
    rewriter.scope.begin_wall();
    locals.iter().for_each(|local| rewriter.scope.bind(local));
    macros.iter().for_each(|name| rewriter.scope.declare_macro(name));
    let is_text_of =
        |name: &Ident, variables: &[Ident]| variables.iter().any(|variable| variable.unraw() == name.unraw());
    let named = words(quote!(#made #whole)).into_iter();
    let named = named.filter(|name| is_text_of(name, &apart) && rewriter.scope.local(name).is_none());
    let named: Vec<Ident> = named.collect();
    rewriter.refuse_apart(named);
    let mut stmts: Vec<Stmt> = match Block::parse_within.parse2(with_first_apart(with_plain_groups(made))) {
        Ok(stmts) => stmts,
        Err(error) => {
            rewriter.errors.add(error);
            return Expr::PLACEHOLDER;
        }
    };
    stmts.iter_mut().for_each(|stmt| Parentheses.visit_stmt_mut(stmt));
    if whole.is_none() && stmts.iter().any(declares) {
        let made = rewriter.of_statements(stmts, &given);
        let unknown = rewriter.scope.end_wall();
        rewriter.refuse_apart(unknown);
        return made;
    }
    let made = match <[Stmt; 1]>::try_from(stmts) {
        Ok([Stmt::Expr(expr, None)]) if attrs_of(&expr).is_empty() => expr,
        Ok([stmt]) => build::block_of(vec![stmt]),
        Err(stmts) => build::block_of(stmts),
    };
    let rewritten = match whole {
        Some(whole) => rewriter.of_macro_in(whole, made),
        None => rewriter.of_macro(made),
    };
    let unknown = rewriter.scope.end_wall();
    rewriter.refuse_apart(unknown);
    rewritten
}

impl Rewriter<'_> {
    /// Rewrites what a macro made with what it is in.
    fn of_macro_in(&mut self, mut whole: Expr, made: Expr) -> Expr {
        let is_value = !is_place(&made) && !matches!(&made, Expr::Macro(mac) if is_of_user(&mac.mac.path));
        match &mut whole {
            Expr::Reference(reference) if is_value => {
                *reference.expr = self.of_macro(made);
                whole
            }
            // It lives as long as the statement around.
            Expr::Index(_) if is_value => {
                let (span, value) = (made.span(), self.of_macro(made));
                let name = Ident::new("__no_tls0_value", Span::mixed_site());
                let mark = self.scope.enter();
                self.scope.bind(&name);
                *start_of(&mut whole) = build::paren(syn::parse_quote!(*#name));
                let part = build::reference(self.of_macro(whole), span);
                self.scope.leave(mark);
                build::paren(build::deref(Expr::Verbatim(quote!(match #value { ref #name => #part })), span))
            }
            _ => {
                *start_of(&mut whole) = build::paren(made);
                self.of_macro(whole)
            }
        }
    }

    /// Rewrites the statements that a macro makes in its own place: what is bound in them lives as long as what is bound there.
    fn of_statements(&mut self, stmts: Vec<Stmt>, given: &[Ident]) -> Expr {
        for stmt in &stmts {
            match stmt {
                // A macro, too, would be known below, where nothing knows of it.
                Stmt::Item(item) if !matches!(item, Item::Impl(_)) => self.errors.push(
                    item,
                    "what a macro declares in a body is not seen there: declare it outside of the function, or write it out",
                ),
                Stmt::Local(local) => {
                    let mut bound = Bound { given, found: Vec::new() };
                    bound.visit_pat(&local.pat);
                    for name in bound.found {
                        self.errors.push(
                            name,
                            format_args!("what a macro binds in a body is not seen there: write `let {name} = …`, with what the macro makes as the value"),
                        );
                    }
                }
                Stmt::Expr(..) | Stmt::Item(_) | Stmt::Macro(_) => {}
            }
        }
        // Another macro may make as much in the same block.
        let expansion: String = context(Span::mixed_site()).chars().filter(char::is_ascii_digit).collect();
        self.apart_from_others = format!("_{expansion}");
        let mut block = Block { brace_token: Default::default(), stmts };
        let types = self.root(|this| this.block(&mut block, Use::Any));
        self.uses_twins = false;
        let mut before = self.head();
        if !types.is_empty() {
            before.push(item::hidden(&[], types::helper(self.cx, &types)));
        }
        let stmts = block.stmts;
        Expr::Verbatim(quote!(#(#before)* #(#stmts)*))
    }

    fn of_macro(&mut self, mut expr: Expr) -> Expr {
        // In a block, it would be a copy that is changed.
        let (place, span) = (is_place(&expr).then(|| expr.span()), expr.span());
        let (has_temporaries, is_part) = (has_temporaries(&expr), matches!(expr, Expr::Field(_) | Expr::Index(_)));
        self.before.push(Vec::new());
        self.brackets = place.is_some();
        let types = self.root(|this| this.expr(&mut expr));
        self.brackets = false;
        let mut before = self.before.pop().expect("pushed above");
        // It stands in a body that imports them.
        self.uses_twins = false;
        before.extend(self.head());
        if !types.is_empty() {
            before.push(item::hidden(&[], types::helper(self.cx, &types)));
        }
        if before.is_empty() {
            return build::argument(expr);
        }
        let behind = |before, expr| {
            let (allowances, made) = (build::allowances(), build::block(before, expr));
            Expr::Verbatim(quote!(match () { #(#[#allowances])* () => #made }))
        };
        match (place, &mut expr) {
            (Some(span), _) => build::paren(build::deref(behind(before, build::reference(expr, span)), span)),
            // Behind a block, it would not be told what it is given.
            (None, Expr::Closure(closure)) if closure.asyncness.is_none() => {
                let body = std::mem::replace(&mut *closure.body, Expr::PLACEHOLDER);
                *closure.body = build::block(before, body);
                build::argument(expr)
            }
            // Temporaries live as long as what is around.
            (None, _) if has_temporaries && before.iter().all(build::only_checks) => {
                let (after, before) = (self.private("after", span), build::block(before, syn::parse_quote!(())));
                // What a part is of lives as long as the part.
                let value = if is_part { operators::root_of(&mut expr) } else { &mut expr };
                let made = std::mem::replace(value, Expr::PLACEHOLDER);
                *value = build::call(after, [before, made], span);
                expr
            }
            (None, _) => behind(before, expr),
        }
    }
}

/// Whether temporaries in an expression live as long as what is around it, which can be told to a call. Where a `let` extends what is below a `&`,
/// it could not.
fn has_temporaries(expr: &Expr) -> bool {
    match expr {
        _ if extends_what(expr, |operand| !is_place(operand)) => false,
        Expr::Binary(binary) => !operators::is_assigning(&binary.op),
        Expr::Group(group) => has_temporaries(&group.expr),
        Expr::Paren(paren) => has_temporaries(&paren.expr),
        Expr::Array(_)
        | Expr::Call(_)
        | Expr::Cast(_)
        | Expr::Field(_)
        | Expr::Index(_)
        | Expr::MethodCall(_)
        | Expr::Range(_)
        | Expr::Repeat(_)
        | Expr::Struct(_)
        | Expr::Tuple(_)
        | Expr::Unary(_) => true,
        Expr::Macro(mac) => known(&mac.mac.path).is_some_and(|known| matches!(known.fate, Fate::Lists | Fate::Matches)),
        Expr::Match(matched) => !matched
            .arms
            .iter()
            .all(|arm| matches!(*arm.body, Expr::Break(_) | Expr::Continue(_) | Expr::Macro(_) | Expr::Return(_))),
        _ => false,
    }
}

/// Whether a statement declares what is seen in those that follow.
fn declares(stmt: &Stmt) -> bool {
    match stmt {
        Stmt::Item(item) => !matches!(item, Item::Impl(_) | Item::Macro(_)),
        Stmt::Local(_) => true,
        Stmt::Expr(..) | Stmt::Macro(_) => false,
    }
}

/// The variables that a pattern binds by names that a macro was given.
struct Bound<'a, 'ast> {
    given: &'a [Ident],
    found: Vec<&'ast Ident>,
}

impl<'ast> Visit<'ast> for Bound<'_, 'ast> {
    fn visit_pat_ident(&mut self, pat: &'ast PatIdent) {
        if self.given.iter().any(|given| given.unraw() == pat.ident.unraw()) {
            self.found.push(&pat.ident);
        }
        visit::visit_pat_ident(self, pat);
    }
}

/// What stands first in an expression that changes a place, or uses it.
fn start_of(whole: &mut Expr) -> &mut Expr {
    operators::root_of(match whole {
        Expr::Assign(assign) => &mut assign.left,
        Expr::Binary(binary) => &mut binary.left,
        Expr::Reference(reference) => &mut reference.expr,
        place => place,
    })
}

/// A path as a module in the one around must write it.
fn from_module_inside(path: &Path) -> Path {
    let mut path = path.clone();
    let first = &mut path.segments[0].ident;
    if path.leading_colon.is_none() && (first == "self" || first == "super") {
        let up = Token![super](first.span());
        if first == "self" {
            *first = up.into();
        } else {
            path.segments.insert(0, Ident::from(up).into());
        }
    }
    path
}

/// What `$s:stmt` stands for without the group around, in which `let` would be a condition, and `$p:pat` in parentheses, where an alternative
/// could be torn out of the group.
fn with_plain_groups(tokens: TokenStream) -> TokenStream {
    let mut plain = TokenStream::new();
    for token in tokens {
        let TokenTree::Group(group) = token else {
            plain.extend([token]);
            continue;
        };
        let inner = with_plain_groups(group.stream());
        let first = inner.clone().into_iter().next();
        let (delimiter, span) = match (group.delimiter(), first) {
            (Delimiter::None, Some(TokenTree::Ident(first))) if first == "let" => {
                plain.extend(inner);
                continue;
            }
            (Delimiter::None, Some(first)) if matches!(Pat::parse_multi.parse2(inner.clone()), Ok(Pat::Or(_))) => {
                (Delimiter::Parenthesis, Span::mixed_site().located_at(first.span()))
            }
            (delimiter, _) => (delimiter, group.span()),
        };
        let mut same = Group::new(delimiter, inner);
        same.set_span(span);
        plain.extend([TokenTree::Group(same)]);
    }
    plain
}

/// `⟨{ a }⟩ + b` as `({ a }) + b`, where the block would be a statement.
fn with_first_apart(tokens: TokenStream) -> TokenStream {
    let mut rest = tokens.clone().into_iter();
    let (Some(TokenTree::Group(first)), Some(_)) = (rest.next(), rest.next()) else { return tokens };
    if first.delimiter() != Delimiter::None {
        return tokens;
    }
    let mut apart = Group::new(Delimiter::Parenthesis, first.stream());
    apart.set_span(Span::mixed_site());
    let expr: TokenStream =
        std::iter::once(TokenTree::Group(apart)).chain(tokens.clone().into_iter().skip(1)).collect();
    match syn::parse2::<Expr>(expr.clone()) {
        Ok(Expr::Binary(_) | Expr::Cast(_) | Expr::Field(_) | Expr::MethodCall(_) | Expr::Range(_) | Expr::Try(_)) => {
            expr
        }
        _ => tokens,
    }
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
