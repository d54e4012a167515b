//! What do expansions ask of a value, and leave it as it was?

use crate::marked;

/// A std function, and the user's path, which is of the same type only if it names the same function.
#[inline(always)]
pub fn same<F>(std: F, user: F) -> F {
    let _ = user;
    std
}

/// A value of a literal or a constructor's call.
#[inline(always)]
pub const fn made<T: marked::Build>(value: T) -> T {
    value
}

/// [`made`], of what a literal under `&` refers to.
#[inline(always)]
pub const fn made_ref<T: marked::Build>(value: &T) -> &T {
    value
}

/// [`made`], of what a literal under `&mut` refers to.
#[inline(always)]
pub const fn made_mut<T: marked::Build>(value: &mut T) -> &mut T {
    value
}

/// A constructor as a function, and a pattern that only the constructor itself can be.
///
/// Output: `P::ctor(Some, |x| match x { Some(..) => {} _ => {} })`
#[inline(always)]
pub fn ctor<V: Constructs<O, M>, O: marked::Build, M>(value: V, _: fn(O)) -> V {
    value
}

/// A constructor: a function of the arguments `M` that returns an `O`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a constructor of `{O}`",
    label = "a constructor is expected here"
)]
pub trait Constructs<O, M> {}

macro_rules! constructs {
    ($( ($($arg:ident)+) )+) => {
        $( impl<F: Fn($($arg),+) -> O, O, $($arg),+> Constructs<O, ($($arg,)+)> for F {} )+
    };
}

constructs! {
    (A) (A B) (A B C) (A B C D) (A B C D E) (A B C D E G) (A B C D E G H) (A B C D E G H I) (A B C D E G H I J)
    (A B C D E G H I J K) (A B C D E G H I J K L) (A B C D E G H I J K L M)
}

/// A constant or static: unclean ones are refused, and so is a thread-local static, which is not `Sync` or is reached by a method.
pub const fn constant<T: marked::NoTls + Sync + ?Sized>(_: &T) {}

/// An associated constant, which is no static.
pub const fn associated<T: marked::NoTls + ?Sized>(_: &T) {}

/// The value of an inline constant, or an array of it.
#[inline(always)]
pub const fn inline<T: marked::NoTls>(value: T) -> T {
    value
}

/// A variable that a `marked!` closure captures.
pub const fn captured<T: marked::NoTls + ?Sized>(_: &T) {}

/// The value of a `let` that refuses a static's name: `let x = P::Fresh;` binds a variable, and nothing else.
pub struct Fresh;

/// A type that is written in marked code.
pub const fn is_type<T: marked::Type + ?Sized>() {}

/// What `-` is applied to.
#[inline(always)]
pub const fn neg<T: marked::Neg>(operand: T) -> T {
    operand
}

/// What `!` is applied to.
#[inline(always)]
pub const fn not<T: marked::Not>(operand: T) -> T {
    operand
}

/// What `for` iterates over.
#[inline(always)]
pub const fn into_iter<I: marked::IntoIterator>(iterable: I) -> I {
    iterable
}

/// What `.await` waits for.
#[inline(always)]
pub const fn into_future<F: marked::IntoFuture>(future: F) -> F {
    future
}

/// What `vec![x; n]` clones.
#[inline(always)]
pub const fn cloned<T: marked::Clone>(value: T) -> T {
    value
}
