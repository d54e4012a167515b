//! Format strings: each argument passed through the marker of each trait that its placeholders name.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Expr, Lit, LitStr, Macro, Token, UnOp};

use super::{Names, Position, Rewriter, build};
use crate::known_macros;
use crate::text::text_of;

/// `"text {} {name}", args…, name = arg`
pub(super) struct Formatted {
    pub text: LitStr,
    positional: Vec<Expr>,
    named: Vec<(Ident, Expr)>,
}

impl Parse for Formatted {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let text = format_string(input)?;
        let mut formatted = Self { text, positional: Vec::new(), named: Vec::new() };
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            if input.peek(syn::Ident::peek_any) && input.peek2(Token![=]) && !input.peek2(Token![==]) {
                let name = input.call(Ident::parse_any)?;
                input.parse::<Token![=]>()?;
                formatted.named.push((name, input.parse()?));
            } else {
                formatted.positional.push(input.parse()?);
            }
        }
        Ok(formatted)
    }
}

/// `"…"`, or a `concat!` or `stringify!` that makes it of literals.
fn format_string(input: ParseStream<'_>) -> syn::Result<LitStr> {
    if input.peek(syn::Ident) {
        let mac: Macro = input.parse()?;
        return Ok(LitStr::new(&text_of_macro(&mac)?, mac.path.span()));
    }
    input.parse().map_err(|error| not_a_literal(error.span()))
}

fn not_a_literal(span: Span) -> syn::Error {
    syn::Error::new(span, "marked code must see the format string: write it here as a string literal")
}

pub(super) fn text_of_macro(mac: &Macro) -> syn::Result<String> {
    match mac.path.segments.last().filter(|_| known_macros::known(&mac.path).is_some()) {
        Some(last) if last.ident == "stringify" => Ok(text_of(mac.tokens.clone())),
        Some(last) if last.ident == "concat" => {
            let pieces = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(mac.tokens.clone())?;
            pieces.iter().map(text_of_piece).collect()
        }
        _ => Err(not_a_literal(mac.path.span())),
    }
}

fn text_of_piece(piece: &Expr) -> syn::Result<String> {
    match piece {
        Expr::Group(group) => text_of_piece(&group.expr),
        Expr::Macro(mac) => text_of_macro(&mac.mac),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => Ok(format!("-{}", text_of_piece(&unary.expr)?)),
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Ok(text.value()),
            Lit::Char(text) => Ok(text.value().to_string()),
            Lit::Bool(value) => Ok(value.value.to_string()),
            Lit::Int(number) => Ok(number.base10_digits().to_owned()),
            Lit::Float(number) => Ok(number.base10_digits().to_owned()),
            _ => Err(not_a_literal(piece.span())),
        },
        _ => Err(not_a_literal(piece.span())),
    }
}

/// Which argument a placeholder means.
#[derive(Clone, PartialEq, Debug)]
enum Which {
    Position(usize),
    Name(String),
}

