//! What keeps a lock's guard inside the frame that took it?

use core::marker::PhantomData;

/// A frame of marked code: `x.lock()` becomes `x.__no_tls0scoped_lock(scope)`, whose guard borrows the frame's token; so does `Mutex::lock(x)`.
///
/// Input:  `{ body }`
/// Output: `match P::Scope::new() { ref __scope => { body } }`
///
/// It stays on its thread, being neither `Send` nor `Sync` nor `NoTls`, and in its frame, since `new` is no `const fn`: a constant's
/// borrow would be `'static`. An `async` body has none: it may stop on one thread and go on on another.
pub struct Scope(PhantomData<*mut ()>);

#[allow(clippy::new_without_default, reason = "a token comes from `new`, in expansions only")]
impl Scope {
    #[inline(always)]
    pub fn new() -> Self {
        Self(PhantomData)
    }
}

/// What no lock is: its guard in `async` code, where there is no [`Scope`].
#[diagnostic::on_unimplemented(
    message = "a lock's guard is bound to its OS thread, and stays in the frame that takes it",
    label = "an `async` body has no frame of its own, since it may go on on another thread",
    note = "lock in a marked function that is not `async`, or in a closure that is called on the spot: `(|| *x.lock().unwrap())()`"
)]
pub trait GuardStaysInItsFrame {}
