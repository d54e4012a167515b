//! Which operators, sums and conversions do numbers have?

use core::net::{Ipv4Addr, Ipv6Addr};
use core::num::{NonZero, Saturating, Wrapping};
use core::sync::atomic::{
    AtomicBool, AtomicI8, AtomicI16, AtomicI32, AtomicI64, AtomicIsize, AtomicU8, AtomicU16, AtomicU32, AtomicU64,
    AtomicUsize,
};
use core::time::Duration;

// In all of this file, SAFETY: both sides are numbers, whose impls std writes without calling any other code.

/// Each operator on values and references, and its assigning form.
///
/// Input:  `[Add AddAssign] { u8, Wrapping<u8> }`
/// Output: `Add<u8> for u8`, `Add<&u8> for u8`, `Add<u8> for &u8`, `Add<&u8> for &u8`, `AddAssign<u8> for u8`, …
macro_rules! arithmetic {
    ([$( $op:ident $assign:ident ),+] $types:tt) => {
        $( arithmetic! { @op $op $assign $types } )+
    };
    (@op $op:ident $assign:ident { $($type:ty),+ $(,)? }) => {
        impls! { $(
            {} $op for $type;
            {} $op<&$type> for $type, &$type;
            {} $op<$type> for &$type;
            {} $assign for $type;
            {} $assign<&$type> for $type;
        )+ }
    };
}

macro_rules! integers {
    (($($int:ident)+)) => {
        arithmetic! {
            [
                Add AddAssign, Sub SubAssign, Mul MulAssign, Div DivAssign, Rem RemAssign,
                BitAnd BitAndAssign, BitOr BitOrAssign, BitXor BitXorAssign
            ]
            { $($int, Wrapping<$int>, Saturating<$int>,)+ }
        }
        $(
            wrapped! {
                $int
                AddAssign SubAssign MulAssign DivAssign RemAssign BitAndAssign BitOrAssign BitXorAssign
            }
            impls! {
                {} Not for $int, &$int, Wrapping<$int>, &Wrapping<$int>, Saturating<$int>, &Saturating<$int>;
                {} Neg for Wrapping<$int>, &Wrapping<$int>;
                {} Shl<usize> for Wrapping<$int>, &Wrapping<$int>;
                {} Shl<&usize> for Wrapping<$int>, &Wrapping<$int>;
                {} Shr<usize> for Wrapping<$int>, &Wrapping<$int>;
                {} Shr<&usize> for Wrapping<$int>, &Wrapping<$int>;
                {} ShlAssign<usize> for Wrapping<$int>;
                {} ShlAssign<&usize> for Wrapping<$int>;
                {} ShrAssign<usize> for Wrapping<$int>;
                {} ShrAssign<&usize> for Wrapping<$int>;
                {} BitOr for NonZero<$int>;
                {} BitOr<NonZero<$int>> for $int;
                {} BitOr<$int> for NonZero<$int>;
                {} BitOrAssign for NonZero<$int>;
                {} BitOrAssign<$int> for NonZero<$int>;
                {} From<NonZero<$int>> for $int;
                {} TryFrom<$int> for NonZero<$int>;
            }
            structural! {
                (Binary Octal LowerHex UpperHex) { $int, Wrapping<$int>, Saturating<$int> }
                (LowerExp UpperExp) { $int }
            }
        )+
        totals! { $($int, Wrapping<$int>,)+ }
    };
}

/// The assigning forms that take a plain number: `Wrapping(1u8) += 1u8`.
macro_rules! wrapped {
    ($int:ident $($assign:ident)+) => {
        impls! { $(
            {} $assign<$int> for Wrapping<$int>, Saturating<$int>;
            {} $assign<&$int> for Wrapping<$int>, Saturating<$int>;
        )+ }
    };
}

macro_rules! totals {
    ($($type:ty),+ $(,)?) => {
        structural! { (Sum Product) { $($type),+ } }
        impls! { $(
            {} Sum<&$type> for $type;
            {} Product<&$type> for $type;
        )+ }
    };
}

each_integer! { integers }
totals! {
    f32, f64, Saturating<u8>, Saturating<u16>, Saturating<u32>, Saturating<u64>, Saturating<u128>, Saturating<usize>,
}
impls! {
    {} Sum for Duration;
    {} Sum<&Duration> for Duration;
}

