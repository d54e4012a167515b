//! Which impl does a type have: a marked one, an unmarked one, or none?
//!
//! Method resolution answers, as it tries one receiver after the other: the first trait that holds is taken. Where it is the one
//! for unmarked impls, its method asks for the marker, in vain, and the marker's message speaks.

use super::check::Tie;
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

/// What is indexed, or what it dereferences to: as `a[i]` does, the probe looks for an `Index` on one after the other, and stops at the
/// first that has any.
pub struct IndexProbe<B: ?Sized>(PhantomData<fn(*const B)>);

impl<B: ?Sized> IndexProbe<B> {
    pub(super) const fn new() -> Self {
        Self(PhantomData)
    }
}

/// What is indexed, and by what: the operand itself must be of that type, since the language would coerce it after the check.
pub struct Found<B: ?Sized, J>(PhantomData<fn(*const B, J) -> J>);

pub trait IndexByAny<B: ?Sized, J> {
    fn __no_tls0index(&self) -> Found<B, J> {
        Found(PhantomData)
    }
}

impl<B: core::ops::Index<J> + ?Sized, J> IndexByAny<B, J> for IndexProbe<B> {}

impl<B: Deref + ?Sized> Deref for IndexProbe<B> {
    type Target = IndexProbe<B::Target>;

    fn deref(&self) -> &Self::Target {
        &IndexProbe(PhantomData)
    }
}

/// Whether what is indexed has an `IndexMut`, too, which the place may be used by.
pub struct IndexMutProbe<B: ?Sized, I>(PhantomData<fn(*const B, I)>);

impl<B: ?Sized, I> IndexMutProbe<B, I> {
    pub(super) const fn new() -> Self {
        Self(PhantomData)
    }
}

/// What an `IndexMut` must be: marked, if there is one.
pub trait MutablyIndexed<B: ?Sized, I> {}

/// There is an `IndexMut`.
pub struct Mutably;

impl<B: marked::IndexMut<I> + ?Sized, I> MutablyIndexed<B, I> for Mutably {}

/// There is none.
pub struct Immutably;

impl<B: ?Sized, I> MutablyIndexed<B, I> for Immutably {}

pub trait IndexMutWritten {
    fn __no_tls0index_mut(&self) -> Mutably {
        Mutably
    }
}

impl<B: core::ops::IndexMut<I> + ?Sized, I> IndexMutWritten for &IndexMutProbe<B, I> {}

pub trait IndexMutUnwritten {
    fn __no_tls0index_mut(&self) -> Immutably {
        Immutably
    }
}

impl<B: ?Sized, I> IndexMutUnwritten for IndexMutProbe<B, I> {}

/// What a `marked!` of ambient code binds, makes, or gets by a call, an operator or an index: bounds around it, which nobody has looked at, may have
/// said of what type it is. What a closure gives is seen where it comes out: so whatever may hold a closure is seen, too.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type that is known well enough in a `marked!` closure",
    label = "bounds around the closure could have said what this is",
    note = "give the variable its type, or write this part as a `#[no_tls]` function and call that",
    note = "of a type parameter, ask for `T: no_tls::marked::NoTls`"
)]
pub trait Seen {}

pub trait SeenType {
    fn __no_tls0seen(&self) {}
    fn __no_tls0passed(&self) {}
    fn __no_tls0iterated(&self) {}
}

impl<T: marked::Type + ?Sized> SeenType for &&&Tie<T> {}

/// What a function returns: so `!` is named, which has no name of its own yet.
pub trait Returns {
    type Result;
}

impl<R> Returns for fn() -> R {
    type Result = R;
}

/// What gives no value, at whose type nothing can be looked up.
impl SeenType for &&&Tie<<fn() -> ! as Returns>::Result> {}

pub trait SeenNoTls {
    fn __no_tls0seen(&self) {}
    fn __no_tls0passed(&self) {}
    fn __no_tls0iterated(&self) {}
}

impl<T: marked::NoTls + ?Sized> SeenNoTls for &&Tie<T> {}

/// An iterator of which an iterator's method is called, which is found without a `Deref`: an `impl Iterator`, say.
pub trait SeenIterator {
    fn __no_tls0iterated(&self) {}
}

