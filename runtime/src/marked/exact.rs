//! Of which markers must rustc tell two types apart that differ by a `for` alone?
//!
//! The only impl that there is of a trait, rustc takes as soon as types agree but for a `for`, as `W<for<'a> fn(&'a u8)>` does with
//! `W<fn(&'static u8)>`, and compares lifetimes later, in code that is reached. So in code that is never reached, a marked impl for the one
//! would do for the other, whose impl is not marked; and what is projected from that, or its one argument, any type at all, would be the type
//! of a variable that is reached. Of two impls, rustc takes the one that holds. So these have another, which no type has.
//!
//! Those are left out by which nobody learns a type: they have neither an associated type nor a parameter, or std gives them to each type
//! that has one of these, as `IntoIterator`, or gives each type one more, as `From`.

use core::marker::PhantomData;

use crate::{marked, private::Nobody};

/// Input:  `Add<Rhs: ?Sized>`
/// Output: `unsafe impl<This: Nobody + ?Sized, Rhs: Nobody + ?Sized> marked::Add<Rhs> for This where …, This: marked::Add<Rhs> {}`
macro_rules! exact {
    ($($marker:ident $(<$parameter:ident $(: ?$sized:ident)?>)?)+) => { $(
        // SAFETY: of no type.
        #[doc(hidden)]
        #[diagnostic::do_not_recommend]
        unsafe impl<This: Nobody + ?Sized $(, $parameter: Nobody $(+ ?$sized)?)?> marked::$marker $(<$parameter>)? for This
        where
            PhantomData<This>: Nobody,
            This: marked::$marker $(<$parameter>)?,
        {
        }
    )+ };
}

exact! {
    Add<Rhs> BitAnd<Rhs> BitOr<Rhs> BitXor<Rhs> Div<Rhs> Mul<Rhs> Rem<Rhs> Shl<Rhs> Shr<Rhs> Sub<Rhs> Neg Not
    AddAssign<Rhs> BitAndAssign<Rhs> BitOrAssign<Rhs> BitXorAssign<Rhs> DivAssign<Rhs> MulAssign<Rhs> RemAssign<Rhs> ShlAssign<Rhs>
    ShrAssign<Rhs> SubAssign<Rhs> PartialEq<Rhs: ?Sized> PartialOrd<Rhs: ?Sized>
    Deref DerefMut Index<I: ?Sized> IndexMut<I: ?Sized> RangeBounds<T: ?Sized>
    AsRef<T: ?Sized> AsMut<T: ?Sized> Borrow<T: ?Sized> BorrowMut<T: ?Sized> ToOwned TryFrom<T> TryInto<T> FromStr
    Iterator DoubleEndedIterator ExactSizeIterator FromIterator<A> Extend<A> Sum<A> Product<A>
    Future BuildHasher ToSocketAddrs
}
