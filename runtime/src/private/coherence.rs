//! How are facts about a type stated that rustc checks late, or by coherence only?

use super::written::{At, Inferred};
use crate::marked;
use core::cmp::Reverse;
use core::mem::{ManuallyDrop, MaybeUninit};
use core::num::{Saturating, Wrapping};
use core::ops::{Bound, ControlFlow, RangeTo, RangeToInclusive};
use core::panic::{RefUnwindSafe, UnwindSafe};
use core::task::Poll;

/// [`NoTls`](marked::NoTls), asked of a field where the type is used and not where it is declared: a bound that holds a lifetime
/// parameter of the impl is not checked before. What tells the fields apart is their number: rustc could not tell `&'a str: Deferred<'__d>` from
/// `&'static str: Deferred<'__d>`.
///
/// Output: `unsafe impl<'__d, T> NoTls for Foo<T> where Field: Deferred<'__d, 0> {}`
#[diagnostic::on_unimplemented(
    message = "a value of type `{Self}`, a field's, cannot enter or leave marked code",
    label = "not `NoTls`: it may bring unmarked code along",
    note = "closures, `fn` pointers, raw pointers, lock guards and `dyn` are never `NoTls`; your own type is, if it is \
            `#[no_tls]` and each of its fields is",
    note = "make the value in marked code, or hold what is in the field in an `Ambient`"
)]
pub trait Deferred<'a, const FIELD: usize> {}

impl<T: marked::NoTls + ?Sized, const FIELD: usize> Deferred<'_, FIELD> for T {}

/// The same of a type that is `Send` or `Sync` by hand: its fields must be `Send` by themselves.
pub trait DeferredSend<'a, const FIELD: usize> {}

impl<T: marked::NoTls + Send + ?Sized, const FIELD: usize> DeferredSend<'_, FIELD> for T {}

/// What stands for a type among its own fields: it is `NoTls` if they are, supposing that it is. It has that one impl, so that nothing
/// tells it from the type but what is written for the type alone, which a field would have to ask of this, in vain.
pub struct Itself(Inferred<0>);

// SAFETY: there is no value of it.
unsafe impl marked::NoTls for Itself {}

/// What [`NoTls`](marked::NoTls) becomes as the supertrait of a marked trait, whose `dyn` is then `NoTls`, too. The marker itself
/// has no `dyn`.
#[diagnostic::on_unimplemented(
    message = "a value of type `{Self}` cannot enter or leave marked code",
    label = "not `NoTls`, which the trait demands",
    note = "put `#[no_tls]` on the type, each field of which must be `NoTls`, too"
)]
pub trait DynNoTls {}

impl<T: marked::NoTls + ?Sized> DynNoTls for T {}

/// What a type's own impls of these may ask of its parameters and fields, in a `PhantomData` of each.
///
/// Output: `fn __no_tls0_evenly<T>(it: *const Foo<T>) where PhantomData<T>: Plain, for<'__e> PhantomData<Option<T>>: Plain { __no_tls0_holds(it); }`
pub trait Plain: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe {}

impl<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + ?Sized> Plain for T {}

/// What no type has. Coherence knows it of the types of whoever asks: nobody else could give it to them.
pub trait Nobody {}

/// What a type lists in `#[no_tls(…)]`, or does not have.
///
/// Output: `impl<K, T> Unlisted<K> for Foo<T> {}`, which conflicts with the impls below if `Foo` has an impl of `Deref`,
/// `DerefMut` or `Copy`, for some `T`.
pub trait Unlisted<K> {}

/// Of [`Unlisted`]: an impl of `Deref`.
pub enum WriteNoTlsDerefOnTheType {}

/// Of [`Unlisted`]: an impl of `DerefMut`.
pub enum WriteNoTlsDerefMutOnTheType {}

/// Of [`Unlisted`]: an impl of `Copy`. A closure that is `Copy` is cloned by the `Clone` of what it captured.
pub enum WriteNoTlsCopyOnTheType {}

impl<T: core::ops::Deref + ?Sized> Unlisted<WriteNoTlsDerefOnTheType> for T {}

impl<T: core::ops::DerefMut + ?Sized> Unlisted<WriteNoTlsDerefMutOnTheType> for T {}

impl<T: Copy> Unlisted<WriteNoTlsCopyOnTheType> for T {}

/// A type that is `Copy` only if `X` is, which is `WAY` among its arguments: so there is no other `Copy` beside a derived one.
///
/// Of a parameter, only the check of the derive that it is one of says it, by a type `X` of its own.
#[diagnostic::on_unimplemented(
    message = "`{Self}` may be `Copy` where its argument is not, so that there may be another `Copy` beside the derived one",
    label = "not known to be `Copy` only with its arguments",
    note = "write `Clone` and `Copy` by hand for every argument, and `#[no_tls(Copy)]`; or ask for `T: Copy` on the type"
)]
pub trait Copies<X, Way> {}

/// The way from a parameter to itself.
pub enum Here {}

macro_rules! copies {
    ($( {$($parameter:ident)+} $held:ident $index:literal $type:ty; )+) => {
        $( impl<$($parameter,)+ X, W> Copies<X, (At<$index>, W)> for $type where $held: Copies<X, W> {} )+
    };
}

copies! {
    {T} T 0 Option<T>; {T E} T 0 Result<T, E>; {T E} E 1 Result<T, E>; {T} T 0 Poll<T>; {B C} B 0 ControlFlow<B, C>;
    {B C} C 1 ControlFlow<B, C>; {T} T 0 Bound<T>; {T} T 0 Reverse<T>; {T} T 0 Wrapping<T>; {T} T 0 Saturating<T>;
    {T} T 0 RangeTo<T>; {T} T 0 RangeToInclusive<T>; {T} T 0 ManuallyDrop<T>; {T} T 0 MaybeUninit<T>; {A} A 0 (A,);
    {A B} A 0 (A, B); {A B} B 1 (A, B); {A B C} A 0 (A, B, C); {A B C} B 1 (A, B, C); {A B C} C 2 (A, B, C);
}

impl<T, const N: usize, X, W> Copies<X, (At<0>, W)> for [T; N] where T: Copies<X, W> {}

pub fn copies<T: Copies<X, Way>, X, Way>() {}