impl<T: marked::Iterator> SeenIterator for &Tie<T> {}

/// What an iterator is adapted by: whatever it holds, it has no `Deref`, and gives nothing but by its methods.
pub trait Adapter {}

macro_rules! adapters {
    ($($adapter:ident<$($of:ident),+>),+ $(,)?) => {
        $( impl<$($of),+> Adapter for core::iter::$adapter<$($of),+> {} )+
    };
}

adapters! {
    Chain<A, B>, Cloned<I>, Copied<I>, Cycle<I>, Enumerate<I>, Filter<I, F>, FilterMap<I, F>, FromFn<F>, Fuse<I>, Inspect<I, F>, Map<I, F>,
    MapWhile<I, F>, OnceWith<F>, RepeatWith<F>, Rev<I>, Scan<I, S, F>, Skip<I>, SkipWhile<I, F>, StepBy<I>, Successors<T, F>, Take<I>,
    TakeWhile<I, F>, Zip<A, B>,
}

impl<I: Iterator> Adapter for core::iter::Peekable<I> {}
impl<I, U: IntoIterator, F> Adapter for core::iter::FlatMap<I, U, F> {}
impl<I: Iterator<Item: IntoIterator>> Adapter for core::iter::Flatten<I> {}
impl<T: Adapter> Adapter for &T {}
impl<T: Adapter> Adapter for &mut T {}

#[diagnostic::do_not_recommend]
impl<T: Adapter + ?Sized> Seen for T {}

pub trait Unseen<T: ?Sized> {
    fn __no_tls0seen(&self)
    where
        T: Seen,
    {
    }

    fn __no_tls0iterated(&self)
    where
        T: Seen,
    {
    }
}

impl<T: ?Sized> Unseen<T> for Tie<T> {}

/// A reference is dereferenced where it is passed to what takes another one.
pub trait UnseenReference<T> {
    fn __no_tls0passed(&self)
    where
        T: Seen,
    {
    }
}

impl<'a, T: ?Sized> UnseenReference<&'a T> for &Tie<&'a T> {}
impl<'a, T: ?Sized> UnseenReference<&'a mut T> for &Tie<&'a mut T> {}

pub trait Passed {
    fn __no_tls0passed(&self) {}
}

impl<T: ?Sized> Passed for Tie<T> {}

/// A type, and the types of its fields, each behind a `PhantomData`.
pub struct ByHand<T: ?Sized, F>(PhantomData<(*const T, F)>);

pub fn by_hand<T: ?Sized, F>() -> ByHand<T, F> {
    ByHand(PhantomData)
}

/// What no type is.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is `Send` or `Sync` by an impl by hand, and what it holds is not",
    label = "so that what is bound to a thread could enter marked code",
    note = "write `#[no_tls(Send)]` on the type, or `Sync`: it then enters or leaves marked code only where its fields are `Send` themselves"
)]
pub trait SentByItsFields {}

/// What holds of a type, and is no matter.
macro_rules! by_fields {
    ($( $name:ident: $receiver:ty $(, F: $bound:ident)?; )+) => { $(
        pub trait $name {
            fn __no_tls0by_hand(&self) {}
        }

        impl<T: ?Sized, F $(: $bound)?> $name for $receiver {}
    )+ };
}

/// What holds of a type that may enter marked code, and does not of its fields.
macro_rules! by_an_impl {
    ($( $name:ident: $receiver:ty, $bound:ident; )+) => { $(
        pub trait $name<T: ?Sized> {
            fn __no_tls0by_hand(&self)
            where
                T: SentByItsFields,
            {
            }
        }

        impl<T: $bound + marked::NoTls + ?Sized, F> $name<T> for $receiver {}
    )+ };
}

// In this order: a type that is `Sync` may well hold what is not `Send`.
by_fields! { FieldsAreSent: &&&&ByHand<T, F>, F: Send; }
by_an_impl! { IsSent: &&&ByHand<T, F>, Send; }
by_fields! { FieldsAreShared: &&ByHand<T, F>, F: Sync; }
by_an_impl! { IsShared: &ByHand<T, F>, Sync; }
by_fields! { IsNeither: ByHand<T, F>; }
