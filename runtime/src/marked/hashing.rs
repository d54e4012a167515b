//! Which types hash, and build hashers, in marked code?

use crate::marked;
use core::hash::BuildHasherDefault;
use std::hash::{DefaultHasher, RandomState};

markers! {
    /// [`Hash`](core::hash::Hash) is marked.
    "`{Self}`'s `Hash` is not marked `#[no_tls]`" derived
    Hash: core::hash::Hash;

    /// [`Hasher`](core::hash::Hasher) is marked.
    "`{Self}`'s `Hasher` is not marked `#[no_tls]`" written
    Hasher: core::hash::Hasher;

    /// [`BuildHasher`](core::hash::BuildHasher) is marked, and the hasher's [`Hasher`](core::hash::Hasher).
    "`{Self}`'s `BuildHasher` is not marked `#[no_tls]`" written
    BuildHasher: core::hash::BuildHasher<Hasher: Hasher>; type __no_tls0type_Hasher;
}

// SAFETY: these forward to the hasher that they refer to, and to no other code.
structural! {
    (Hasher) { {H: ?Sized} &mut H, {H: ?Sized} Box<H> }
}

// SAFETY: SipHash over bytes. `RandomState` reads its keys from a thread-local of std's, which no caller can write.
// `BuildHasherDefault` calls the hasher's `Default`.
impls! {
    {} Hasher for DefaultHasher;
    {} BuildHasher for RandomState;
    {H: marked::Default + marked::Hasher} BuildHasher for BuildHasherDefault<H>;
}
