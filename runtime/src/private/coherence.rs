//! How are facts about a type stated that rustc checks late, or by coherence only?

use crate::marked;

/// [`NoTls`](marked::NoTls), asked of a field where the type is used and not where it is declared: a bound that holds a lifetime
/// parameter of the impl is not checked before.
///
/// Output: `unsafe impl<'__d, T> NoTls for Foo<T> where Field: Deferred<'__d> {}`
#[diagnostic::on_unimplemented(
    message = "a value of type `{Self}`, a field's, cannot enter or leave marked code",
    label = "not `NoTls`: it may bring unmarked code along",
    note = "closures, `fn` pointers, raw pointers, lock guards and `dyn` are never `NoTls`; your own type is, if it is \
            `#[no_tls]` and each of its fields is",
    note = "make the value in marked code, or hold what is in the field in an `Ambient`"
)]
pub trait Deferred<'a> {}

impl<T: marked::NoTls + ?Sized> Deferred<'_> for T {}

/// What [`NoTls`](marked::NoTls) becomes as the supertrait of a marked trait, whose `dyn` is then `NoTls`, too. The marker itself
/// has no `dyn`.
#[diagnostic::on_unimplemented(
    message = "a value of type `{Self}` cannot enter or leave marked code",
    label = "not `NoTls`, which the trait demands",
    note = "put `#[no_tls]` on the type, each field of which must be `NoTls`, too"
)]
pub trait DynNoTls {}

impl<T: marked::NoTls + ?Sized> DynNoTls for T {}

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
