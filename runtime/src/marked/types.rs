//! Which types may marked code name, and be given?

use crate::marked;
use core::any::Any;
use core::cell::{Ref, RefMut};
use core::mem::ManuallyDrop;
use core::ops::{Fn, FnMut, FnOnce};
use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::binary_heap;
use std::ffi::{CString, OsString};
use std::io::{IoSlice, IoSliceMut};
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, LazyLock, MutexGuard, RwLockReadGuard, RwLockWriteGuard};

/// Marked code may name the type: what the compiler calls for it by itself is marked.
///
/// A value is dropped, and dereferenced to find a method, without a token in the source. So the type says that it can
/// be: it has no [`Drop`](core::ops::Drop), [`Deref`](core::ops::Deref) or [`DerefMut`](core::ops::DerefMut), or a marked one,
/// and so has every type in it. `#[no_tls]` on a struct, an enum or a trait (for its `dyn`) checks that and implements it.
///
/// # Safety
///
/// Dropping a clean value of the type, and dereferencing it or anything reached through it, runs only marked code.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type that marked code may use",
    label = "not known to drop and dereference by marked code only",
    note = "put `#[no_tls]` on the type, or on the trait of a `dyn`, which of std's is `dyn no_tls::marked::…`; hold another crate's type in \
            an `Ambient`; of a type parameter, ask for `T: no_tls::marked::Type`"
)]
pub unsafe trait Type {
    /// Not for use. It keeps a trait with this supertrait from having a `dyn`, whose `Deref` could be anyone's.
    #[doc(hidden)]
    const __NO_TLS0_NOT_DYN: () = ();

    #[doc(hidden)]
    fn __no_tls0_this_trait_needs_the_attribute_no_tls(&self) {}
}

/// Values of the type may enter marked code from outside: they hide no code.
///
/// What marked code captures, takes from a constant, or gets back from [`outside!`](crate::outside!) was made elsewhere. A number
/// or a `Vec` of numbers is what it looks like; a closure, a `fn` pointer, a `dyn` or what holds one could be anything. Raw
/// pointers and lock guards are not `NoTls` either. `#[no_tls]` on a struct or enum implements it where every field has it.
///
/// What leaves marked code is asked for it too, since it may share a place with what stays, and code outside could put anything
/// there: what `outside!` uses, the answer of [`Capsule::with`](crate::Capsule::with), a panic's payload.
///
/// # Safety
///
/// Whatever marked code does with a value of the type, through its marked methods and impls, runs only marked code, no matter
/// who made the value.
#[diagnostic::on_unimplemented(
    message = "a value of type `{Self}` cannot enter or leave marked code",
    label = "not `NoTls`: it may bring unmarked code along",
    note = "closures, functions, raw pointers, lock guards and `dyn` are never `NoTls`, so that a `marked!` names a function in a \
            closure, `|x| f(x)`, and a constant of functions stands in the marked module that uses it, or is a `#[no_tls]` function \
            that returns it; your own type is, if it is `#[no_tls]` and each of its fields is; of a type parameter, ask for `T: no_tls::marked::NoTls`",
    note = "an `Ambient` can hold any `Send` value, and be opened in `outside!`"
)]
pub unsafe trait NoTls {
    /// Not for use. It keeps a trait with this supertrait from having a `dyn`, which would be `NoTls` by itself.
    #[doc(hidden)]
    const __NO_TLS0_NOT_DYN_EITHER: () = ();

    #[doc(hidden)]
    fn __no_tls0_this_trait_needs_the_attribute_no_tls(&self) {}
}

/// [`Drop`](core::ops::Drop) is marked.
///
/// # Safety
///
/// The type's `drop` runs only marked code, if the value is clean.
#[diagnostic::on_unimplemented(
    message = "`{Self}`'s `Drop` impl is not marked `#[no_tls]`",
    label = "marked code would run it without a word",
    note = "mark the impl with `#[no_tls]`"
)]
#[expect(drop_bounds, reason = "it is the impl that is spoken of, not whether the type drops")]
pub unsafe trait Drop: core::ops::Drop {
    #[doc(hidden)]
    fn __no_tls0_this_trait_needs_the_attribute_no_tls(&self) {}
}

