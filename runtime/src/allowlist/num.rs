//! Which items of `std::num`, and of integers and floats, may marked code use?
//!
//! `NonZero::new` and `get` are in `nonzero`.

use std::{
    ascii::EscapeDefault,
    cmp::Ordering,
    num::{FpCategory, IntErrorKind, NonZero, ParseIntError, Saturating, Wrapping},
};

use no_tls_macros::allow;

use super::refused::BoundOfStd;

/// Each integer type, with the type of the same width and the other sign.
macro_rules! numbers {
    (
        signed: $($signed:ident with $its_unsigned:ident),*;
        unsigned: $($unsigned:ident with $its_signed:ident),*;
    ) => {
        allow! {
            impl $($signed),*, $($unsigned),* {
                fn count_ones(self) -> u32;
                fn count_zeros(self) -> u32;
                fn leading_zeros(self) -> u32;
                fn trailing_zeros(self) -> u32;
                fn leading_ones(self) -> u32;
                fn trailing_ones(self) -> u32;
                fn rotate_left(self, n: u32) -> Self;
                fn rotate_right(self, n: u32) -> Self;
                fn swap_bytes(self) -> Self;
                fn reverse_bits(self) -> Self;
                fn from_be(x: Self) -> Self;
                fn from_le(x: Self) -> Self;
                fn to_be(self) -> Self;
                fn to_le(self) -> Self;
                fn checked_add(self, rhs: Self) -> Option<Self>;
                fn strict_add(self, rhs: Self) -> Self;
                unsafe fn unchecked_add(self, rhs: Self) -> Self;
                fn checked_sub(self, rhs: Self) -> Option<Self>;
                fn strict_sub(self, rhs: Self) -> Self;
                unsafe fn unchecked_sub(self, rhs: Self) -> Self;
                fn checked_mul(self, rhs: Self) -> Option<Self>;
                fn strict_mul(self, rhs: Self) -> Self;
                unsafe fn unchecked_mul(self, rhs: Self) -> Self;
                fn checked_div(self, rhs: Self) -> Option<Self>;
                fn strict_div(self, rhs: Self) -> Self;
                fn checked_div_euclid(self, rhs: Self) -> Option<Self>;
                fn strict_div_euclid(self, rhs: Self) -> Self;
                fn checked_rem(self, rhs: Self) -> Option<Self>;
                fn strict_rem(self, rhs: Self) -> Self;
                fn checked_rem_euclid(self, rhs: Self) -> Option<Self>;
                fn strict_rem_euclid(self, rhs: Self) -> Self;
                fn checked_neg(self) -> Option<Self>;
                fn strict_neg(self) -> Self;
                fn checked_shl(self, rhs: u32) -> Option<Self>;
                fn strict_shl(self, rhs: u32) -> Self;
                unsafe fn unchecked_shl(self, rhs: u32) -> Self;
                fn unbounded_shl(self, rhs: u32) -> Self;
                fn checked_shr(self, rhs: u32) -> Option<Self>;
                fn strict_shr(self, rhs: u32) -> Self;
                unsafe fn unchecked_shr(self, rhs: u32) -> Self;
                fn unbounded_shr(self, rhs: u32) -> Self;
                fn checked_pow(self, exp: u32) -> Option<Self>;
                fn strict_pow(self, exp: u32) -> Self;
                fn saturating_add(self, rhs: Self) -> Self;
                fn saturating_sub(self, rhs: Self) -> Self;
                fn saturating_mul(self, rhs: Self) -> Self;
                fn saturating_div(self, rhs: Self) -> Self;
                fn saturating_pow(self, exp: u32) -> Self;
                fn wrapping_add(self, rhs: Self) -> Self;
                fn wrapping_sub(self, rhs: Self) -> Self;
                fn wrapping_mul(self, rhs: Self) -> Self;
                fn wrapping_div(self, rhs: Self) -> Self;
                fn wrapping_div_euclid(self, rhs: Self) -> Self;
                fn wrapping_rem(self, rhs: Self) -> Self;
                fn wrapping_rem_euclid(self, rhs: Self) -> Self;
                fn wrapping_neg(self) -> Self;
                fn wrapping_shl(self, rhs: u32) -> Self;
                fn wrapping_shr(self, rhs: u32) -> Self;
                fn wrapping_pow(self, exp: u32) -> Self;
                fn overflowing_add(self, rhs: Self) -> (Self, bool);
                fn overflowing_sub(self, rhs: Self) -> (Self, bool);
                fn overflowing_mul(self, rhs: Self) -> (Self, bool);
                fn overflowing_div(self, rhs: Self) -> (Self, bool);
                fn overflowing_div_euclid(self, rhs: Self) -> (Self, bool);
                fn overflowing_rem(self, rhs: Self) -> (Self, bool);
                fn overflowing_rem_euclid(self, rhs: Self) -> (Self, bool);
                fn overflowing_neg(self) -> (Self, bool);
                fn overflowing_shl(self, rhs: u32) -> (Self, bool);
                fn overflowing_shr(self, rhs: u32) -> (Self, bool);
                fn overflowing_pow(self, exp: u32) -> (Self, bool);
                fn pow(self, exp: u32) -> Self;
                fn isqrt(self) -> Self;
                fn div_euclid(self, rhs: Self) -> Self;
                fn rem_euclid(self, rhs: Self) -> Self;
                fn ilog(self, base: Self) -> u32;
                fn ilog2(self) -> u32;
                fn ilog10(self) -> u32;
                fn checked_ilog(self, base: Self) -> Option<u32>;
                fn checked_ilog2(self) -> Option<u32>;
                fn checked_ilog10(self) -> Option<u32>;
                fn min_value() -> Self;
                fn max_value() -> Self;
                fn midpoint(self, rhs: Self) -> Self;
                fn from_str_radix(src: &str, radix: u32) -> Result<Self, ParseIntError>;
            }

            impl $($signed),* {
                unsafe fn unchecked_neg(self) -> Self;
                fn checked_abs(self) -> Option<Self>;
                fn strict_abs(self) -> Self;
                fn checked_isqrt(self) -> Option<Self>;
                fn saturating_neg(self) -> Self;
                fn saturating_abs(self) -> Self;
                fn wrapping_abs(self) -> Self;
                fn overflowing_abs(self) -> (Self, bool);
                fn abs(self) -> Self;
                fn signum(self) -> Self;
                fn is_positive(self) -> bool;
                fn is_negative(self) -> bool;
            }

            impl $($unsigned),* {
                fn carrying_add(self, rhs: Self, carry: bool) -> (Self, bool);
                fn borrowing_sub(self, rhs: Self, borrow: bool) -> (Self, bool);
                fn abs_diff(self, other: Self) -> Self;
                fn carrying_mul(self, rhs: Self, carry: Self) -> (Self, Self);
                fn carrying_mul_add(self, rhs: Self, carry: Self, add: Self) -> (Self, Self);
                fn div_ceil(self, rhs: Self) -> Self;
                fn next_multiple_of(self, rhs: Self) -> Self;
                fn checked_next_multiple_of(self, rhs: Self) -> Option<Self>;
                fn is_multiple_of(self, rhs: Self) -> bool;
                fn is_power_of_two(self) -> bool;
                fn next_power_of_two(self) -> Self;
                fn checked_next_power_of_two(self) -> Option<Self>;
            }

            $(impl $signed {
                fn cast_unsigned(self) -> $its_unsigned;
                fn checked_add_unsigned(self, rhs: $its_unsigned) -> Option<Self>;
                fn strict_add_unsigned(self, rhs: $its_unsigned) -> Self;
                fn checked_sub_unsigned(self, rhs: $its_unsigned) -> Option<Self>;
                fn strict_sub_unsigned(self, rhs: $its_unsigned) -> Self;
                fn saturating_add_unsigned(self, rhs: $its_unsigned) -> Self;
                fn saturating_sub_unsigned(self, rhs: $its_unsigned) -> Self;
                fn wrapping_add_unsigned(self, rhs: $its_unsigned) -> Self;
                fn wrapping_sub_unsigned(self, rhs: $its_unsigned) -> Self;
                fn unsigned_abs(self) -> $its_unsigned;
                fn overflowing_add_unsigned(self, rhs: $its_unsigned) -> (Self, bool);
                fn overflowing_sub_unsigned(self, rhs: $its_unsigned) -> (Self, bool);
                fn abs_diff(self, other: Self) -> $its_unsigned;
                fn to_be_bytes(self) -> [u8; size_of::<$signed>()];
                fn to_le_bytes(self) -> [u8; size_of::<$signed>()];
                fn to_ne_bytes(self) -> [u8; size_of::<$signed>()];
                fn from_be_bytes(bytes: [u8; size_of::<$signed>()]) -> Self;
                fn from_le_bytes(bytes: [u8; size_of::<$signed>()]) -> Self;
                fn from_ne_bytes(bytes: [u8; size_of::<$signed>()]) -> Self;
            })*

            $(impl $unsigned {
                fn cast_signed(self) -> $its_signed;
                fn checked_add_signed(self, rhs: $its_signed) -> Option<Self>;
                fn strict_add_signed(self, rhs: $its_signed) -> Self;
                fn checked_sub_signed(self, rhs: $its_signed) -> Option<Self>;
                fn strict_sub_signed(self, rhs: $its_signed) -> Self;
                fn checked_signed_diff(self, rhs: Self) -> Option<$its_signed>;
                fn saturating_add_signed(self, rhs: $its_signed) -> Self;
                fn saturating_sub_signed(self, rhs: $its_signed) -> Self;
                fn wrapping_add_signed(self, rhs: $its_signed) -> Self;
                fn wrapping_sub_signed(self, rhs: $its_signed) -> Self;
                fn overflowing_add_signed(self, rhs: $its_signed) -> (Self, bool);
                fn overflowing_sub_signed(self, rhs: $its_signed) -> (Self, bool);
                fn to_be_bytes(self) -> [u8; size_of::<$unsigned>()];
                fn to_le_bytes(self) -> [u8; size_of::<$unsigned>()];
                fn to_ne_bytes(self) -> [u8; size_of::<$unsigned>()];
                fn from_be_bytes(bytes: [u8; size_of::<$unsigned>()]) -> Self;
                fn from_le_bytes(bytes: [u8; size_of::<$unsigned>()]) -> Self;
                fn from_ne_bytes(bytes: [u8; size_of::<$unsigned>()]) -> Self;
            })*

            impl u8 {
                fn is_ascii(&self) -> bool;
                fn to_ascii_uppercase(&self) -> Self;
                fn to_ascii_lowercase(&self) -> Self;
                fn eq_ignore_ascii_case(&self, other: &Self) -> bool;
                fn make_ascii_uppercase(&mut self);
                fn make_ascii_lowercase(&mut self);
                fn is_ascii_alphabetic(&self) -> bool;
                fn is_ascii_uppercase(&self) -> bool;
                fn is_ascii_lowercase(&self) -> bool;
                fn is_ascii_alphanumeric(&self) -> bool;
                fn is_ascii_digit(&self) -> bool;
                fn is_ascii_hexdigit(&self) -> bool;
                fn is_ascii_punctuation(&self) -> bool;
                fn is_ascii_graphic(&self) -> bool;
                fn is_ascii_whitespace(&self) -> bool;
                fn is_ascii_control(&self) -> bool;
                fn escape_ascii(self) -> EscapeDefault;
            }

            impl f32, f64 {
                #[refuse(BoundOfStd)]
                unsafe fn to_int_unchecked<Int>(self) -> Int;
                fn floor(self) -> Self;
                fn ceil(self) -> Self;
                fn round(self) -> Self;
                fn round_ties_even(self) -> Self;
                fn trunc(self) -> Self;
                fn fract(self) -> Self;
                fn mul_add(self, a: Self, b: Self) -> Self;
                fn div_euclid(self, rhs: Self) -> Self;
                fn rem_euclid(self, rhs: Self) -> Self;
                fn powi(self, n: i32) -> Self;
                fn powf(self, n: Self) -> Self;
                fn sqrt(self) -> Self;
                fn exp(self) -> Self;
                fn exp2(self) -> Self;
                fn ln(self) -> Self;
                fn log(self, base: Self) -> Self;
                fn log2(self) -> Self;
                fn log10(self) -> Self;
                fn abs_sub(self, other: Self) -> Self;
                fn cbrt(self) -> Self;
                fn hypot(self, other: Self) -> Self;
                fn sin(self) -> Self;
                fn cos(self) -> Self;
                fn tan(self) -> Self;
                fn asin(self) -> Self;
                fn acos(self) -> Self;
                fn atan(self) -> Self;
                fn atan2(self, other: Self) -> Self;
                fn sin_cos(self) -> (Self, Self);
                fn exp_m1(self) -> Self;
                fn ln_1p(self) -> Self;
                fn sinh(self) -> Self;
                fn cosh(self) -> Self;
                fn tanh(self) -> Self;
                fn asinh(self) -> Self;
                fn acosh(self) -> Self;
                fn atanh(self) -> Self;
                fn is_nan(self) -> bool;
                fn is_infinite(self) -> bool;
                fn is_finite(self) -> bool;
                fn is_subnormal(self) -> bool;
                fn is_normal(self) -> bool;
                fn classify(self) -> FpCategory;
                fn is_sign_positive(self) -> bool;
                fn is_sign_negative(self) -> bool;
                fn next_up(self) -> Self;
                fn next_down(self) -> Self;
                fn recip(self) -> Self;
                fn to_degrees(self) -> Self;
                fn to_radians(self) -> Self;
                fn max(self, other: Self) -> Self;
                fn min(self, other: Self) -> Self;
                fn midpoint(self, other: Self) -> Self;
                fn total_cmp(&self, other: &Self) -> Ordering;
                fn clamp(self, min: Self, max: Self) -> Self;
                fn abs(self) -> Self;
                fn signum(self) -> Self;
                fn copysign(self, sign: Self) -> Self;
            }

            impl f32 {
                fn to_bits(self) -> u32;
                fn from_bits(v: u32) -> Self;
                fn to_be_bytes(self) -> [u8; 4];
                fn to_le_bytes(self) -> [u8; 4];
                fn to_ne_bytes(self) -> [u8; 4];
                fn from_be_bytes(bytes: [u8; 4]) -> Self;
                fn from_le_bytes(bytes: [u8; 4]) -> Self;
                fn from_ne_bytes(bytes: [u8; 4]) -> Self;
            }

            impl f64 {
                fn to_bits(self) -> u64;
                fn from_bits(v: u64) -> Self;
                fn to_be_bytes(self) -> [u8; 8];
                fn to_le_bytes(self) -> [u8; 8];
                fn to_ne_bytes(self) -> [u8; 8];
                fn from_be_bytes(bytes: [u8; 8]) -> Self;
                fn from_le_bytes(bytes: [u8; 8]) -> Self;
                fn from_ne_bytes(bytes: [u8; 8]) -> Self;
            }

            $(impl NonZero<$signed> {
                fn leading_zeros(self) -> u32;
                fn trailing_zeros(self) -> u32;
                fn count_ones(self) -> NonZero<u32>;
                fn abs(self) -> Self;
                fn checked_abs(self) -> Option<Self>;
                fn overflowing_abs(self) -> (Self, bool);
                fn saturating_abs(self) -> Self;
                fn wrapping_abs(self) -> Self;
                fn unsigned_abs(self) -> NonZero<$its_unsigned>;
                fn is_positive(self) -> bool;
                fn is_negative(self) -> bool;
                fn checked_neg(self) -> Option<Self>;
                fn overflowing_neg(self) -> (Self, bool);
                fn saturating_neg(self) -> Self;
                fn wrapping_neg(self) -> Self;
                fn cast_unsigned(self) -> NonZero<$its_unsigned>;
                fn checked_mul(self, other: Self) -> Option<Self>;
                fn saturating_mul(self, other: Self) -> Self;
                fn checked_pow(self, other: u32) -> Option<Self>;
                fn saturating_pow(self, other: u32) -> Self;
            })*

            $(impl NonZero<$unsigned> {
                fn leading_zeros(self) -> u32;
                fn trailing_zeros(self) -> u32;
                fn count_ones(self) -> NonZero<u32>;
                fn checked_add(self, other: $unsigned) -> Option<Self>;
                fn saturating_add(self, other: $unsigned) -> Self;
                fn checked_next_power_of_two(self) -> Option<Self>;
                fn ilog2(self) -> u32;
                fn ilog10(self) -> u32;
                fn midpoint(self, rhs: Self) -> Self;
                fn is_power_of_two(self) -> bool;
                fn isqrt(self) -> Self;
                fn cast_signed(self) -> NonZero<$its_signed>;
                fn checked_mul(self, other: Self) -> Option<Self>;
                fn saturating_mul(self, other: Self) -> Self;
                fn checked_pow(self, other: u32) -> Option<Self>;
                fn saturating_pow(self, other: u32) -> Self;
                fn div_ceil(self, rhs: Self) -> Self;
            })*

            $(impl Wrapping<$signed> {
                fn reverse_bits(self) -> Self;
            })*

            $(impl Wrapping<$unsigned> {
                fn reverse_bits(self) -> Self;
            })*

            $(impl Saturating<$signed> {
                fn count_ones(self) -> u32;
                fn count_zeros(self) -> u32;
                fn trailing_zeros(self) -> u32;
                fn rotate_left(self, n: u32) -> Self;
                fn rotate_right(self, n: u32) -> Self;
                fn swap_bytes(self) -> Self;
                fn reverse_bits(self) -> Self;
                fn from_be(x: Self) -> Self;
                fn from_le(x: Self) -> Self;
                fn to_be(self) -> Self;
                fn to_le(self) -> Self;
                fn pow(self, exp: u32) -> Self;
                fn leading_zeros(self) -> u32;
                fn abs(self) -> Self;
                fn signum(self) -> Self;
                fn is_positive(self) -> bool;
                fn is_negative(self) -> bool;
            })*

            $(impl Saturating<$unsigned> {
                fn count_ones(self) -> u32;
                fn count_zeros(self) -> u32;
                fn trailing_zeros(self) -> u32;
                fn rotate_left(self, n: u32) -> Self;
                fn rotate_right(self, n: u32) -> Self;
                fn swap_bytes(self) -> Self;
                fn reverse_bits(self) -> Self;
                fn from_be(x: Self) -> Self;
                fn from_le(x: Self) -> Self;
                fn to_be(self) -> Self;
                fn to_le(self) -> Self;
                fn pow(self, exp: u32) -> Self;
                fn leading_zeros(self) -> u32;
                fn is_power_of_two(self) -> bool;
            })*

            impl ParseIntError {
                fn kind(&self) -> &IntErrorKind;
            }
        }
    };
}

numbers! {
    signed: i8 with u8, i16 with u16, i32 with u32, i64 with u64, i128 with u128, isize with usize;
    unsigned: u8 with i8, u16 with i16, u32 with i32, u64 with i64, u128 with i128, usize with isize;
}
