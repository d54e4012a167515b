//! How does an `allow!` wrap another crate's types?

/// A type of the user's crate around one of another's.
///
/// # Safety
///
/// It is `repr(transparent)` around the `Foreign`, and each of the two methods returns its argument.
pub unsafe trait Wraps {
    type Foreign: ?Sized;

    fn __no_tls0wrap_ref(foreign: &Self::Foreign) -> &Self;

    fn __no_tls0wrap_mut(foreign: &mut Self::Foreign) -> &mut Self;
}

#[inline(always)]
pub fn wrap_ref<T: Wraps + ?Sized>(foreign: &T::Foreign) -> &T {
    T::__no_tls0wrap_ref(foreign)
}

#[inline(always)]
pub fn wrap_mut<T: Wraps + ?Sized>(foreign: &mut T::Foreign) -> &mut T {
    T::__no_tls0wrap_mut(foreign)
}

/// The word of an `allow!`'s author.
///
/// # Safety
///
/// What [`allow!`](crate::allow!) demands of what it lists.
pub const unsafe fn vouch(_reason: &str) {}