/// [`Deref`](core::ops::Deref) is marked.
///
/// # Safety
///
/// The type's `deref` runs only marked code, if the value is clean.
#[diagnostic::on_unimplemented(
    message = "`{Self}`'s `Deref` impl is not marked `#[no_tls]`",
    label = "marked code would run it without a word",
    note = "mark the impl with `#[no_tls]`"
)]
pub unsafe trait Deref: core::ops::Deref {
    #[doc(hidden)]
    fn __no_tls0type_Target(&self) {}

    #[doc(hidden)]
    fn __no_tls0_this_trait_needs_the_attribute_no_tls(&self) {}
}

/// [`DerefMut`](core::ops::DerefMut) is marked.
///
/// # Safety
///
/// The type's `deref_mut` runs only marked code, if the value is clean.
#[diagnostic::on_unimplemented(
    message = "`{Self}`'s `DerefMut` impl is not marked `#[no_tls]`",
    label = "marked code would run it without a word",
    note = "mark the impl with `#[no_tls]`"
)]
pub unsafe trait DerefMut: core::ops::DerefMut + Deref {
    #[doc(hidden)]
    fn __no_tls0_this_trait_needs_the_attribute_no_tls(&self) {}
}

exact! { Deref: core::ops::Deref }
exact! { DerefMut: core::ops::DerefMut, Deref }

// SAFETY: these return a reference that they hold or make of a pointer, and call nothing of what they point to.
structural! {
    (Deref) {
        {; T: ?Sized} &T, {; T: ?Sized} Rc<T>, {; T: ?Sized} Arc<T>, {; T: ?Sized} Ref<'_, T>, {; T: ?Sized} RwLockReadGuard<'_, T>,
        CString, IoSlice<'_>,
    }
    (Deref DerefMut) {
        {; T: ?Sized} &mut T, {; T: ?Sized} Box<T>, {; T} Vec<T>, {; T: ?Sized} ManuallyDrop<T>, {; T} AssertUnwindSafe<T>,
        {; T: ?Sized} RefMut<'_, T>, {; T: ?Sized} MutexGuard<'_, T>, {; T: ?Sized} RwLockWriteGuard<'_, T>,
        {; T: marked::Ord} binary_heap::PeekMut<'_, T>, String, OsString, PathBuf, IoSliceMut<'_>,
    }
}

// SAFETY: `Cow` calls `Borrow`, a part of `marked::ToOwned`; `Pin` calls its pointer's own; the lazy ones call a function that is clean, by the invariant.
impls! {
    {B: marked::ToOwned + ?Sized} Deref for Cow<'_, B>;
    {P: marked::Deref} Deref for Pin<P>;
    {P: marked::DerefMut<Target: Unpin>} DerefMut for Pin<P>;
    {T, F: FnOnce() -> T} Deref for LazyCell<T, F>, LazyLock<T, F>;
    {T, F: FnOnce() -> T} DerefMut for LazyCell<T, F>, LazyLock<T, F>;
}