/// An argument, and the function of `P::fmt` that it must pass; none as a width or a precision, which is a `usize` for std, too.
type Use = (Which, Option<&'static str>);

impl Rewriter<'_> {
    pub(super) fn format(&mut self, formatted: Formatted) -> syn::Result<TokenStream> {
        let Formatted { text, positional, named } = formatted;
        let uses = uses(&text.value()).map_err(|message| syn::Error::new(text.span(), message))?;
        let mut arguments = vec![text.to_token_stream()];
        for (index, expr) in positional.into_iter().enumerate() {
            // `name = expr` may be meant by its position, too.
            let passed = self.pass(expr, &functions(&uses, |which| *which == Which::Position(index)));
            arguments.push(passed);
        }
        let first_named = arguments.len() - 1;
        let written = first_named + named.len();
        let is_missing = |(which, _): &Use| matches!(which, Which::Position(position) if *position >= written);
        if uses.iter().any(is_missing) {
            return Err(syn::Error::new(
                text.span(),
                "this format string names an argument that is not there: pass it",
            ));
        }
        let mut known = BTreeSet::new();
        for (index, (name, expr)) in named.into_iter().enumerate() {
            let by_name = name.unraw().to_string();
            let passed = self.pass(
                expr,
                &functions(&uses, |which| {
                    *which == Which::Name(by_name.clone()) || *which == Which::Position(first_named + index)
                }),
            );
            arguments.push(quote!(#name = #passed));
            known.insert(by_name);
        }
        for (which, _) in &uses {
            let Which::Name(name) = which else { continue };
            if !known.insert(name.clone()) {
                continue;
            }
            let ident = match name.as_str() {
                "self" => Ok(Token![self](text.span()).into()),
                _ => syn::parse_str::<Ident>(name).or_else(|_| syn::parse_str::<Ident>(&format!("r#{name}"))),
            };
            let mut ident = ident.map_err(|_| {
                syn::Error::new(text.span(), format!("`{name}` names no variable: pass what is meant as an argument"))
            })?;
            ident.set_span(text.span());
            let value = self.captured_argument(&ident);
            let passed = self.pass_value(value, &functions(&uses, |which| *which == Which::Name(name.clone())));
            arguments.push(quote!(#ident = #passed));
        }
        Ok(quote!(#(#arguments),*))
    }

    fn captured_argument(&mut self, ident: &Ident) -> Expr {
        let mut path: Expr = Expr::Path(syn::ExprPath { attrs: Vec::new(), qself: None, path: ident.clone().into() });
        let lower = !ident.to_string().starts_with(char::is_uppercase);
        if lower && self.names == Names::Known && self.scope.local(ident).is_none() {
            // A constant in lower case: what it is decides its type.
            let check = self.tied(ident, "constant", ident.span());
            self.declare(check);
            return path;
        }
        self.value_path(&mut path, Position::Other);
        path
    }

    fn pass(&mut self, mut expr: Expr, functions: &[&str]) -> TokenStream {
        self.expr(&mut expr);
        self.pass_value(expr, functions)
    }

    fn pass_value(&mut self, expr: Expr, functions: &[&str]) -> TokenStream {
        let span = expr.span();
        let mut passed = build::reference(expr, span);
        for function in functions {
            let function = self.private(&format!("fmt::{function}"), span);
            passed = build::call(function, [passed], span);
        }
        passed.into_token_stream()
    }
}

fn functions(uses: &[Use], means: impl Fn(&Which) -> bool) -> Vec<&'static str> {
    let all: BTreeSet<&'static str> =
        uses.iter().filter(|(which, _)| means(which)).filter_map(|(_, function)| *function).collect();
    all.into_iter().collect()
}

/// The uses of arguments in a format string. What is not well-formed is left for rustc to report.
fn uses(text: &str) -> Result<Vec<Use>, String> {
    let mut uses = Vec::new();
    let mut next = 0;
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        rest = &rest[start + 1..];
        if let Some(after) = rest.strip_prefix('{') {
            rest = after;
            continue;
        }
        let end =
            end_of_placeholder(rest).ok_or("this format string has a `{` without its `}`: write a brace as `{{`")?;
        placeholder(&rest[..end], &mut next, &mut uses)?;
        rest = &rest[end + 1..];
    }
    Ok(uses)
}

/// Where a placeholder ends: a `}` that is no fill, as it is in `{:}>8}`.
fn end_of_placeholder(rest: &str) -> Option<usize> {
    let spec = rest.find([':', '}'])?;
    let start = if rest[spec..].starts_with(':') { spec + 1 + fill_length(&rest[spec + 1..]) } else { spec };
    Some(start + rest[start..].find('}')?)
}

/// How long the fill and alignment at the head of `spec` are, `*<` or `<`.
fn fill_length(spec: &str) -> usize {
    match spec.char_indices().nth(1) {
        Some((at, '<' | '^' | '>')) => at + 1,
        _ if spec.starts_with(['<', '^', '>']) => 1,
        _ => 0,
    }
}

fn placeholder(inner: &str, next: &mut usize, uses: &mut Vec<Use>) -> Result<(), String> {
    let (argument, spec) = inner.split_once(':').unwrap_or((inner, ""));
    let spec = spec.trim_end();
    let mut rest = spec[fill_length(spec)..].trim_start_matches(['+', '-', '#']);
    if rest.starts_with('0') && !rest.starts_with("0$") {
        rest = &rest[1..];
    }
    rest = counted(rest, uses)?;
    if let Some(precision) = rest.strip_prefix('.') {
        rest = match precision.strip_prefix('*') {
            Some(after) => {
                uses.push((Which::Position(*next), None));
                *next += 1;
                after
            }
            None => counted(precision, uses)?,
        };
    }
    let function = match rest {
        "" => "display",
        "?" | "x?" | "X?" => "debug",
        "x" => "lower_hex",
        "X" => "upper_hex",
        "o" => "octal",
        "b" => "binary",
        "e" => "lower_exp",
        "E" => "upper_exp",
        "p" => "pointer",
        other => {
            return Err(format!(
                "`{other}` is no format that marked code knows: use std's, such as `{{:?}}` and `{{:x}}`"
            ));
        }
    };
    let argument = argument.trim();
    let which = if argument.is_empty() {
        *next += 1;
        Which::Position(*next - 1)
    } else {
        named_or_positional(argument)
    };
    uses.push((which, Some(function)));
    Ok(())
}

/// A width or precision: `12`, `3$`, `width$`; answers what follows it.
fn counted<'t>(rest: &'t str, uses: &mut Vec<Use>) -> Result<&'t str, String> {
    let length = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    if rest[length..].starts_with('$') {
        uses.push((named_or_positional(&rest[..length]), None));
        return Ok(&rest[length + 1..]);
    }
    Ok(rest.trim_start_matches(|c: char| c.is_ascii_digit()))
}

fn named_or_positional(argument: &str) -> Which {
    match argument.parse() {
        Ok(index) => Which::Position(index),
        Err(_) => Which::Name(argument.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_name_arguments_and_traits() {
        let name = |name: &str| Which::Name(name.to_owned());
        assert_eq!(
            uses("{{}} {} {x:?} {1:>8.3} {:#x} {0:w$.*e}").unwrap(),
            [
                (Which::Position(0), Some("display")),
                (name("x"), Some("debug")),
                (Which::Position(1), Some("display")),
                (Which::Position(1), Some("lower_hex")),
                (name("w"), None),
                (Which::Position(2), None),
                (Which::Position(0), Some("lower_exp")),
            ]
        );
        assert_eq!(
            uses("{:}>5?}{:{<3x}{:>}").unwrap().iter().map(|(_, function)| *function).collect::<Vec<_>>(),
            ["debug", "lower_hex", "display"].map(Some)
        );
    }
}
