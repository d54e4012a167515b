//! What keeps a lock's guard inside the frame that took it?

use core::marker::PhantomData;

/// A frame of marked code: `lock()` becomes `__no_tls0scoped_lock(scope)`, whose guard borrows the frame's token.
///
/// Input:  `{ body }`
/// Output: `match P::Scope::new() { ref __scope => { body } }`
///
/// It stays on its thread, being neither `Send` nor `Sync` nor `NoTls`, and in its frame, since `new` is no `const fn`: a constant's
/// borrow would be `'static`.
pub struct Scope(PhantomData<*mut ()>);

#[allow(clippy::new_without_default, reason = "a token comes from `new`, in expansions only")]
impl Scope {
    #[inline(always)]
    pub fn new() -> Self {
        Self(PhantomData)
    }
}
