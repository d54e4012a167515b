//! Which types show themselves, and which take text?

use crate::marked;
use core::fmt::{self, Formatter};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicPtr;

markers! {
    /// [`Debug`](core::fmt::Debug) is marked: `{:?}`.
    "`{Self}`'s `Debug` is not marked `#[no_tls]`" derived_or_behind_dyn
    Debug: core::fmt::Debug;

    /// [`Display`](core::fmt::Display) is marked: `{}`.
    "`{Self}`'s `Display` is not marked `#[no_tls]`" behind_dyn
    Display: core::fmt::Display;

    /// [`Binary`](core::fmt::Binary) is marked: `{:b}`.
    "`{Self}`'s `Binary` is not marked `#[no_tls]`" written
    Binary: core::fmt::Binary;

    /// [`Octal`](core::fmt::Octal) is marked: `{:o}`.
    "`{Self}`'s `Octal` is not marked `#[no_tls]`" written
    Octal: core::fmt::Octal;

    /// [`LowerHex`](core::fmt::LowerHex) is marked: `{:x}`.
    "`{Self}`'s `LowerHex` is not marked `#[no_tls]`" written
    LowerHex: core::fmt::LowerHex;

    /// [`UpperHex`](core::fmt::UpperHex) is marked: `{:X}`.
    "`{Self}`'s `UpperHex` is not marked `#[no_tls]`" written
    UpperHex: core::fmt::UpperHex;

    /// [`LowerExp`](core::fmt::LowerExp) is marked: `{:e}`.
    "`{Self}`'s `LowerExp` is not marked `#[no_tls]`" written
    LowerExp: core::fmt::LowerExp;

    /// [`UpperExp`](core::fmt::UpperExp) is marked: `{:E}`.
    "`{Self}`'s `UpperExp` is not marked `#[no_tls]`" written
    UpperExp: core::fmt::UpperExp;

    /// [`Pointer`](core::fmt::Pointer) is marked: `{:p}`.
    "`{Self}`'s `Pointer` is not marked `#[no_tls]`" written
    Pointer: core::fmt::Pointer;
}

structural! {
    // SAFETY: these show what they refer to, through its own trait.
    (Binary Octal LowerHex UpperHex LowerExp UpperExp) { {T: ?Sized} &T, {T: ?Sized} &mut T }
    (Pointer) { {P} Pin<P> }

    // SAFETY: these show an address.
    (Pointer) {
        {; T: ?Sized} &T, {; T: ?Sized} &mut T, {; T: ?Sized} *const T, {; T: ?Sized} *mut T, {; T: ?Sized} core::ptr::NonNull<T>,
        {; T: ?Sized} Box<T>, {; T: ?Sized} Rc<T>, {; T: ?Sized} Arc<T>, {; T} AtomicPtr<T>,
    }

    // SAFETY: std names the type `Any`, and reads no more.
    (Debug) { dyn core::any::Any, dyn core::any::Any + Send, dyn core::any::Any + Send + Sync }
}

// SAFETY: it calls a closure, which is clean by the invariant.
impls! {
    {F: Fn(&mut Formatter<'_>) -> fmt::Result} Debug for fmt::FromFn<F>;
    {F: Fn(&mut Formatter<'_>) -> fmt::Result} Display for fmt::FromFn<F>;
    {F: marked::Type} Type for fmt::FromFn<F>;
    {F: marked::NoTls} NoTls for fmt::FromFn<F>;
}
