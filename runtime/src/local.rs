//! Which thread-locals may marked code use?

use crate::{CSync, marked};
use core::fmt;
use std::thread::{AccessError, LocalKey};

/// Declares thread-locals that marked code may use: `thread_local!`'s syntax, of types that are [`CSync`] and
/// [`NoTls`](trait@crate::marked::NoTls).
///
/// Each is a static of type [`CapsuleLocal`]. Its initialiser is an expression, which is marked code, or a `const` block.
#[macro_export]
macro_rules! capsule_local {
    ($($declarations:tt)*) => {
        $crate::__private::expand_capsule_local! { ($crate) $($declarations)* }
    };
}

/// A thread-local that marked code may use, too: what [`capsule_local!`](crate::capsule_local!) declares.
///
/// Each OS thread has its own value, and a capsule that moves to another thread finds another one. That is harmless
/// because the value is [`CSync`]: all that is in it may be shared among threads in any case, so nothing
/// that belongs to a capsule can be left in it.
///
/// ```
/// use no_tls::{capsule_local, no_tls};
/// use std::sync::atomic::{AtomicU64, Ordering};
///
/// capsule_local! {
///     /// How many nodes this thread has seen.
///     static SEEN: AtomicU64 = const { AtomicU64::new(0) };
/// }
///
/// #[no_tls]
/// fn see() -> u64 {
///     SEEN.with(|seen| seen.fetch_add(1, Ordering::Relaxed) + 1)
/// }
///
/// see();
/// assert_eq!(see(), 2);
/// assert_eq!(std::thread::spawn(see).join().unwrap(), 1);
/// ```
///
/// A `Cell`, a `RefCell` or an `Rc` is refused: an atomic or a `Mutex` is shareable. What marked code cannot use, an
/// [`Ambient`](crate::Ambient) holds, which is opened in `outside!`:
///
/// ```
/// use no_tls::{Ambient, capsule_local, no_tls, outside};
///
/// /// Of another crate, say, and not marked.
/// #[derive(Default)]
/// struct Metrics(std::sync::atomic::AtomicU32);
///
/// impl Metrics {
///     fn count(&self) -> u32 {
///         self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed)
///     }
/// }
///
/// capsule_local! { static METRICS: Ambient<Metrics> = outside!(Ambient::new(Metrics::default())); }
///
/// #[no_tls]
/// fn count() -> u32 {
///     METRICS.with(|metrics| outside!(metrics.get().count()))
/// }
///
/// count();
/// assert_eq!(count(), 1);
/// ```
pub struct CapsuleLocal<T: 'static> {
    /// Invariants:
    ///
    /// 1. *Shareable.* `T` is `CSync + NoTls`.
    /// 2. *Lent.* Of a thread's value there are only shared references, for the time of a call.
    ///
    /// The value is the OS thread's own. Where a thread's first use is in a capsule, `with` leaves to make the value:
    /// the initialiser captures nothing and what comes in is a `&T`, `CSend` and `NoTls` by invariant 1, as `outside!`
    /// asks. So what the initialiser runs need not be marked.
    key: &'static LocalKey<T>,
}

impl<T: CSync + marked::NoTls + 'static> CapsuleLocal<T> {
    /// Lets marked code use a thread-local of std's.
    ///
    /// [`capsule_local!`](crate::capsule_local!) is the way to declare one.
    #[doc(hidden)]
    pub const fn new(key: &'static LocalKey<T>) -> Self {
        Self { key }
    }
}

impl<T: 'static> CapsuleLocal<T> {
    /// Runs the closure on this thread's value, which is made on a thread's first use.
    ///
    /// The closure is a plain one: in marked code it is part of the code around it.
    ///
    /// # Panics
    ///
    /// If the value is being made or has been dropped, as the thread ends; if its initialiser panics, and then
    /// the next use tries again; or if the closure does, which leaves the value as it is.
    #[inline]
    pub fn with<F, R>(&'static self, f: F) -> R
    where
        F: FnOnce(&T) -> R,
    {
        self.key.with(f)
    }

    /// As [`with`](Self::with), for use while a thread ends.
    ///
    /// # Errors
    ///
    /// If the value has been dropped.
    ///
    /// # Panics
    ///
    /// If its initialiser panics, or the closure does.
    #[inline]
    pub fn try_with<F, R>(&'static self, f: F) -> Result<R, AccessError>
    where
        F: FnOnce(&T) -> R,
    {
        self.key.try_with(f)
    }

    /// A copy of this thread's value.
    ///
    /// ```
    /// use no_tls::capsule_local;
    /// use std::time::Instant;
    ///
    /// capsule_local! { static STARTED: Instant = Instant::now(); }
    ///
    /// assert_eq!(STARTED.get(), STARTED.get());
    /// ```
    ///
    /// # Panics
    ///
    /// As [`with`](Self::with).
    #[inline]
    pub fn get(&'static self) -> T
    where
        T: Copy,
    {
        self.key.with(|value| *value)
    }
}

/// Shows that it is a thread-local, and not the value.
impl<T: 'static> fmt::Debug for CapsuleLocal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CapsuleLocal").finish_non_exhaustive()
    }
}

// SAFETY: there is no `Drop` and no `Deref`, and it drops nothing. A marked impl may take it that `T` is a `marked::Type`.
unsafe impl<T: marked::Type + 'static> marked::Type for CapsuleLocal<T> {}

// SAFETY: its methods run the closures of their caller, and the key's initialiser, which is an `outside!` call, as
// argued at the field. What they lend is clean by invariant 1; but a type needs no value, and says what is lent: the same as what
// `outside!` may return.
unsafe impl<T: marked::NoTls + 'static> marked::NoTls for CapsuleLocal<T> {}

// SAFETY: the impl above calls nothing of `T`.
unsafe impl<T: 'static> marked::Debug for CapsuleLocal<T> {}

/// The twins of [`CapsuleLocal`]'s methods.
pub mod twins {
    use super::*;

    no_tls_macros::allow! {
        impl<T: 'static> CapsuleLocal<T> {
            fn with<F, R>(&'static self, f: F) -> R where F: FnOnce(&T) -> R, T: marked::NoTls;
            fn try_with<F, R>(&'static self, f: F) -> Result<R, AccessError> where F: FnOnce(&T) -> R, T: marked::NoTls;
            fn get(&'static self) -> T where T: Copy + marked::NoTls;
        }
    }
}