/// `dyn` of each trait, alone and with what makes it `Send` and `Sync`.
macro_rules! dyns {
    ($( $params:tt $( [$($trait:tt)+] )+ ; )+) => {
        $( dyns! { @traits $params $( [$($trait)+] )+ } )+
    };
    (@traits $params:tt $($trait:tt)+) => {
        $( dyns! { @one $params $trait } )+
    };
    (@one { $($params:tt)* } [$($trait:tt)+]) => {
        impls! {
            {'__d, $($params)*} Type for
                dyn $($trait)+ + '__d, dyn $($trait)+ + Send + '__d, dyn $($trait)+ + Sync + '__d, dyn $($trait)+ + Send + Sync + '__d;
        }
    };
}

// SAFETY: nobody can give these a `Deref`, as neither trait nor type is theirs. What they hide is clean, by the invariant, and
// was coerced from a value of a `Type`, so that its drop runs marked code. Std's own `dyn Display` is none: whatever has std's trait is coerced
// to it, by an impl that nobody has marked, and that says what a type is where it is inferred.
dyns! {
    {} [Any];
    {} [marked::Debug] [marked::Display] [marked::FmtWrite] [marked::Error] [marked::Hasher];
    {} [marked::Read] [marked::IoWrite] [marked::BufRead] [marked::Seek];
    {T: marked::Type}
        [marked::Iterator<Item = T>] [marked::DoubleEndedIterator<Item = T>] [marked::ExactSizeIterator<Item = T>];
    {T: marked::Type} [marked::Future<Output = T>];
    {T: marked::Type + ?Sized} [marked::AsRef<T>] [marked::AsMut<T>];
}

/// `fn` pointers, and `dyn` of what is called like them, of one list of arguments.
///
/// Input:  `(R; A) [for<'a>] (&'a A) -> R;`, where what is before the first semicolon is sized
/// Output: `Type` of `fn(&A) -> R`, `dyn Fn(&A) -> R`, …, and what else a `fn` pointer has
macro_rules! callables {
    ($( ($($sized:ident),* $(; $unsized:ident)*) [$($hr:tt)*] ($($arg:ty),*) -> $ret:ty; )+) => { $(
        impls! {
            {$($sized: marked::Type,)* $($unsized: marked::Type + ?Sized),*} Type for
                $($hr)* fn($($arg),*) -> $ret, $($hr)* unsafe fn($($arg),*) -> $ret;
        }
        dyns! {
            {$($sized: marked::Type,)* $($unsized: marked::Type + ?Sized),*}
                [$($hr)* Fn($($arg),*) -> $ret] [$($hr)* FnMut($($arg),*) -> $ret] [$($hr)* FnOnce($($arg),*) -> $ret];
        }
        structural! {
            (Clone PartialEq Eq PartialOrd Ord Hash Debug Pointer) {
                {; $($sized,)* $($unsized: ?Sized),*} $($hr)* fn($($arg),*) -> $ret
            }
        }
    )+ };
}

/// What is called with these arguments, each by value or, where there are at most two, by a reference of any lifetime.
// SAFETY: what they hide is clean, as above, so that to call and to drop it runs marked code. A pointer is copied, compared and shown as
// an address, and calls nothing.
#[expect(
    coherence_leak_check,
    reason = "`fn(A)` and `for<'a> fn(&'a A)` are two types, and no `A` makes them one: rustc plans to allow this for good"
)]
const _: () = {
    callables! {
        (R) [] () -> R;
        (A, R) [] (A) -> R;
        (R; A) [for<'a>] (&'a A) -> R;
        (R; A) [for<'a>] (&'a mut A) -> R;
        (; A; R) [for<'a>] (&'a A) -> &'a R;
        (; A; R) [for<'a>] (&'a mut A) -> &'a mut R;
        (; A; R) [for<'a>] (&'a A) -> Option<&'a R>;
        (A, B, R) [] (A, B) -> R;
        (A, R; B) [for<'b>] (A, &'b B) -> R;
        (A, R; B) [for<'b>] (A, &'b mut B) -> R;
        (B, R; A) [for<'a>] (&'a A, B) -> R;
        (B, R; A) [for<'a>] (&'a mut A, B) -> R;
        (R; A; B) [for<'a, 'b>] (&'a A, &'b B) -> R;
        (R; A; B) [for<'a, 'b>] (&'a A, &'b mut B) -> R;
        (R; A; B) [for<'a, 'b>] (&'a mut A, &'b B) -> R;
        (R; A; B) [for<'a, 'b>] (&'a mut A, &'b mut B) -> R;
        (A, B, C, R) [] (A, B, C) -> R;
        (A, B, C, D, R) [] (A, B, C, D) -> R;
        (A, B, C, D, E, R) [] (A, B, C, D, E) -> R;
    }
};
