//! Which expressions are constants, so that rustc promotes what refers to one? What is made of them stays one.
//!
//! Input: `&[Rule { name: "a", run: double }]`. Output: `&[P::Made { value: Rule { name: "a", run: double::__no_tls0 } }.value]`

use syn::{Expr, ExprReference, UnOp};

use super::Rewriter;
use super::paths::{is_constant_name, is_constructor, is_in_type};

impl Rewriter<'_> {
    /// Rewrites a constant, which stays one.
    pub(super) fn promoted(&mut self, expr: &mut Expr) {
        let outer = std::mem::replace(&mut self.promotes, true);
        self.expr(expr);
        self.promotes = outer;
    }

    /// Whether what a reference refers to is a constant. What a `marked!` of ambient code makes is seen, which no constant could be.
    pub(super) fn is_promoted(&self, reference: &ExprReference) -> bool {
        reference.mutability.is_none() && !self.is_ambient() && self.is_constant(&reference.expr)
    }

    /// Whether an expression is made of literals, functions and constants alone.
    fn is_constant(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Array(array) => array.elems.iter().all(|elem| self.is_constant(elem)),
            Expr::Call(call) => {
                matches!(&*call.func, Expr::Path(path) if path.qself.is_none() && is_constructor(&path.path))
                    && call.args.iter().all(|arg| self.is_constant(arg))
            }
            Expr::Closure(closure) => closure.asyncness.is_none(),
            Expr::Group(group) => self.is_constant(&group.expr),
            Expr::Lit(_) => true,
            Expr::Paren(paren) => self.is_constant(&paren.expr),
            Expr::Path(path) => {
                let is_local = path.path.get_ident().is_some_and(|name| self.scope.is_local(name));
                let name = path.path.segments.last().map(|last| last.ident.to_string());
                let is_of_type = is_in_type(path) && name.is_some_and(|name| is_constant_name(&name));
                !is_local && !is_of_type && !path.path.is_ident("self")
            }
            Expr::Reference(reference) => reference.mutability.is_none() && self.is_constant(&reference.expr),
            Expr::Struct(literal) => {
                literal.rest.is_none() && literal.fields.iter().all(|field| self.is_constant(&field.expr))
            }
            Expr::Tuple(tuple) => tuple.elems.iter().all(|elem| self.is_constant(elem)),
            Expr::Unary(unary) => matches!(unary.op, UnOp::Neg(_)) && matches!(*unary.expr, Expr::Lit(_)),
            _ => false,
        }
    }
}
