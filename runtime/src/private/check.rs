//! What do expansions ask of a value, and leave it as it was?

use super::{Async, OfWrite};
use crate::marked;
use core::cell::LazyCell;
use core::error::Error;
use core::future::Future;
use core::marker::PhantomData;
use std::ffi::{CStr, CString, OsStr, OsString};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Arc, LazyLock};

/// What the user's path names is the function `F` of std's itself, since no other is of the same type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the function of std's that has its name",
    label = "a function of yours, or of another crate",
    note = "call your own function by a path that begins with `self` or `crate`: `self::name(…)`"
)]
pub trait IsStd<F> {}

impl<F> IsStd<F> for F {}

/// A value of a literal or a constructor's call.
#[inline(always)]
pub const fn made<T: marked::Build>(value: T) -> T {
    value
}

/// [`made`], of what is written `Some(x)` or `None`: another type of such a variant is refused.
#[inline(always)]
pub const fn made_option<T>(value: Option<T>) -> Option<T> {
    value
}

/// [`made`], of what is written `Ok(x)` or `Err(x)`.
#[inline(always)]
pub const fn made_result<T, E>(value: Result<T, E>) -> Result<T, E> {
    value
}

/// [`made`], as a place: what refers to its field is extended by a `let`, or promoted.
pub struct Made<T: marked::Build> {
    pub value: T,
}

/// [`made`], of the type of what it stands beside, in a branch that is not taken.
pub fn made_never<T: marked::Build>() -> T {
    unreachable!("the branch is not taken")
}

/// [`made`], of what a literal under `&` refers to.
#[inline(always)]
pub const fn made_ref<T: marked::Build>(value: &T) -> (&T,) {
    (value,)
}

/// [`made`], of what a literal under `&mut` refers to.
#[inline(always)]
pub const fn made_mut<T: marked::Build>(value: &mut T) -> (&mut T,) {
    (value,)
}

/// [`made_option`], behind a reference.
#[inline(always)]
pub const fn made_option_ref<T>(value: &Option<T>) -> &Option<T> {
    value
}

/// [`made_option`], behind a reference.
#[inline(always)]
pub const fn made_option_mut<T>(value: &mut Option<T>) -> &mut Option<T> {
    value
}

/// [`made_result`], behind a reference.
#[inline(always)]
pub const fn made_result_ref<T, E>(value: &Result<T, E>) -> &Result<T, E> {
    value
}

/// [`made_result`], behind a reference.
#[inline(always)]
pub const fn made_result_mut<T, E>(value: &mut Result<T, E>) -> &mut Result<T, E> {
    value
}

/// What a variable is where the `cfg` of its binding does not hold.
pub struct Absent;

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
    label = "a constructor is expected here",
    note = "call any other function in a closure, `|x| f(x)`; bind what is no function to a variable first"
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

/// The type of a value that is mentioned in dead code, which the borrow checker does not see, to be asked where it does.
///
/// Output: `let t = P::Tie::new(); if false { loop {}; t.__no_tls0is(&LIMIT); } t.__no_tls0constant();`
pub struct Tie<T: ?Sized>(PhantomData<fn(*const T)>);

impl<T: ?Sized> Clone for Tie<T> {
    fn clone(&self) -> Self {
        *self
    }
}

/// It goes into a closure beside what it is told of.
impl<T: ?Sized> Copy for Tie<T> {}

#[allow(clippy::new_without_default, reason = "expansions call `new`, and nothing else is needed")]
impl<T: ?Sized> Tie<T> {
    #[inline(always)]
    pub const fn new() -> Self {
        Self(PhantomData)
    }

    pub const fn __no_tls0is(&self, _: &T) {}

    /// A value that is there, once its type was asked: behind a field, since what is expected would be coerced to before.
    #[inline(always)]
    pub fn __no_tls0pass(&self, value: T, (): ()) -> (T,)
    where
        T: Sized,
    {
        (value,)
    }

    /// [`made_never`], of a literal whose type is asked.
    pub fn __no_tls0never(&self) -> T
    where
        T: marked::Build + Sized,
    {
        made_never()
    }

    /// What a call of an `async` closure of the type gives.
    #[inline(always)]
    pub fn __no_tls0called<F: Future>(&self, (): (), future: F) -> Async<F>
    where
        T: Sized,
    {
        Async::new(future)
    }

    /// What holds the closure that the type is of.
    #[inline(always)]
    pub fn __no_tls0held<P: Holds<T>>(&self, owner: P) -> P
    where
        T: Sized,
    {
        owner
    }

    /// A constant or static: unclean ones are refused, and so is a thread-local static, which is not `Sync` or is reached by a
    /// method.
    #[inline(always)]
    pub const fn __no_tls0constant(&self)
    where
        T: marked::NoTls + Sync,
    {
    }

    /// A literal that a `let` extends, as [`made`].
    #[inline(always)]
    pub const fn __no_tls0literal(&self)
    where
        T: marked::Build,
    {
    }

    /// What `Cow::Owned(x)` or `Cow::Borrowed(x)` binds, of a `Cow` that nobody may have made.
    #[inline(always)]
    pub const fn __no_tls0of_cow(&self)
    where
        T: OfCow,
    {
    }

