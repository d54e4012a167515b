//! No place of a body is overlooked: each expression in the marked items of the accepted programs becomes the argument of a
//! function, as `elsewhere7(x)`, which is not marked. In what an attribute makes of the item, it is called once, in the function for unmarked code,
//! and marked code calls its twin, which there is not.

use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::visit::Visit;
use syn::visit_mut::{self, VisitMut};
use syn::{
    Arm, Attribute, BinOp, Expr, ExprClosure, ExprIf, ExprMacro, File, Ident, ImplItem, Item, Lit, LocalInit, Macro,
    Pat, Stmt, StmtMacro, Token, TraitItem, Type, parse_quote,
};

use crate::item::{attributes::opts_out, attributes_of};
use crate::known_macros::{Fate, known};

#[test]
fn each_expression_is_looked_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/accept");
    let mut count = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            let file: File = syn::parse_file(&fs::read_to_string(&path).unwrap()).unwrap();
            count += file.items.into_iter().map(|item| check(&path, item)).sum::<usize>();
        }
    }
    assert!(count > 20_000, "{count} expressions in {}", folder.display());
}

/// Checks an item, if it is marked; answers how many expressions there are in it.
fn check(path: &Path, mut item: Item) -> usize {
    let Some(arguments) = take_mark(&mut item) else {
        let Item::Mod(module) = item else { return 0 };
        let items = module.content.map(|(_, items)| items).unwrap_or_default();
        return items.into_iter().map(|item| check(path, item)).sum();
    };
    let mut wrap = Wrap { count: 0 };
    wrap.visit_item_mut(&mut item);
    let tokens = item.to_token_stream();
    let mut found = vec![(0, 0); wrap.count];
    find(crate::item::expand(arguments, tokens.clone()), &mut found);
    for (index, (calls, twins)) in found.into_iter().enumerate() {
        let place = || {
            let text = tokens.to_string();
            let place = text.split_once(&format!("elsewhere{index} (")).map_or("", |(_, place)| place);
            format!("{}: `{}`", path.display(), place.chars().take(100).collect::<String>())
        };
        assert!(calls < 2, "marked code calls what is not marked: {}", place());
        assert!(twins > 0, "nothing asks for a mark: {}", place());
    }
    wrap.count
}

/// How often each of the functions is called, and each of their twins.
fn find(tokens: TokenStream, found: &mut [(usize, usize)]) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => find(group.stream(), found),
            TokenTree::Ident(name) => {
                let name = name.to_string();
                let index = name.strip_prefix("elsewhere").and_then(|index| index.parse::<usize>().ok());
                let Some((calls, twins)) = index.map(|index| &mut found[index]) else { continue };
                match tokens.peek() {
                    Some(TokenTree::Group(_)) => *calls += 1,
                    _ => *twins += 1,
                }
            }
            _ => {}
        }
    }
}

/// Takes `#[no_tls(arguments)]` off an item, for its arguments.
fn take_mark(item: &mut Item) -> Option<TokenStream> {
    let attrs = attributes_of(item)?;
    let mark = attrs.iter().position(is_mark)?;
    Some(attrs.remove(mark).meta.require_list().map_or_else(|_| quote!(), |list| list.tokens.clone()))
}

fn is_mark(attribute: &Attribute) -> bool {
    attribute.path().segments.last().is_some_and(|last| last.ident == "no_tls")
}

/// Makes each expression an argument, but for what must be a place or a constant.
struct Wrap {
    count: usize,
}

impl Wrap {
    fn wrap(&mut self, expr: &mut Expr) {
        let name = format_ident!("elsewhere{}", self.count);
        self.count += 1;
        let inner = std::mem::replace(expr, Expr::PLACEHOLDER);
        *expr = parse_quote!(#name(#inner));
    }

    /// What is assigned to, or borrowed to be changed.
    fn place(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Array(array) => array.elems.iter_mut().for_each(|elem| self.place(elem)),
            Expr::Call(call) => call.args.iter_mut().for_each(|arg| self.place(arg)),
            Expr::Field(field) => self.place(&mut field.base),
            Expr::Index(index) => {
                self.place(&mut index.expr);
                self.visit_expr_mut(&mut index.index);
            }
            Expr::Paren(paren) => self.place(&mut paren.expr),
            Expr::Struct(literal) => literal.fields.iter_mut().for_each(|field| self.place(&mut field.expr)),
            Expr::Tuple(tuple) => tuple.elems.iter_mut().for_each(|elem| self.place(elem)),
            Expr::Unary(unary) => self.visit_expr_mut(&mut unary.expr),
            _ => {}
        }
    }

