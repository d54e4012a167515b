//! How are the arguments of a format string checked?
//!
//! Input:  `println!("{} {:?}", a, b)`
//! Output: `P::std::println!("{} {:?}", P::fmt::display(&a), P::fmt::debug(&b))`

use crate::marked;
use core::fmt::{Formatter, Result};

macro_rules! arguments {
    ($($function:ident $marker:ident)+) => { $(
        #[inline(always)]
        pub const fn $function<T: marked::$marker + ?Sized>(argument: &T) -> &T {
            argument
        }
    )+ };
}

arguments! {
    display Display
    debug Debug
    lower_hex LowerHex
    upper_hex UpperHex
    octal Octal
    binary Binary
    lower_exp LowerExp
    upper_exp UpperExp
}

/// An argument of `{:p}`, which a reference to it would print the address of.
pub struct Pointer<'a, T: ?Sized>(&'a T);

#[inline(always)]
pub const fn pointer<T: marked::Pointer + ?Sized>(argument: &T) -> Pointer<'_, T> {
    Pointer(argument)
}

impl<T: core::fmt::Pointer + ?Sized> core::fmt::Pointer for Pointer<'_, T> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        core::fmt::Pointer::fmt(self.0, f)
    }
}