    /// A variable that `outside!` takes along: what ambient code puts into it, or what it shares, could come back.
    #[inline(always)]
    pub const fn __no_tls0leaves(&self)
    where
        T: marked::NoTls,
    {
    }

    /// A variable that a `marked!` closure captures.
    #[inline(always)]
    pub const fn __no_tls0captured(&self)
    where
        T: marked::NoTls,
    {
    }
}

/// What a pattern may bind of a `Cow` whose argument it leaves out: it is not projected by an impl of the user's, nor has one that says
/// what is, or it is what marked code may use.
#[diagnostic::on_unimplemented(
    message = "this pattern leaves out the argument of a `Cow` that owns or borrows a `{Self}`",
    label = "bound by a pattern that does not say whose `ToOwned` it is of",
    note = "write it: `Cow::<T>::Owned(x)`"
)]
pub trait OfCow {}

impl OfCow for String {}
impl OfCow for OsString {}
impl OfCow for PathBuf {}
impl OfCow for CString {}
impl<T: marked::Type> OfCow for Vec<T> {}
impl OfCow for str {}
impl OfCow for OsStr {}
impl OfCow for Path {}
impl OfCow for CStr {}
impl<T: marked::Type> OfCow for [T] {}
impl<T: OfCow + ?Sized> OfCow for &T {}
impl<T: OfCow + ?Sized> OfCow for &mut T {}

/// What holds a closure: from it to another such, nothing is dereferenced.
pub trait Owner {}

impl<T: ?Sized> Owner for Box<T> {}
impl<T: ?Sized> Owner for Rc<T> {}
impl<T: ?Sized> Owner for Arc<T> {}
impl<T, F> Owner for LazyCell<T, F> {}
impl<T, F> Owner for LazyLock<T, F> {}

/// What `Box::new(|x| …)` and its like give: it holds that closure itself, and nothing that bounds have said.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type that is known well enough in a `marked!` closure",
    label = "bounds around the closure could have said what this is",
    note = "give the variable its type, or write this part as a `#[no_tls]` function and call that"
)]
pub trait Holds<F> {}

impl<F> Holds<F> for Box<F> {}
impl<F> Holds<F> for Rc<F> {}
impl<F> Holds<F> for Arc<F> {}
impl<T: marked::Type, F> Holds<F> for LazyCell<T, F> {}
impl<T: marked::Type, F> Holds<F> for LazyLock<T, F> {}

/// `Box::new(|x| …)` and its like, which is passed on: what is expected of it says what the closure takes.
#[inline(always)]
pub const fn owned<P: Owner>(pointer: P) -> P {
    pointer
}

/// The value of an inline constant, or of an array of it: behind a field, since what is expected
/// would be coerced to before.
#[inline(always)]
pub const fn inline<T: marked::NoTls>(value: T) -> (T,) {
    (value,)
}

/// A constant in an impl or a trait, as a place: what refers to its field is extended by a `let`, or promoted. Beside it is what its trait says of it.
pub struct Constant<T, P: Used<T>> {
    pub value: T,
    pub proof: P,
}

/// The same as a value.
#[inline(always)]
pub const fn constant<T, P: Used<T>>(value: T, _: P) -> T {
    value
}

/// What a macro made, after its checks, so that temporaries of it live as long as the statement around.
#[inline(always)]
pub fn after<T>((): (), value: T) -> T {
    value
}

/// What stands beside a constant of a marked trait's, whose type depends on who implements the trait: each impl was asked for its value.
#[derive(Clone, Copy)]
pub struct Proven;

/// What stands beside any other constant, which is asked where it is used.
#[derive(Clone, Copy)]
pub struct Unproven;

/// What a use of a constant of a type parameter's asks, by what stands beside it.
pub trait Used<T>: Copy {}

impl<T> Used<T> for Proven {}
impl<T: marked::NoTls> Used<T> for Unproven {}

/// What an impl of a marked trait asks of its constant, unless that is made of literals and other constants alone.
pub trait Given<T> {}

impl<T: marked::NoTls> Given<T> for Proven {}
impl<T> Given<T> for Unproven {}

/// Says that a constant of type `T` may be given.
pub fn given<T, P: Given<T>>(_: P) {}

/// The value of a `let` that refuses a static's name: `let x = P::Fresh;` binds a variable, and nothing else.
pub struct Fresh;

/// The type of a value.
pub fn type_of<T>(_: &T) -> PhantomData<T> {
    PhantomData
}

/// A type that is written in marked code.
pub const fn is_type<T: marked::Type + ?Sized>() {}

/// What is called `Write` in a bound: one of std's two.
pub const fn is_write<D: OfWrite + ?Sized>() {}

/// What a marked `Error` says is its source.
#[inline(always)]
pub fn source<'a>(source: Option<&'a (dyn marked::Error + 'static)>) -> Option<&'a (dyn Error + 'static)> {
    match source {
        Some(source) => Some(source),
        None => None,
    }
}

/// What `-` is applied to.
#[inline(always)]
pub const fn neg<T: marked::Neg>(operand: T) -> (T,) {
    (operand,)
}

/// What `!` is applied to.
#[inline(always)]
pub const fn not<T: marked::Not>(operand: T) -> (T,) {
    (operand,)
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
