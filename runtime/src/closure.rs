//! What proves that a closure's body was checked?

use crate::marked;
use core::fmt;

/// Makes a [`Marked`] of a closure, `marked!(move |x: &mut T| …)`, or of the path of a marked function.
///
/// In: a closure, whose body is checked as a `#[no_tls]` function's is and whose captured variables are
/// [`NoTls`](trait@crate::marked::NoTls); or the path of a function or method that is `#[no_tls]` itself. A closure's parameters
/// have their types written, since nothing around says what they are.
///
/// Out: what [`Capsule`](crate::Capsule), [`spawn`](crate::spawn()) and their like take.
#[macro_export]
macro_rules! marked {
    ($($argument:tt)*) => {
        $crate::__private::expand_marked!(($crate) $($argument)*)
    };
}

/// A closure or function whose body was checked to be free of the effect.
///
/// Only [`marked!`](crate::marked!) makes one:
///
/// - `marked!(|x: &mut T| …)` checks the closure's body, and that each variable it captures is
///   [`NoTls`](trait@crate::marked::NoTls);
/// - `marked!(path)` takes a function or method that is itself `#[no_tls]`.
///
/// A `Marked` closure cannot be called. It is given to what runs it in a capsule's context:
/// [`Capsule::new`](crate::Capsule::new), [`with`](crate::Capsule::with) and [`map`](crate::Capsule::map),
/// [`spawn`](crate::spawn()), [`Builder`](crate::Builder), [`Scope`](crate::Scope) and [`Task::new`](crate::Task::new).
///
/// ```
/// use no_tls::{Capsule, marked, no_tls};
/// use std::rc::Rc;
///
/// #[no_tls]
/// fn countdown() -> Rc<Vec<u32>> {
///     Rc::new((0..10).rev().collect())
/// }
///
/// let closure = marked!(|| Rc::new(vec![3, 2, 1]));
/// let function = marked!(countdown);
/// assert_eq!(Capsule::new(closure).into_inner().len(), 3);
/// assert_eq!(Capsule::new(function).into_inner().len(), 10);
/// ```
#[derive(Clone, Copy)]
#[must_use = "a marked closure runs only when it is given to a capsule or a thread"]
#[repr(transparent)]
pub struct Marked<F> {
    /// Invariants:
    ///
    /// 1. *Checked.* Calling it with clean arguments runs marked code only: its body was rewritten by `marked!`,
    ///    or it is a marked function.
    /// 2. *Clean.* Each variable it captured is of a `NoTls` type.
    ///
    /// [`trust`] is the only way in, and its caller promises both. A clone or copy is of the same type, and both
    /// invariants speak of types only.
    closure: F,
}

impl<F> Marked<F> {
    /// The closure, for the runtime to call in a capsule's context.
    #[inline(always)]
    pub(crate) fn into_closure(self) -> F {
        self.closure
    }
}

/// Vouches for a closure: what `marked!` expands to.
///
/// # Safety
///
/// Calling `closure` with clean arguments runs only marked code, and each variable it captured is of a `NoTls` type.
#[doc(hidden)]
#[inline(always)]
pub const unsafe fn trust<F>(closure: F) -> Marked<F> {
    Marked { closure }
}

/// Shows that it is a marked closure, and nothing of what it captured.
impl<F> fmt::Debug for Marked<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Marked").finish_non_exhaustive()
    }
}

// SAFETY: there is no `Deref` and no `Drop`, and dropping it drops captures, whose types are `NoTls` by invariant 2.
// A marked impl for `Marked<F>` may take it that `F` is a `marked::Type`.
unsafe impl<F: marked::Type> marked::Type for Marked<F> {}

// SAFETY: the impl above calls nothing of `F`.
unsafe impl<F> marked::Debug for Marked<F> {}
