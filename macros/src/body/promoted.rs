//! Which expressions are constants, so that rustc promotes what refers to one? What is made of them stays one.
//!
//! Input: `&[Rule { name: "a", run: double }]`. Output: `&[P::Made { value: Rule { name: "a", run: double::__no_tls0 } }.value]`

use proc_macro2::Ident;
use syn::{Expr, ExprClosure, ExprPath, ExprReference, Path, UnOp, ext::IdentExt, visit::Visit};

use super::Rewriter;
use super::paths::{is_constant_name, is_constructor, is_in_type, is_of_prelude};
use crate::{names, options::Options};

impl Rewriter<'_> {
    /// Rewrites a constant, which stays one.
    pub(super) fn promoted(&mut self, expr: &mut Expr) {
        let outer = std::mem::replace(&mut self.promotes, true);
        self.expr(expr);
        self.promotes = outer;
    }

    /// Whether what a reference refers to is a constant. What a `marked!` of ambient code makes is seen, which no constant could be.
    pub(super) fn is_promoted(&self, reference: &ExprReference) -> bool {
        reference.mutability.is_none()
            && !self.is_ambient()
            && is_constant(&reference.expr, &|part| match part {
                Part::Literal(path, fields) => stays_without_expectation(&self.cx.options, path, fields),
                Part::Path(path) if is_constant_of_type(path) => true,
                Part::Path(path) => path.path.get_ident().is_none_or(|name| !self.scope.is_local(name)),
                Part::Closure => true,
                Part::Call(_) => false,
            })
    }

    /// Whether a path certainly means a constant or static whose functions are marked: of the module or impl around, or of this body, if it has
    /// no other item of that name.
    pub(super) fn is_of_table(&self, path: &ExprPath) -> bool {
        let is_of_body = |name: &Ident| {
            self.tables.contains(&name.unraw()) && self.inner.declares_once(name) && self.scope.is_item(name)
        };
        path.qself.is_none() && (self.cx.options.is_table(&path.path) || path.path.get_ident().is_some_and(is_of_body))
    }
}

/// Whether the value of a constant is made of literals, functions and closures alone, and of no other than these of marked code.
pub fn is_table(options: &Options, value: &Expr) -> bool {
    let mut functions = Functions { options, are_there: false, are_of_std: false };
    functions.visit_expr(value);
    let is_allowed = |part: Part| match part {
        Part::Literal(..) | Part::Closure => true,
        Part::Path(path) => !is_constant_of_type(path),
        Part::Call(_) => false,
    };
    is_constant(value, &is_allowed) && functions.are_there && !functions.are_of_std
}

/// Whether the value of a constant is made of literals and other constants alone, and of calls that are allowed.
pub(super) fn is_of_constants(value: &Expr, is_allowed: fn(&Expr) -> bool) -> bool {
    is_constant(value, &|part| match part {
        Part::Literal(..) => true,
        Part::Path(path) => is_constructor(&path.path),
        Part::Closure => false,
        Part::Call(call) => is_allowed(call),
    })
}

/// The functions among what a constant is made of.
struct Functions<'a> {
    options: &'a Options,
    are_there: bool,
    /// Whether there is one that is told by a call, which is no constant.
    are_of_std: bool,
}

impl<'ast> Visit<'ast> for Functions<'_> {
    fn visit_expr_closure(&mut self, _: &'ast ExprClosure) {
        self.are_there = true;
    }

    fn visit_expr_path(&mut self, expr: &'ast ExprPath) {
        let path = &expr.path;
        if is_constructor(path) || expr.qself.is_some() {
            return;
        }
        let name = path.get_ident();
        let imported = name.and_then(|name| self.options.import(name));
        let is_bare = |name: &Ident| {
            !self.options.functions.contains(&name.unraw()) && names::bare_function(&name.to_string(), None).is_some()
        };
        self.are_there = true;
        self.are_of_std |= names::std_function(imported.unwrap_or(path)).is_some() || name.is_some_and(is_bare);
    }
}

/// What a constant is made of.
enum Part<'e> {
    /// The path of what has fields, and these.
    Literal(&'e Path, Vec<&'e Expr>),
    /// What has a name: a constant, a function, or what has no fields.
    Path(&'e ExprPath),
    Closure,
    /// The call of no constructor.
    Call(&'e Expr),
}

/// Whether an expression is made of literals, functions and constants alone, each of which `is_allowed`.
fn is_constant(expr: &Expr, is_allowed: &dyn Fn(Part) -> bool) -> bool {
    let is_constant = |expr: &Expr| is_constant(expr, is_allowed);
    match expr {
        Expr::Array(array) => array.elems.iter().all(is_constant),
        Expr::Call(call) => match &*call.func {
            Expr::Path(path) if path.qself.is_none() && is_constructor(&path.path) => {
                is_allowed(Part::Literal(&path.path, call.args.iter().collect())) && call.args.iter().all(is_constant)
            }
            _ => is_allowed(Part::Call(expr)),
        },
        Expr::Closure(closure) => closure.asyncness.is_none() && is_allowed(Part::Closure),
        Expr::Group(group) => is_constant(&group.expr),
        Expr::Lit(_) => true,
        Expr::Paren(paren) => is_constant(&paren.expr),
        Expr::Path(path) => !path.path.is_ident("self") && is_allowed(Part::Path(path)),
        Expr::Reference(reference) => reference.mutability.is_none() && is_constant(&reference.expr),
        Expr::Repeat(repeat) => is_constant(&repeat.expr),
        Expr::Struct(literal) => {
            let fields: Vec<&Expr> = literal.fields.iter().map(|field| &field.expr).collect();
            literal.rest.is_none()
                && fields.iter().all(|field| is_constant(field))
                && is_allowed(Part::Literal(&literal.path, fields))
        }
        Expr::Tuple(tuple) => tuple.elems.iter().all(is_constant),
        Expr::Unary(unary) => matches!(unary.op, UnOp::Neg(_)) && matches!(*unary.expr, Expr::Lit(_)),
        _ => false,
    }
}

fn is_constant_of_type(path: &ExprPath) -> bool {
    let last = path.path.segments.last();
    is_in_type(path) && last.is_some_and(|last| is_constant_name(&last.ident.to_string()))
}

/// Whether a literal is the same where nothing is expected of it, as of what stands before a field: if its fields say what its arguments are, or it is
/// known to have none. A name of std's prelude stays as it is.
pub(super) fn stays_without_expectation(options: &Options, path: &Path, fields: Vec<&Expr>) -> bool {
    let declared = options.declared(&path.segments[0].ident).filter(|_| path.leading_colon.is_none());
    is_of_prelude(path)
        || fields.into_iter().all(says_its_type)
        || declared.is_some_and(|declared| !declared.is_generic)
}

/// Whether an expression is of one type, whatever is expected.
fn says_its_type(expr: &Expr) -> bool {
    match expr {
        Expr::Array(array) => array.elems.iter().all(says_its_type),
        Expr::Call(call) => match &*call.func {
            Expr::Path(path) if is_of_prelude(&path.path) => call.args.iter().all(says_its_type),
            _ => true,
        },
        Expr::Cast(_) | Expr::Lit(_) | Expr::Struct(_) | Expr::Unary(_) => true,
        Expr::Group(group) => says_its_type(&group.expr),
        Expr::Paren(paren) => says_its_type(&paren.expr),
        Expr::Path(path) => is_constructor(&path.path),
        Expr::Tuple(tuple) => tuple.elems.iter().all(says_its_type),
        _ => false,
    }
}
