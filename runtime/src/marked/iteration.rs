//! Which types iterate, and which are made by iteration?

use crate::marked;
markers! {
    /// [`Iterator`](core::iter::Iterator) is marked.
    "`{Self}`'s `Iterator` is not marked `#[no_tls]`" behind_dyn
    Iterator: core::iter::Iterator; type __no_tls0type_Item;

    /// [`DoubleEndedIterator`](core::iter::DoubleEndedIterator) is marked.
    "`{Self}`'s `DoubleEndedIterator` is not marked `#[no_tls]`" written
    DoubleEndedIterator: core::iter::DoubleEndedIterator, Iterator;

    /// [`ExactSizeIterator`](core::iter::ExactSizeIterator) is marked.
    "`{Self}`'s `ExactSizeIterator` is not marked `#[no_tls]`" written
    ExactSizeIterator: core::iter::ExactSizeIterator, Iterator;

    /// [`FusedIterator`](core::iter::FusedIterator) is marked.
    "`{Self}`'s `FusedIterator` is not marked `#[no_tls]`" written
    FusedIterator: core::iter::FusedIterator, Iterator;

    /// [`IntoIterator`](core::iter::IntoIterator) is marked, and the iterator's [`Iterator`](core::iter::Iterator).
    "`{Self}`'s `IntoIterator`, or `Iterator`, is not marked `#[no_tls]`" written
    IntoIterator: core::iter::IntoIterator<IntoIter: Iterator>; type __no_tls0type_Item, __no_tls0type_IntoIter;

    /// [`FromIterator`](core::iter::FromIterator) is marked.
    "`{Self}`'s `FromIterator<{A}>` is not marked `#[no_tls]`" collected
    FromIterator {A}: core::iter::FromIterator<A>;

    /// [`Extend`](core::iter::Extend) is marked.
    "`{Self}`'s `Extend<{A}>` is not marked `#[no_tls]`" collected
    Extend {A}: core::iter::Extend<A>;

    /// [`Sum`](core::iter::Sum) is marked.
    "`{Self}`'s `Sum<{A}>` is not marked `#[no_tls]`" written
    Sum {A = Self}: core::iter::Sum<A>;

    /// [`Product`](core::iter::Product) is marked.
    "`{Self}`'s `Product<{A}>` is not marked `#[no_tls]`" written
    Product {A = Self}: core::iter::Product<A>;
}

// SAFETY: std's blanket impl returns the iterator itself.
unsafe impl<I: Iterator> IntoIterator for I {}

// SAFETY: these forward to the iterator that they refer to.
structural! {
    (Iterator DoubleEndedIterator ExactSizeIterator FusedIterator) { {I: ?Sized} &mut I, {I: ?Sized} Box<I> }
}

// SAFETY: these stop at the first `None` or `Err`, and give the rest to the content's own impl.
impls! {
    {T: marked::Sum<U>, U} Sum<Option<U>> for Option<T>;
    {T: marked::Sum<U>, U, E} Sum<Result<U, E>> for Result<T, E>;
    {T: marked::Product<U>, U} Product<Option<U>> for Option<T>;
    {T: marked::Product<U>, U, E} Product<Result<U, E>> for Result<T, E>;
    {V: marked::FromIterator<A>, A} FromIterator<Option<A>> for Option<V>;
    {V: marked::FromIterator<A>, A, E} FromIterator<Result<A, E>> for Result<V, E>;
}
