//! Which functions of `NonZero` are the same for every integer?
//!
//! Std's own `ZeroablePrimitive` is unstable, so that no impl can be generic in the integer.

use std::num::NonZero;

#[doc(hidden)]
#[allow(non_camel_case_types)]
pub trait __NoTls0_NonZero<T>: Sized {
    fn __no_tls0_new(value: T) -> Option<Self>;
    /// # Safety
    ///
    /// As std's.
    unsafe fn __no_tls0_new_unchecked(value: T) -> Self;
    fn __no_tls0_get(self) -> T;
}

macro_rules! integers {
    ($($integer:ident),*) => {
        $(
            impl __NoTls0_NonZero<$integer> for NonZero<$integer> {
                #[inline(always)]
                fn __no_tls0_new(value: $integer) -> Option<Self> {
                    NonZero::new(value)
                }

                #[inline(always)]
                #[track_caller]
                unsafe fn __no_tls0_new_unchecked(value: $integer) -> Self {
                    // SAFETY: the caller promises what std asks for.
                    unsafe { NonZero::new_unchecked(value) }
                }

                #[inline(always)]
                fn __no_tls0_get(self) -> $integer {
                    self.get()
                }
            }
        )*
    };
}

integers!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize);

#[doc(hidden)]
pub mod __prelude {
    pub use super::__NoTls0_NonZero as _;
}
