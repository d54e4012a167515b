//! Which inline constants are of any type? Those that std alone makes, of no value of a type parameter's.
//!
//! Input: `[const { RefCell::new(Vec::<T>::new()) }; N]`. Output: `[const { P::core::cell::RefCell::new(P::std::vec::Vec::<T>::new()) }; N]`,
//! which is a constant, as twins are not.

use proc_macro2::{Ident, Span};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{
    Expr, ExprConst, ExprPath, PathArguments, Stmt, parse_quote,
    visit_mut::{self, VisitMut},
};

use super::{Rewriter, promoted};
use crate::context::Context;

/// A type of std's, with its module and how many parameters it has, and the function that makes it of what that is given, or of nothing.
struct Made {
    name: &'static str,
    module: &'static str,
    parameters: usize,
    by: &'static str,
}

const fn made(name: &'static str, module: &'static str, parameters: usize, by: &'static str) -> Made {
    Made { name, module, parameters, by }
}

const MADE_BY_STD: [Made; 9] = [
    made("BTreeMap", "std::collections", 2, "new"),
    made("BTreeSet", "std::collections", 1, "new"),
    made("Cell", "core::cell", 1, "new"),
    made("LinkedList", "std::collections", 1, "new"),
    made("MaybeUninit", "core::mem", 1, "uninit"),
    made("OnceCell", "core::cell", 1, "new"),
    made("RefCell", "core::cell", 1, "new"),
    made("Vec", "std::vec", 1, "new"),
    made("VecDeque", "std::collections", 1, "new"),
];

/// The type whose function a path names, if it is one of these.
fn made_by(path: &ExprPath) -> Option<&'static Made> {
    let mut last = path.path.segments.iter().rev();
    let (function, of) = (last.next()?, last.next()?);
    let made = MADE_BY_STD.iter().find(|made| of.ident == made.name && function.ident == made.by)?;
    path.qself.is_none().then_some(made)
}

fn is_made_by_std(value: &Expr) -> bool {
    match value {
        Expr::Path(path) => path.path.is_ident("None"),
        Expr::Call(call) => {
            matches!(&*call.func, Expr::Path(path) if made_by(path).is_some()) && call.args.iter().all(is_made_by_std)
        }
        _ => false,
    }
}

/// Whether the value of a constant is made of literals and other constants alone, or by std as above; what it makes is made to stay a constant.
pub fn is_of_constants(cx: &Context, value: &mut Expr) -> bool {
    let is_generic = cx.generics.type_params().next().is_some();
    let is = promoted::is_of_constants(value, if is_generic { is_made_by_std } else { |_| false });
    if is {
        Inlined.visit_expr_mut(value);
    }
    is
}

/// Makes an inline constant of what std makes.
struct Inlined;

impl VisitMut for Inlined {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Call(_) if is_made_by_std(expr) => *expr = parse_quote!(const { #expr }),
            expr => visit_mut::visit_expr_mut(self, expr),
        }
    }
}

impl Rewriter<'_> {
    /// Of what is not generic, the type is asked, so that a type of the user's may have a name of std's.
    pub(super) fn is_of_std(&self, constant: &ExprConst) -> bool {
        let is_generic = self.cx.generics.type_params().next().is_some();
        matches!(&constant.block.stmts[..], [Stmt::Expr(value, None)]
            if is_made_by_std(value) && (is_generic || matches!(value, Expr::Path(_))))
    }

    pub(super) fn constant_of_std(&mut self, constant: &mut ExprConst) {
        if let [Stmt::Expr(value, None)] = &mut constant.block.stmts[..] {
            self.made_by_std(value);
        }
    }

    fn made_by_std(&mut self, value: &mut Expr) {
        let span = value.span();
        match value {
            Expr::Path(path) => {
                self.named_prelude(&path.path, None);
                *value = Expr::Verbatim(self.private("core::option::Option::None", span));
            }
            Expr::Call(call) => {
                if let Expr::Path(path) = &mut *call.func
                    && let Some(made) = made_by(path)
                {
                    self.written_in_path(&mut path.qself, &mut path.path);
                    let module = self.private(made.module, span);
                    let function = path.path.segments.pop();
                    // It is std's, and no other type of its name.
                    let mut of_user = path.path.clone();
                    of_user.segments.pop_punct();
                    let each: Vec<Ident> = (0..made.parameters)
                        .map(|index| format_ident!("__Each{index}", span = Span::mixed_site()))
                        .collect();
                    if let Some(last) = of_user.segments.last_mut() {
                        last.arguments = PathArguments::AngleBracketed(parse_quote!(<#(#each),*>));
                    }
                    let of_std = of_user.segments.last();
                    self.check(quote_spanned! {span=>
                        fn __no_tls0_same<#(#each),*>(it: #of_user) -> #module::#of_std { it }
                    });
                    let of = path.path.segments.pop();
                    *call.func = Expr::Verbatim(quote!(#module::#of::#function));
                }
                call.args.iter_mut().for_each(|argument| self.made_by_std(argument));
            }
            _ => {}
        }
    }
}
