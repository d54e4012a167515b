//! Operators, comparisons and indexing: the operator itself, its operands passed through a channel that ties their types.

use proc_macro2::Span;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{BinOp, Expr, UnOp};

use super::paths::is_constant_name;
use super::{Names, Rewriter, Use, build};
use crate::names;

const UNKNOWN: &str = "marked code does not know this operator: call a method that does the same";

impl Rewriter<'_> {
    /// `a + b` → `c.lhs(a) + c.rhs(b)`, `a == b` → `c.lhs(&a) == c.rhs(&b)`, `a += b` → `a += c.rhs(dead check of a, b)`
    pub(super) fn binary(&mut self, expr: &mut Expr) {
        let Expr::Binary(binary) = expr else { return };
        let span = binary.op.span();
        let Some((kind, form)) = channel_of(&binary.op) else {
            if !matches!(binary.op, BinOp::And(_) | BinOp::Or(_)) {
                self.errors.push(binary.op, UNKNOWN);
            }
            self.expr(&mut binary.left);
            self.expr(&mut binary.right);
            return;
        };
        let channel = self.channel(kind, span);
        match form {
            Form::Values => {
                self.expr(&mut binary.left);
                self.expr(&mut binary.right);
                pass(&mut binary.left, &channel, "lhs", false, span);
                pass(&mut binary.right, &channel, "rhs", false, span);
                self.see(expr, Use::Any, span);
            }
            Form::References => {
                self.expr(&mut binary.left);
                self.expr(&mut binary.right);
                pass(&mut binary.left, &channel, "lhs", true, span);
                pass(&mut binary.right, &channel, "rhs", true, span);
            }
            Form::Assigning => {
                self.expr(&mut binary.left);
                let place = self.copy_of_place(&mut binary.left);
                let check = build::dead(quote_spanned!(span=> #channel.__no_tls0lhs(&raw const (#place));));
                self.expr(&mut binary.right);
                let operand = std::mem::replace(&mut *binary.right, Expr::PLACEHOLDER);
                let operand = build::argument(operand);
                let method = names::own("rhs", span);
                // The language asks for an `IndexMut` once it has seen the operand, which may say what is indexed.
                let again = channels_of_indices(&binary.left).into_iter().map(|channel| {
                    quote_spanned!(span=> #channel.__no_tls0mutably((&&#channel.__no_tls0mutable()).__no_tls0index_mut());)
                });
                let again = build::dead(again.collect());
                let arguments = [Expr::Verbatim(quote!({ #check })), operand, Expr::Verbatim(quote!({ #again }))];
                *binary.right = build::method(channel, method, arguments, span);
            }
        }
    }

    /// `-a` → `-neg(a).0`: through a field, since what is expected of `-a` says nothing of `a`, which may be a reference.
    pub(super) fn unary(&mut self, expr: &mut Expr) {
        let Expr::Unary(unary) = expr else { return };
        let function = match &unary.op {
            UnOp::Neg(_) if is_number(&unary.expr) => None,
            UnOp::Neg(_) => Some("neg"),
            UnOp::Not(_) => Some("not"),
            UnOp::Deref(_) => None,
            _ => {
                self.errors.push(unary.op, UNKNOWN);
                None
            }
        };
        self.expr(&mut unary.expr);
        if let Some(function) = function {
            let span = unary.op.span();
            let function = self.private(function, span);
            let operand = build::argument(std::mem::replace(&mut *unary.expr, Expr::PLACEHOLDER));
            *unary.expr = build::unexpected(build::call(function, [operand], span), span);
        }
    }

    /// `a[i]` → `a[c.index(i, dead check of a)]`: an index is a place, so it cannot be wrapped itself.
    pub(super) fn index(&mut self, expr: &mut Expr) {
        let Expr::Index(index) = expr else { return };
        let span = index.bracket_token.span.join();
        self.uses_twins = true;
        let is_place = self.is_rooted_in_variable(&index.expr);
        self.base(&mut index.expr, Use::Any);
        let base = self.copy_of_place(&mut index.expr);
        if self.brackets {
            self.before.push(Vec::new());
        }
        let channel = self.channel("Index", span);
        // No reference may be taken of a packed field, and no raw one of what is made on the spot.
        let pointer = if is_place { quote!(&raw const (#base)) } else { quote!(&raw const *&(#base)) };
        // What has the index is found twice: what the marker of the first that is found says of its base may have another found then.
        let check = build::dead(quote_spanned! {span=>
            #channel.__no_tls0found(#channel.__no_tls0base(#pointer).__no_tls0index());
            #channel.__no_tls0found(#channel.__no_tls0base(#pointer).__no_tls0index());
            #channel.__no_tls0mutably((&&#channel.__no_tls0mutable()).__no_tls0index_mut());
        });
        // In a `marked!` of ambient code it is seen, as a call is: a tuple may hold a closure, and have an `Index` of the user's.
        let seen = self.is_ambient().then(|| {
            let (output, seen) = (names::own("output", span), names::own("seen", span));
            quote_spanned!(span=> (&&&&#channel.#output()).#seen();)
        });
        self.expr(&mut index.index);
        let of = std::mem::replace(&mut *index.index, Expr::PLACEHOLDER);
        let method = names::own("index", span);
        *index.index = build::method(channel, method, [of, Expr::Verbatim(quote!({ #check #seen }))], span);
        if self.brackets {
            let before = self.before.pop().expect("pushed above");
            let inside = std::mem::replace(&mut *index.index, Expr::PLACEHOLDER);
            *index.index = build::block(before, inside);
        }
    }

    /// Whether a place is, or is in, a variable or what a pointer points to.
    fn is_rooted_in_variable(&self, place: &Expr) -> bool {
        match place {
            Expr::Field(field) => self.is_rooted_in_variable(&field.base),
            Expr::Group(group) => self.is_rooted_in_variable(&group.expr),
            Expr::Index(index) => self.is_rooted_in_variable(&index.expr),
            Expr::Paren(paren) => self.is_rooted_in_variable(&paren.expr),
            Expr::Path(path) => path.path.get_ident().is_some_and(|name| match self.names {
                Names::Known => self.scope.is_local(name),
                Names::MayBeCaptured => !is_constant_name(&name.to_string()),
            }),
            Expr::Unary(unary) => matches!(unary.op, UnOp::Deref(_)),
            _ => false,
        }
    }

    /// A copy of a rewritten place, for a check.
    ///
    /// Input: `make(1).items[i]`. Output: `c.same().items[i]`, and the place becomes `c.root(make(1)).items[i]`: a copy of what
    /// the place begins with would infer its type by itself.
    fn copy_of_place(&mut self, place: &mut Expr) -> Expr {
        let root = root_of(place);
        let span = root.span();
        // There is one type of a variable and of a static.
        if matches!(root, Expr::Path(_)) {
            return without_checks(place);
        }
        let channel = self.channel("Root", span);
        let root = std::mem::replace(root_of(place), Expr::PLACEHOLDER);
        let is_promoted = is_promoted(&root) || is_constant_of_type(&root);
        let root = if is_promoted { build::reference(root, span) } else { build::argument(root) };
        let of_channel = |method: &str, argument: Option<Expr>| {
            let value = build::method(channel.clone(), names::own(method, span), argument, span);
            if is_promoted { build::paren(build::deref(value, span)) } else { value }
        };
        let mut copy = without_checks(place);
        *root_of(&mut copy) = of_channel("same", None);
        *root_of(place) = of_channel("root", Some(root));
        copy
    }
}

/// `128`, or `(128)`: with the `-` before it, it is one literal.
fn is_number(expr: &Expr) -> bool {
    match expr {
        Expr::Group(group) => is_number(&group.expr),
        Expr::Lit(_) => true,
        Expr::Paren(paren) => is_number(&paren.expr),
        _ => false,
    }
}

/// `[1, 2]`, which lives for ever below `&`.
fn is_promoted(expr: &Expr) -> bool {
    match expr {
        Expr::Array(array) => array.elems.iter().all(is_promoted),
        Expr::Lit(_) => true,
        _ => false,
    }
}

/// `P::Constant { value: Foo::LIMIT, … }`.
fn is_constant_of_type(expr: &Expr) -> bool {
    matches!(expr, Expr::Struct(literal) if literal.path.segments.last().is_some_and(|last| last.ident == "Constant"))
}

/// A copy whose own indices are checked where they stand.
fn without_checks(place: &Expr) -> Expr {
    let mut copy = place.clone();
    let mut next = &mut copy;
    while is_projection(next) {
        if let Expr::Index(index) = next
            && let Expr::MethodCall(call) = &mut *index.index
        {
            call.args[1] = Expr::Verbatim(quote!(()));
        }
        next = base_of(next);
    }
    copy
}

/// The channels of a rewritten place's indices.
fn channels_of_indices(place: &Expr) -> Vec<Expr> {
    let (mut place, mut channels) = (place.clone(), Vec::new());
    let mut next = &mut place;
    while is_projection(next) {
        if let Expr::Index(index) = next
            && let Expr::MethodCall(call) = &*index.index
        {
            channels.push((*call.receiver).clone());
        }
        next = base_of(next);
    }
    channels
}

/// What a place begins with: a variable, a constant, or a value made on the spot.
pub(super) fn root_of(mut place: &mut Expr) -> &mut Expr {
    while is_projection(place) {
        place = base_of(place);
    }
    place
}

fn is_projection(place: &Expr) -> bool {
    match place {
        Expr::Field(_) | Expr::Group(_) | Expr::Index(_) | Expr::Paren(_) => true,
        Expr::Unary(unary) => matches!(unary.op, UnOp::Deref(_)),
        _ => false,
    }
}

fn base_of(place: &mut Expr) -> &mut Expr {
    match place {
        Expr::Field(field) => &mut field.base,
        Expr::Group(group) => &mut group.expr,
        Expr::Index(index) => &mut index.expr,
        Expr::Paren(paren) => &mut paren.expr,
        Expr::Unary(unary) => &mut unary.expr,
        other => other,
    }
}

fn pass(operand: &mut Expr, channel: &Expr, side: &str, by_reference: bool, span: Span) {
    let mut inner = build::argument(std::mem::replace(operand, Expr::PLACEHOLDER));
    if by_reference {
        inner = build::reference(inner, span);
    }
    *operand = build::method(channel.clone(), names::own(side, span), [inner], span);
}

/// Whether it is `+=` or its like.
pub(super) fn is_assigning(op: &BinOp) -> bool {
    matches!(channel_of(op), Some((_, Form::Assigning)))
}

enum Form {
    Values,
    References,
    Assigning,
}

/// The channel of an operator; `&&` and `||` are the language's own.
fn channel_of(op: &BinOp) -> Option<(&'static str, Form)> {
    Some(match op {
        BinOp::Add(_) => ("Add", Form::Values),
        BinOp::Sub(_) => ("Sub", Form::Values),
        BinOp::Mul(_) => ("Mul", Form::Values),
        BinOp::Div(_) => ("Div", Form::Values),
        BinOp::Rem(_) => ("Rem", Form::Values),
        BinOp::BitXor(_) => ("BitXor", Form::Values),
        BinOp::BitAnd(_) => ("BitAnd", Form::Values),
        BinOp::BitOr(_) => ("BitOr", Form::Values),
        BinOp::Shl(_) => ("Shl", Form::Values),
        BinOp::Shr(_) => ("Shr", Form::Values),
        BinOp::Eq(_) | BinOp::Ne(_) => ("Equality", Form::References),
        BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_) => ("Order", Form::References),
        BinOp::AddAssign(_) => ("AddAssign", Form::Assigning),
        BinOp::SubAssign(_) => ("SubAssign", Form::Assigning),
        BinOp::MulAssign(_) => ("MulAssign", Form::Assigning),
        BinOp::DivAssign(_) => ("DivAssign", Form::Assigning),
        BinOp::RemAssign(_) => ("RemAssign", Form::Assigning),
        BinOp::BitXorAssign(_) => ("BitXorAssign", Form::Assigning),
        BinOp::BitAndAssign(_) => ("BitAndAssign", Form::Assigning),
        BinOp::BitOrAssign(_) => ("BitOrAssign", Form::Assigning),
        BinOp::ShlAssign(_) => ("ShlAssign", Form::Assigning),
        BinOp::ShrAssign(_) => ("ShrAssign", Form::Assigning),
        _ => return None,
    })
}
