//! Which items of `std::ops` may marked code use?

use std::ops::{
    Add, AddAssign, BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Bound, ControlFlow, Deref,
    DerefMut, Div, DivAssign, Index, IndexMut, Mul, MulAssign, Neg, Not, Range, RangeBounds, RangeFrom, RangeInclusive,
    RangeTo, RangeToInclusive, Rem, RemAssign, Shl, ShlAssign, Shr, ShrAssign, Sub, SubAssign,
};

use no_tls_macros::allow;

use super::refused::BoundOfStd;

allow! {
    impl<Idx: PartialOrd> Range<Idx> {
        fn contains<U: PartialOrd<Idx> + ?Sized>(&self, item: &U) -> bool where Idx: PartialOrd<U>;
        fn is_empty(&self) -> bool where Idx: PartialOrd;
    }

    impl<Idx> RangeInclusive<Idx> {
        fn new(start: Idx, end: Idx) -> Self;
        fn start(&self) -> &Idx;
        fn end(&self) -> &Idx;
        fn into_inner(self) -> (Idx, Idx);
    }

    impl<Idx: PartialOrd> core::range::RangeInclusive<Idx> {
        fn contains<U>(&self, item: &U) -> bool where Idx: PartialOrd<U>, U: PartialOrd<Idx> + ?Sized;
        fn is_empty(&self) -> bool;
    }

    impl<Idx> core::range::RangeInclusive<Idx> {
        #[refuse(BoundOfStd)]
        fn iter(&self) -> core::range::RangeInclusiveIter<Idx>;
    }

    impl<Idx: PartialOrd> RangeInclusive<Idx> {
        fn contains<U: PartialOrd<Idx> + ?Sized>(&self, item: &U) -> bool where Idx: PartialOrd<U>;
        fn is_empty(&self) -> bool where Idx: PartialOrd;
    }

    impl<Idx: PartialOrd> RangeFrom<Idx> {
        fn contains<U: PartialOrd<Idx> + ?Sized>(&self, item: &U) -> bool where Idx: PartialOrd<U>;
    }

    impl<Idx: PartialOrd> RangeTo<Idx> {
        fn contains<U: PartialOrd<Idx> + ?Sized>(&self, item: &U) -> bool where Idx: PartialOrd<U>;
    }

    impl<Idx: PartialOrd> RangeToInclusive<Idx> {
        fn contains<U: PartialOrd<Idx> + ?Sized>(&self, item: &U) -> bool where Idx: PartialOrd<U>;
    }

    impl<T> Bound<T> {
        fn as_ref(&self) -> Bound<&T>;
        fn map<U, F>(self, f: F) -> Bound<U> where F: FnOnce(T) -> U;
    }

    impl<T: Clone> Bound<&T> {
        fn cloned(self) -> Bound<T> where T: Clone;
    }

    impl<B, C> ControlFlow<B, C> {
        fn is_break(&self) -> bool;
        fn is_continue(&self) -> bool;
        fn break_value(self) -> Option<B>;
        fn map_break<T, F>(self, f: F) -> ControlFlow<T, C> where F: FnOnce(B) -> T;
        fn continue_value(self) -> Option<C>;
        fn map_continue<T, F>(self, f: F) -> ControlFlow<B, T> where F: FnOnce(C) -> T;
    }

    #[import]
    trait Add<Rhs = Self> {
        fn add(self, rhs: Rhs) -> Self::Output;
    }

    #[import]
    trait Sub<Rhs = Self> {
        fn sub(self, rhs: Rhs) -> Self::Output;
    }

    #[import]
    trait Mul<Rhs = Self> {
        fn mul(self, rhs: Rhs) -> Self::Output;
    }

    #[import]
    trait Div<Rhs = Self> {
        fn div(self, rhs: Rhs) -> Self::Output;
    }

    #[import]
    trait Rem<Rhs = Self> {
        fn rem(self, rhs: Rhs) -> Self::Output;
    }

    #[import]
    trait BitAnd<Rhs = Self> {
        fn bitand(self, rhs: Rhs) -> Self::Output;
    }

    #[import]
    trait BitOr<Rhs = Self> {
        fn bitor(self, rhs: Rhs) -> Self::Output;
    }

    #[import]
    trait BitXor<Rhs = Self> {
        fn bitxor(self, rhs: Rhs) -> Self::Output;
    }

    #[import]
    trait Shl<Rhs = Self> {
        fn shl(self, rhs: Rhs) -> Self::Output;
    }

    #[import]
    trait Shr<Rhs = Self> {
        fn shr(self, rhs: Rhs) -> Self::Output;
    }

    #[import]
    trait Neg {
        fn neg(self) -> Self::Output;
    }

    #[import]
    trait Not {
        fn not(self) -> Self::Output;
    }

    #[import]
    trait AddAssign<Rhs = Self> {
        fn add_assign(&mut self, rhs: Rhs);
    }

    #[import]
    trait SubAssign<Rhs = Self> {
        fn sub_assign(&mut self, rhs: Rhs);
    }

    #[import]
    trait MulAssign<Rhs = Self> {
        fn mul_assign(&mut self, rhs: Rhs);
    }

    #[import]
    trait DivAssign<Rhs = Self> {
        fn div_assign(&mut self, rhs: Rhs);
    }

    #[import]
    trait RemAssign<Rhs = Self> {
        fn rem_assign(&mut self, rhs: Rhs);
    }

    #[import]
    trait BitAndAssign<Rhs = Self> {
        fn bitand_assign(&mut self, rhs: Rhs);
    }

    #[import]
    trait BitOrAssign<Rhs = Self> {
        fn bitor_assign(&mut self, rhs: Rhs);
    }

    #[import]
    trait BitXorAssign<Rhs = Self> {
        fn bitxor_assign(&mut self, rhs: Rhs);
    }

    #[import]
    trait ShlAssign<Rhs = Self> {
        fn shl_assign(&mut self, rhs: Rhs);
    }

    #[import]
    trait ShrAssign<Rhs = Self> {
        fn shr_assign(&mut self, rhs: Rhs);
    }

    #[import]
    trait Index<Idx> {
        fn index(&self, index: Idx) -> &Self::Output;
    }

    #[import]
    trait IndexMut<Idx> {
        fn index_mut(&mut self, index: Idx) -> &mut Self::Output;
    }

    #[import]
    trait Deref {
        fn deref(&self) -> &Self::Target;
    }

    #[import]
    trait DerefMut {
        fn deref_mut(&mut self) -> &mut Self::Target;
    }

    #[import]
    trait RangeBounds<T: ?Sized> {
        fn start_bound(&self) -> Bound<&T>;
        fn end_bound(&self) -> Bound<&T>;
        fn contains<U: PartialOrd<T> + ?Sized>(&self, item: &U) -> bool where T: PartialOrd<U>;
    }
}
