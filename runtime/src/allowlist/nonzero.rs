//! Which functions of `NonZero` are the same for every type that it is of?
//!
//! Std's own `ZeroablePrimitive` is unstable, so that no impl can be generic in the type.

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

macro_rules! non_zero {
    ($($zeroable:ident),*) => {
        $(
            impl __NoTls0_NonZero<$zeroable> for NonZero<$zeroable> {
                #[inline(always)]
                fn __no_tls0_new(value: $zeroable) -> Option<Self> {
                    NonZero::new(value)
                }

                #[inline(always)]
                #[track_caller]
                unsafe fn __no_tls0_new_unchecked(value: $zeroable) -> Self {
                    // SAFETY: the caller promises what std asks for.
                    unsafe { NonZero::new_unchecked(value) }
                }

                #[inline(always)]
                fn __no_tls0_get(self) -> $zeroable {
                    self.get()
                }
            }
        )*
    };
}

non_zero!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, char);

#[doc(hidden)]
pub mod __prelude {
    pub use super::__NoTls0_NonZero as _;
}