    fn parts(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Assign(assign) => {
                self.place(&mut assign.left);
                self.visit_expr_mut(&mut assign.right);
            }
            Expr::Binary(binary) if is_compound(&binary.op) => {
                self.place(&mut binary.left);
                self.visit_expr_mut(&mut binary.right);
            }
            Expr::Call(call) if matches!(*call.func, Expr::Path(_)) => {
                call.args.iter_mut().for_each(|arg| self.visit_expr_mut(arg));
            }
            Expr::RawAddr(address) => self.place(&mut address.expr),
            Expr::Reference(reference) if reference.mutability.is_some() => self.place(&mut reference.expr),
            Expr::Repeat(repeat) => self.visit_expr_mut(&mut repeat.expr),
            Expr::Struct(literal) => {
                let written = literal.fields.iter_mut().filter(|field| field.colon_token.is_some());
                let written = written.map(|field| &mut field.expr);
                written.chain(literal.rest.as_deref_mut()).for_each(|expr| self.visit_expr_mut(expr));
            }
            expr => visit_mut::visit_expr_mut(self, expr),
        }
    }
}

impl VisitMut for Wrap {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        match expr {
            // The chain of an `if let`, and what stands for a constant.
            Expr::Let(_) => return visit_mut::visit_expr_mut(self, expr),
            Expr::Binary(binary) if has_let(&binary.left) || has_let(&binary.right) => {
                return visit_mut::visit_expr_mut(self, expr);
            }
            Expr::Const(_) => return,
            // As an argument, its futures have no type.
            Expr::Closure(closure) if closure.asyncness.is_some() => return self.parts(expr),
            _ => {}
        }
        self.parts(expr);
        self.wrap(expr);
    }

    fn visit_stmt_mut(&mut self, stmt: &mut Stmt) {
        let mut invocations = Invocations(false);
        invocations.visit_stmt(stmt);
        match stmt {
            // What a macro of one's own makes is looked at where it is made, and what is done with it there, too.
            _ if invocations.0 => {}
            // It needs no `;`, and so must stay what it is.
            Stmt::Expr(expr, None) if is_of_blocks(expr) => self.parts(expr),
            stmt => visit_mut::visit_stmt_mut(self, stmt),
        }
    }

    fn visit_arm_mut(&mut self, arm: &mut Arm) {
        self.visit_pat_mut(&mut arm.pat);
        if arm.comma.is_none() { self.parts(&mut arm.body) } else { self.visit_expr_mut(&mut arm.body) }
    }

    fn visit_pat_mut(&mut self, pat: &mut Pat) {
        if let Pat::Guard(guarded) = pat {
            self.visit_expr_mut(&mut guarded.guard);
        }
    }

    fn visit_expr_if_mut(&mut self, branch: &mut ExprIf) {
        self.visit_expr_mut(&mut branch.cond);
        self.visit_block_mut(&mut branch.then_branch);
        if let Some((_, otherwise)) = &mut branch.else_branch {
            self.parts(otherwise);
        }
    }

    fn visit_local_init_mut(&mut self, init: &mut LocalInit) {
        self.visit_expr_mut(&mut init.expr);
        if let Some((_, diverge)) = &mut init.diverge {
            self.parts(diverge);
        }
    }

    fn visit_expr_closure_mut(&mut self, closure: &mut ExprClosure) {
        if matches!(*closure.body, Expr::Block(_)) {
            self.parts(&mut closure.body);
        } else {
            self.visit_expr_mut(&mut closure.body);
        }
    }

    fn visit_expr_macro_mut(&mut self, expr: &mut ExprMacro) {
        self.visit_macro_mut(&mut expr.mac);
    }

    fn visit_stmt_macro_mut(&mut self, stmt: &mut StmtMacro) {
        self.visit_macro_mut(&mut stmt.mac);
    }

    fn visit_macro_mut(&mut self, mac: &mut Macro) {
        let takes_values = known(&mac.path).is_some_and(|known| {
            matches!(
                known.fate,
                Fate::Formats
                    | Fate::Writes
                    | Fate::Asserts
                    | Fate::Compares
                    | Fate::Lists
                    | Fate::Matches
                    | Fate::Shows
                    | Fate::TakesOne
            )
        });
        if takes_values {
            let arguments = |input: ParseStream| {
                let mut tokens = TokenStream::new();
                while !input.is_empty() {
                    if input.peek(Ident::peek_any) && input.peek2(Token![=]) && !input.peek2(Token![==]) {
                        let (name, equals): (Ident, Token![=]) = (input.call(Ident::parse_any)?, input.parse()?);
                        tokens.extend(quote!(#name #equals));
                    }
                    let mut argument: Expr = input.parse()?;
                    if !matches!(&argument, Expr::Lit(lit) if matches!(lit.lit, Lit::Str(_))) {
                        self.visit_expr_mut(&mut argument);
                    }
                    argument.to_tokens(&mut tokens);
                    if known(&mac.path).is_some_and(|known| known.fate == Fate::Matches) || input.peek(Token![;]) {
                        tokens.extend(input.parse::<TokenStream>()?);
                    } else if let Some(comma) = input.parse::<Option<Token![,]>>()? {
                        comma.to_tokens(&mut tokens);
                    }
                }
                Ok(tokens)
            };
            mac.tokens = arguments.parse2(mac.tokens.clone()).unwrap();
        }
    }

    fn visit_item_mut(&mut self, item: &mut Item) {
        let is_left_alone = attributes_of(item).is_some_and(|attrs| {
            opts_out(attrs)
                || attrs.iter().any(|attribute| attribute.path().is_ident("cfg") || attribute.path().is_ident("test"))
        });
        let makes_items = match item {
            Item::Impl(item) => item.items.iter().any(|item| matches!(item, ImplItem::Macro(_))),
            Item::Trait(item) => item.items.iter().any(|item| matches!(item, TraitItem::Macro(_))),
            _ => false,
        };
        // The values of others are constants.
        let has_bodies = matches!(item, Item::Fn(_) | Item::Impl(_) | Item::Mod(_) | Item::Trait(_));
        if has_bodies && !makes_items && !is_left_alone {
            visit_mut::visit_item_mut(self, item);
        }
    }

    fn visit_impl_item_mut(&mut self, item: &mut ImplItem) {
        if let ImplItem::Fn(method) = item
            && !opts_out(&method.attrs)
        {
            self.visit_block_mut(&mut method.block);
        }
    }

    fn visit_trait_item_mut(&mut self, item: &mut TraitItem) {
        if let TraitItem::Fn(method) = item
            && let Some(body) = &mut method.default
        {
            self.visit_block_mut(body);
        }
    }

    fn visit_type_mut(&mut self, _: &mut Type) {}

    fn visit_path_mut(&mut self, _: &mut syn::Path) {}

    fn visit_attribute_mut(&mut self, _: &mut Attribute) {}
}

fn has_let(expr: &Expr) -> bool {
    match expr {
        Expr::Let(_) => true,
        Expr::Binary(binary) => has_let(&binary.left) || has_let(&binary.right),
        _ => false,
    }
}

fn is_compound(op: &BinOp) -> bool {
    op.to_token_stream().to_string().ends_with('=')
        && !matches!(op, BinOp::Eq(_) | BinOp::Ge(_) | BinOp::Le(_) | BinOp::Ne(_))
}

fn is_of_blocks(expr: &Expr) -> bool {
    matches!(
        expr,
        Expr::Block(_)
            | Expr::ForLoop(_)
            | Expr::If(_)
            | Expr::Loop(_)
            | Expr::Match(_)
            | Expr::Unsafe(_)
            | Expr::While(_)
    )
}

/// Whether there is an invocation of a macro that is not std's.
struct Invocations(bool);

impl<'ast> Visit<'ast> for Invocations {
    fn visit_macro(&mut self, mac: &'ast Macro) {
        self.0 |= known(&mac.path).is_none();
    }
}