arithmetic! { [Add AddAssign, Sub SubAssign, Mul MulAssign, Div DivAssign, Rem RemAssign] { f32, f64 } }
structural! { (LowerExp UpperExp) { f32, f64 } }

macro_rules! signed {
    ($($int:ident)+) => {
        impls! { $(
            {} Neg for $int, &$int, Saturating<$int>, &Saturating<$int>, NonZero<$int>, &NonZero<$int>;
        )+ }
    };
}

macro_rules! unsigned {
    ($($int:ident)+) => {
        impls! { $(
            {} Div<NonZero<$int>> for $int;
            {} DivAssign<NonZero<$int>> for $int;
            {} Rem<NonZero<$int>> for $int;
            {} RemAssign<NonZero<$int>> for $int;
        )+ }
    };
}

signed! { i8 i16 i32 i64 i128 isize }
impls! { {} Neg for f32, &f32, f64, &f64; }
unsigned! { u8 u16 u32 u64 u128 usize }

/// Shifts: each integer by each.
macro_rules! shifts {
    (($($int:ident)+)) => {
        $( each_integer! { shifts @by $int } )+
    };
    (@by $int:ident ($($by:ident)+)) => {
        impls! { $(
            {} Shl<$by> for $int, &$int;
            {} Shl<&$by> for $int, &$int;
            {} Shr<$by> for $int, &$int;
            {} Shr<&$by> for $int, &$int;
            {} ShlAssign<$by> for $int;
            {} ShlAssign<&$by> for $int;
            {} ShrAssign<$by> for $int;
            {} ShrAssign<&$by> for $int;
        )+ }
    };
}

each_integer! { shifts }

/// What one number becomes without loss, and, where it says so, only with luck.
macro_rules! becomes {
    ($( $from:ident => $($to:ident)* $(, try $($fallible:ident)+)? ; )+) => { $(
        impls! {
            $( {} From<$from> for $to; )*
            $($( {} TryFrom<$from> for $fallible; )+)?
        }
    )+ };
}

/// The same between numbers that are not zero.
macro_rules! non_zero_becomes {
    ($( $from:ident => $($to:ident)* $(, try $($fallible:ident)+)? ; )+) => { $(
        impls! {
            $( {} From<NonZero<$from>> for NonZero<$to>; )*
            $($( {} TryFrom<NonZero<$from>> for NonZero<$fallible>; )+)?
        }
    )+ };
}

macro_rules! between_integers {
    ($then:ident) => {
        $then! {
            u8 => u16 u32 u64 u128 usize i16 i32 i64 i128 isize, try i8;
            u16 => u32 u64 u128 usize i32 i64 i128, try u8 i8 i16 isize;
            u32 => u64 u128 i64 i128, try u8 u16 usize i8 i16 i32 isize;
            u64 => u128 i128, try u8 u16 u32 usize i8 i16 i32 i64 isize;
            u128 => , try u8 u16 u32 u64 usize i8 i16 i32 i64 i128 isize;
            usize => , try u8 u16 u32 u64 u128 i8 i16 i32 i64 i128 isize;
            i8 => i16 i32 i64 i128 isize, try u8 u16 u32 u64 u128 usize;
            i16 => i32 i64 i128 isize, try u8 u16 u32 u64 u128 usize i8;
            i32 => i64 i128, try u8 u16 u32 u64 u128 usize i8 i16 isize;
            i64 => i128, try u8 u16 u32 u64 u128 usize i8 i16 i32 isize;
            i128 => , try u8 u16 u32 u64 u128 usize i8 i16 i32 i64 isize;
            isize => , try u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128;
        }
    };
}

between_integers! { becomes }
between_integers! { non_zero_becomes }
becomes! {
    u8 => f32 f64 char AtomicU8, try bool;
    u16 => f32 f64 AtomicU16, try bool;
    u32 => f64 AtomicU32 Ipv4Addr, try char bool;
    u64 => AtomicU64, try bool;
    u128 => Ipv6Addr, try bool;
    usize => AtomicUsize;
    i8 => f32 f64 AtomicI8, try bool;
    i16 => f32 f64 AtomicI16, try bool;
    i32 => f64 AtomicI32, try bool;
    i64 => AtomicI64, try bool;
    i128 => , try bool;
    isize => AtomicIsize;
    f32 => f64;
    bool => u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 AtomicBool;
    char => u32 u64 u128, try u8 u16 usize;
    Ipv4Addr => u32;
    Ipv6Addr => u128;
}
