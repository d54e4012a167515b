//! What of a fragment's group, as `$e:expr` makes one, is left when rustc reads what a macro made of it? Nothing: so it becomes parentheses.
//!
//! Input: `[0; ⟨1 + 2⟩ * 3]`. Output: `[0; (1 + 2) * 3]`

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Type};

use crate::body::paren;

/// Puts parentheses around the expressions and types of groups, in all that is parsed, and leaves a path as if it was written there: it may
/// be called. What macros are given stays as it is.
pub struct Parentheses;

impl VisitMut for Parentheses {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        visit_mut::visit_expr_mut(self, expr);
        let Expr::Group(group) = expr else { return };
        if is_operation(&group.expr) {
            *expr = paren(std::mem::replace(&mut *group.expr, Expr::PLACEHOLDER));
        } else if matches!(*group.expr, Expr::Path(_)) {
            *expr = std::mem::replace(&mut *group.expr, Expr::PLACEHOLDER);
        }
    }

    fn visit_type_mut(&mut self, ty: &mut Type) {
        visit_mut::visit_type_mut(self, ty);
        if let Type::Group(group) = ty
            && matches!(*group.elem, Type::ImplTrait(_) | Type::TraitObject(_))
        {
            let elem = std::mem::replace(&mut group.elem, Box::new(Type::Verbatim(TokenStream::new())));
            *ty = Type::Paren(syn::TypeParen {
                attrs: Vec::new(),
                paren_token: syn::token::Paren(Span::mixed_site()),
                elem,
            });
        }
    }
}

/// The same in tokens, for a macro that is given them. The parentheses are where the expression begins, by which they are told from others.
pub fn parenthesized(tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Group(group) if has_group(&group) => {
                let inner = parenthesized(group.stream());
                let is_operation = || matches!(syn::parse2::<Expr>(inner.clone()), Ok(expr) if is_operation(&expr));
                let (delimiter, span) = match group.delimiter() {
                    Delimiter::None if is_operation() => {
                        let first = inner.clone().into_iter().next().expect("an operation has tokens");
                        (Delimiter::Parenthesis, Span::mixed_site().located_at(first.span()))
                    }
                    other => (other, group.span()),
                };
                let mut same = Group::new(delimiter, inner);
                same.set_span(span);
                TokenTree::Group(same)
            }
            token => token,
        })
        .collect()
}

fn has_group(group: &Group) -> bool {
    group.delimiter() == Delimiter::None
        || group.stream().into_iter().any(|token| matches!(token, TokenTree::Group(group) if has_group(&group)))
}

/// Whether what stands beside an expression could tear it apart. A statement of a group is none.
fn is_operation(expr: &Expr) -> bool {
    matches!(
        expr,
        Expr::Binary(_)
            | Expr::Cast(_)
            | Expr::Closure(_)
            | Expr::Range(_)
            | Expr::RawAddr(_)
            | Expr::Reference(_)
            | Expr::Unary(_)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::{ToTokens, quote};

    fn group(tokens: TokenStream) -> Group {
        Group::new(Delimiter::None, tokens)
    }

    #[test]
    fn a_sum_stays_one_operand() {
        let (sum, name) = (group(quote!(1 + 2)), group(quote!(x)));
        let mut array: Expr = syn::parse_quote!([#name; #sum * 3]);
        Parentheses.visit_expr_mut(&mut array);
        assert_eq!(array.into_token_stream().to_string(), quote!([#name; (1 + 2) * 3]).to_string());
        let nested = group(quote!(#sum * 3));
        assert_eq!(parenthesized(quote!(f(#nested, #name))).to_string(), quote!(f(((1 + 2) * 3), #name)).to_string());
    }

    #[test]
    fn a_type_of_several_bounds_stays_one() {
        let bounds = group(quote!(dyn A + B));
        let mut ty: Type = syn::parse_quote!(&#bounds);
        Parentheses.visit_type_mut(&mut ty);
        assert_eq!(ty.into_token_stream().to_string(), quote!(&(dyn A + B)).to_string());
    }
}
