//! Which types may marked code make a value of, by a literal or a constructor?

use crate::marked;
use core::cmp::{Ordering, Reverse};
use core::marker::{PhantomData, PhantomPinned};
use core::num::{FpCategory, IntErrorKind, Saturating, Wrapping};
use core::ops::{Bound, ControlFlow, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
use core::task::Poll;
use std::borrow::Cow;
use std::collections::{btree_map, hash_map};
use std::net::{IpAddr, Shutdown, SocketAddr};
use std::panic::AssertUnwindSafe;
use std::path::{Component, Prefix};
use std::sync::{TryLockError, atomic, mpsc};
use std::{alloc, env, fmt, fs, io, process, slice};

/// Marked code may make a value of the type: a literal `Foo { .. }`, a constructor `Foo(..)`, a variant.
///
/// It is [`Type`](trait@marked::Type) of the constructor alone, whatever the arguments are: those come with values, which
/// were made, too.
///
/// # Safety
///
/// Neither the type's `Drop` nor its `Deref` or `DerefMut` runs code that is not marked; what they do to values in it aside.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be made in marked code",
    label = "its `Drop` and `Deref` are not known to be marked",
    note = "put `#[no_tls]` on the type; make another crate's type in `outside!(…)`, as an `Ambient`"
)]
pub unsafe trait Build {
    #[doc(hidden)]
    fn __no_tls0_this_trait_needs_the_attribute_no_tls(&self) {}
}

// SAFETY: std's types with public fields or variants. They have no `Drop`. The one with a `Deref` refers to its field.
structural! {
    (Build) {
        {; T} Option<T>, {; T, E} Result<T, E>, {; T} Poll<T>, {; B, C} ControlFlow<B, C>, {; T} Bound<T>, {; T} Reverse<T>,
        {; T} Wrapping<T>, {; T} Saturating<T>, {; T: ?Sized} PhantomData<T>, {; T} AssertUnwindSafe<T>,
        {; T} Range<T>, {; T} RangeFrom<T>, {; T} RangeTo<T>, {; T} RangeInclusive<T>, {; T} RangeToInclusive<T>, RangeFull,
        {; T} core::range::RangeInclusive<T>, PhantomPinned, Ordering, atomic::Ordering, FpCategory, IntErrorKind,
        {; K, V} hash_map::Entry<'_, K, V>, {; K, V} btree_map::Entry<'_, K, V>, {; T} mpsc::SendError<T>,
        {; T} mpsc::TrySendError<T>, mpsc::RecvError, mpsc::TryRecvError, mpsc::RecvTimeoutError, {; T} TryLockError<T>,
        IpAddr, SocketAddr, Shutdown, Component<'_>, Prefix<'_>, env::VarError, fmt::Error, fmt::Alignment, fs::TryLockError,
        io::ErrorKind, io::SeekFrom, process::Output, slice::GetDisjointMutError, alloc::System, std::convert::Infallible,
    }
}

// SAFETY: a `Cow` dereferences by `Borrow`, a part of `marked::ToOwned`.
impls! {
    {B: marked::ToOwned + ?Sized} Build for Cow<'_, B>;
}
