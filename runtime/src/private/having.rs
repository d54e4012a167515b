//! What stands for an argument that has bounds, where a path leaves it to inference?
//!
//! Input:  `struct Cache<K: Hash + Eq, V> { … }`, of `Cache::new()`
//! Output: `enum K {} impl having::Hash for K {} impl having::Eq for K {} impl having::PartialEq for K {}`, and `Having<K>` has these traits.
//!
//! It has no more of them, as [`Inferred`](super::Inferred) has none: what an alias projects from it, it does by an impl for all that have the
//! bounds, so that it is the same of what the argument is in truth.

use core::cell::UnsafeCell;
use core::cmp::Ordering;
use core::fmt;
use core::marker::{PhantomData, PhantomPinned};

/// A type without a value, which has the traits that `B` names. If it is an iterator, it gives `I`.
pub struct Having<B, I = ()>(PhantomData<(B, *const I, *mut UnsafeCell<()>, &'static mut ())>, PhantomPinned, Never);

#[derive(Clone, Copy)]
enum Never {}

/// The names, each with those of the trait's supertraits.
macro_rules! names {
    ($( $name:ident $(: $first:ident $($more:ident)*)?; )+) => {
        $( pub trait $name $(: $first $(+ $more)*)? {} )+
    };
}

names! {
    Clone;
    Copy: Clone;
    Default;
    PartialEq;
    Eq: PartialEq;
    PartialOrd: PartialEq;
    Ord: Eq PartialOrd;
    Hash;
    Binary;
    Debug;
    Display;
    LowerExp;
    LowerHex;
    Octal;
    Pointer;
    UpperExp;
    UpperHex;
    Error: Debug Display;
    Send;
    Sync;
    Unpin;
    RefUnwindSafe;
    UnwindSafe;
    Add;
    BitAnd;
    BitOr;
    BitXor;
    Div;
    Mul;
    Neg;
    Not;
    Rem;
    Shl;
    Shr;
    Sub;
    Iterator;
    DoubleEndedIterator: Iterator;
    ExactSizeIterator: Iterator;
    FusedIterator: Iterator;
    AddAssign;
    BitAndAssign;
    BitOrAssign;
    BitXorAssign;
    DivAssign;
    MulAssign;
    RemAssign;
    ShlAssign;
    ShrAssign;
    SubAssign;
}

impl<B: Clone, I> core::clone::Clone for Having<B, I> {
    fn clone(&self) -> Self {
        match self.2 {}
    }
}

impl<B: Copy, I> core::marker::Copy for Having<B, I> {}

impl<B: Default, I> core::default::Default for Having<B, I> {
    fn default() -> Self {
        unreachable!("the code around never runs")
    }
}

impl<B: PartialEq, I> core::cmp::PartialEq for Having<B, I> {
    fn eq(&self, _: &Self) -> bool {
        match self.2 {}
    }
}

impl<B: Eq, I> core::cmp::Eq for Having<B, I> {}

impl<B: PartialOrd, I> core::cmp::PartialOrd for Having<B, I> {
    fn partial_cmp(&self, _: &Self) -> Option<Ordering> {
        match self.2 {}
    }
}

impl<B: Ord, I> core::cmp::Ord for Having<B, I> {
    fn cmp(&self, _: &Self) -> Ordering {
        match self.2 {}
    }
}

impl<B: Hash, I> core::hash::Hash for Having<B, I> {
    fn hash<H>(&self, _: &mut H) {
        match self.2 {}
    }
}

macro_rules! shown {
    ($($name:ident)+) => { $(
        impl<B: $name, I> fmt::$name for Having<B, I> {
            fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self.2 {}
            }
        }
    )+ };
}

shown! { Binary Debug Display LowerExp LowerHex Octal Pointer UpperExp UpperHex }

impl<B: Error, I> core::error::Error for Having<B, I> {}

// SAFETY: there is no value of it.
unsafe impl<B: Send, I> core::marker::Send for Having<B, I> {}
// SAFETY: the same.
unsafe impl<B: Sync, I> core::marker::Sync for Having<B, I> {}
impl<B: Unpin, I> core::marker::Unpin for Having<B, I> {}
impl<B: RefUnwindSafe, I> core::panic::RefUnwindSafe for Having<B, I> {}
impl<B: UnwindSafe, I> core::panic::UnwindSafe for Having<B, I> {}

impl<B: Iterator, I> core::iter::Iterator for Having<B, I> {
    type Item = I;

    fn next(&mut self) -> Option<I> {
        match self.2 {}
    }
}

impl<B: DoubleEndedIterator, I> core::iter::DoubleEndedIterator for Having<B, I> {
    fn next_back(&mut self) -> Option<I> {
        match self.2 {}
    }
}

impl<B: ExactSizeIterator, I> core::iter::ExactSizeIterator for Having<B, I> {}
impl<B: FusedIterator, I> core::iter::FusedIterator for Having<B, I> {}

macro_rules! operators {
    ($($name:ident $method:ident $assigning:ident $assign:ident;)+) => { $(
        impl<B: $name, I> core::ops::$name for Having<B, I> {
            type Output = Self;

            fn $method(self, _: Self) -> Self {
                match self.2 {}
            }
        }

        impl<B: $assigning, I> core::ops::$assigning for Having<B, I> {
            fn $assign(&mut self, _: Self) {
                match self.2 {}
            }
        }
    )+ };
}

operators! {
    Add add AddAssign add_assign;
    BitAnd bitand BitAndAssign bitand_assign;
    BitOr bitor BitOrAssign bitor_assign;
    BitXor bitxor BitXorAssign bitxor_assign;
    Div div DivAssign div_assign;
    Mul mul MulAssign mul_assign;
    Rem rem RemAssign rem_assign;
    Shl shl ShlAssign shl_assign;
    Shr shr ShrAssign shr_assign;
    Sub sub SubAssign sub_assign;
}

impl<B: Neg, I> core::ops::Neg for Having<B, I> {
    type Output = Self;

    fn neg(self) -> Self {
        match self.2 {}
    }
}

impl<B: Not, I> core::ops::Not for Having<B, I> {
    type Output = Self;

    fn not(self) -> Self {
        match self.2 {}
    }
}
