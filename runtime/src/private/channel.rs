//! How is an operator checked, and stays an operator?
//!
//! Input:  `a + b`
//! Output: `let __c = P::channel::Add::new();` before the statement, and `__c.__no_tls0lhs(a) + __c.__no_tls0rhs(b)` in it
//!
//! The operands stay where they were, as arguments: literals and coercions infer as ever, and temporaries live as long.
//! What ties the two together is the channel's type. It asks for std's trait beside the marker, since a bound in sight may say by that
//! what an operand is coerced to. Its methods have names that no trait in scope has, since one that takes a
//! channel by value would be found before them.

#![allow(clippy::new_without_default, reason = "expansions call `new`, and nothing else is needed")]

pub use super::check::Tie;
use crate::marked;
use crate::private::probe::{Found, IndexMutProbe, IndexProbe, MutablyIndexed};
use core::marker::PhantomData;

macro_rules! binary {
    ($($operator:ident)+) => { $(
        /// A binary operator's two operands.
        pub struct $operator<L, R>(PhantomData<fn(L, R)>);

        impl<L, R> $operator<L, R> {
            #[inline(always)]
            pub const fn new() -> Self {
                Self(PhantomData)
            }

            #[inline(always)]
            pub fn __no_tls0lhs(&self, lhs: L) -> L
            where
                L: core::ops::$operator<R> + marked::$operator<R>,
            {
                lhs
            }

            #[inline(always)]
            pub fn __no_tls0rhs(&self, rhs: R) -> R {
                rhs
            }
        }
    )+ };
}

binary! { Add Sub Mul Div Rem BitAnd BitOr BitXor Shl Shr }

macro_rules! assigning {
    ($($operator:ident)+) => { $(
        /// An assigning operator's place and operand. The place is a pointer in dead code: taken by reference, it could be borrowed
        /// or packed.
        pub struct $operator<L: ?Sized, R>(PhantomData<fn(*const L, R)>);

        impl<L: ?Sized, R> $operator<L, R> {
            #[inline(always)]
            pub const fn new() -> Self {
                Self(PhantomData)
            }

            /// Says what the place is, in dead code.
            pub fn __no_tls0lhs(&self, _: *const L) {}

            /// The operand itself, and the check, where the borrow checker sees it, too.
            #[inline(always)]
            pub fn __no_tls0rhs(&self, _place: (), rhs: R, _indices: ()) -> R
            where
                L: core::ops::$operator<R> + marked::$operator<R>,
            {
                rhs
            }
        }
    )+ };
}

assigning! {
    AddAssign SubAssign MulAssign DivAssign RemAssign BitAndAssign BitOrAssign BitXorAssign ShlAssign ShrAssign
}

macro_rules! comparing {
    ($( $(#[$doc:meta])* $channel:ident($($lhs:ident $(<$with:ident>)?),+; $($rhs:ident)?) by $of:ty: $live:path; )+) => { $(
        $(#[$doc])*
        pub struct $channel<L: ?Sized, R: ?Sized>(PhantomData<fn(*const L, *const R)>);

        impl<L: ?Sized, R: ?Sized> $channel<L, R> {
            #[inline(always)]
            pub const fn new() -> Self {
                Self(PhantomData)
            }

            #[inline(always)]
            pub fn __no_tls0lhs<'a>(&self, lhs: &'a L) -> &'a L
            where
                R: 'a,
                $of: $live,
                $( L: marked::$lhs $(<$with>)?, )+
            {
                lhs
            }

            #[inline(always)]
            pub fn __no_tls0rhs<'a>(&self, rhs: &'a R) -> &'a R
            where
                $( R: marked::$rhs, )?
            {
                rhs
            }
        }
    )+ };
}

comparing! {
    /// What `==` and `!=` compare.
    Equality(PartialEq<R>;) by &'a L: PartialEq<&'a R>;
    /// What `<` and its like compare.
    Order(PartialOrd<R>;) by &'a L: PartialOrd<&'a R>;
    /// What `assert_eq!` compares, and shows.
    AssertEq(PartialEq<R>, Debug; Debug) by L: PartialEq<R>;
}

/// An index, what is indexed, which an [`IndexProbe`] finds, and what an [`IndexMutProbe`] says of it.
pub struct Index<F: ?Sized, I, M>(PhantomData<fn(*const F, I, M)>);

impl<F: ?Sized, I, M> Index<F, I, M> {
    #[inline(always)]
    pub const fn new() -> Self {
        Self(PhantomData)
    }

    /// The index itself. `found` is dead code, after it; the check is where the borrow checker sees it, too.
    #[inline(always)]
    pub fn __no_tls0index(&self, index: I, _found: ()) -> I
    where
        F: marked::Index<I>,
        M: MutablyIndexed<F, I>,
    {
        index
    }

    /// What it gives, to be asked.
    #[inline(always)]
    pub fn __no_tls0output(&self) -> Tie<F::Output>
    where
        F: core::ops::Index<I>,
    {
        Tie::new()
    }

    /// Says what is indexed, in dead code: `__c.__no_tls0found(&__c.__no_tls0base(&raw const a).__no_tls0index());`
    pub fn __no_tls0found(&self, _: Found<F, I>) {}

    /// What the probe begins with.
    pub fn __no_tls0base<B: ?Sized>(&self, _: *const B) -> IndexProbe<B> {
        IndexProbe::new()
    }

    /// Asks for an `IndexMut`, in dead code: `__c.__no_tls0mutably((&&__c.__no_tls0mutable()).__no_tls0index_mut());`
    pub fn __no_tls0mutable(&self) -> IndexMutProbe<F, I> {
        IndexMutProbe::new()
    }

    /// Says what the probe found.
    pub fn __no_tls0mutably(&self, _: M) {}
}

/// What a place begins with that is made on the spot, and in a copy of the place something of the same type.
pub struct Root<T>(PhantomData<fn(T) -> T>);

impl<T> Root<T> {
    #[inline(always)]
    pub const fn new() -> Self {
        Self(PhantomData)
    }

    #[inline(always)]
    pub fn __no_tls0root(&self, root: T) -> T {
        root
    }

    pub fn __no_tls0same(&self) -> T {
        unreachable!("the code around never runs")
    }
}
