//! Which impl does a type have: a marked one, an unmarked one, or none?
//!
//! Method resolution answers, as it tries one receiver after the other: the first trait that holds is taken. Where it is the one
//! for unmarked impls, its method asks for the marker, in vain, and the marker's message speaks.

use crate::marked;
use core::marker::PhantomData;
use core::ops::Deref;

macro_rules! probes {
    ($( $probe:ident $function:ident $method:ident $marker:ident $of:path: $marked:ident $unmarked:ident $unwritten:ident; )+) => { $(
        pub struct $probe<T: ?Sized>(PhantomData<*const T>);

        pub fn $function<T: ?Sized>() -> $probe<T> {
            $probe(PhantomData)
        }

        pub trait $marked {
            fn $method(&self) {}
        }

        impl<T: marked::$marker + ?Sized> $marked for &&$probe<T> {}

        pub trait $unmarked<T: ?Sized> {
            fn $method(&self)
            where
                T: marked::$marker,
            {
            }
        }

        #[allow(drop_bounds, reason = "it is the impl that is asked for, not whether the type drops")]
        impl<T: $of + ?Sized> $unmarked<T> for &$probe<T> {}

        pub trait $unwritten {
            fn $method(&self) {}
        }

        impl<T: ?Sized> $unwritten for $probe<T> {}
    )+ };
}

probes! {
    CopyProbe copy_probe __no_tls0copy Clone core::marker::Copy: CopyMarked CopyUnmarked CopyUnwritten;
    DropProbe drop_probe __no_tls0drop Drop core::ops::Drop: DropMarked DropUnmarked DropUnwritten;
    DerefProbe deref_probe __no_tls0deref Deref core::ops::Deref: DerefMarked DerefUnmarked DerefUnwritten;
    DerefMutProbe deref_mut_probe __no_tls0deref_mut DerefMut core::ops::DerefMut: DerefMutMarked DerefMutUnmarked DerefMutUnwritten;
}

/// What is indexed, or what it dereferences to: as `a[i]` does, the probe looks for `Index` on one after the other.
pub struct IndexProbe<B: ?Sized, I>(PhantomData<fn(*const B, I)>);

/// As [`IndexProbe`], after the marked impls: of `IndexMut` that is not marked.
pub struct IndexMutProbe<B: ?Sized, I>(PhantomData<fn(*const B, I)>);

/// As [`IndexProbe`], at last: of `Index` without `IndexMut`.
pub struct IndexOnlyProbe<B: ?Sized, I>(PhantomData<fn(*const B, I)>);

impl<B: ?Sized, I> IndexProbe<B, I> {
    pub(super) const fn new() -> Self {
        Self(PhantomData)
    }
}

/// What is indexed has `IndexMut`, which must be marked.
pub struct Mutable<B: ?Sized>(PhantomData<fn(*const B)>);

/// What is indexed has `Index` alone, which must be marked.
pub struct Shared<B: ?Sized>(PhantomData<fn(*const B)>);

/// What a probe found may be indexed in marked code.
#[diagnostic::on_unimplemented(
    message = "an index by `{I}` is not marked `#[no_tls]` here",
    label = "marked code needs a marked impl here",
    note = "mark the impl of `Index`, or of `IndexMut`, with `#[no_tls]`"
)]
pub trait Indexable<I> {}

impl<B: marked::IndexMut<I> + ?Sized, I> Indexable<I> for Mutable<B> {}

impl<B: marked::Index<I> + ?Sized, I> Indexable<I> for Shared<B> {}

pub trait IndexByMarked<B: ?Sized> {
    fn __no_tls0index(&self) -> Mutable<B> {
        Mutable(PhantomData)
    }
}

impl<B: marked::IndexMut<I> + ?Sized, I> IndexByMarked<B> for IndexProbe<B, I> {}

pub trait IndexMutByUnmarked<B: ?Sized, I> {
    fn __no_tls0index(&self) -> Mutable<B> {
        Mutable(PhantomData)
    }
}

impl<B: core::ops::IndexMut<I> + ?Sized, I> IndexMutByUnmarked<B, I> for IndexMutProbe<B, I> {}

pub trait IndexByUnmarked<B: ?Sized, I> {
    fn __no_tls0index(&self) -> Shared<B> {
        Shared(PhantomData)
    }
}

impl<B: core::ops::Index<I> + ?Sized, I> IndexByUnmarked<B, I> for IndexOnlyProbe<B, I> {}

impl<B: ?Sized, I> Deref for IndexProbe<B, I> {
    type Target = IndexMutProbe<B, I>;

    fn deref(&self) -> &Self::Target {
        &IndexMutProbe(PhantomData)
    }
}

impl<B: ?Sized, I> Deref for IndexMutProbe<B, I> {
    type Target = IndexOnlyProbe<B, I>;

    fn deref(&self) -> &Self::Target {
        &IndexOnlyProbe(PhantomData)
    }
}

impl<B: Deref + ?Sized, I> Deref for IndexOnlyProbe<B, I> {
    type Target = IndexProbe<B::Target, I>;

    fn deref(&self) -> &Self::Target {
        &IndexProbe(PhantomData)
    }
}
