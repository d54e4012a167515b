//! Which operators are marked?

use crate::marked;
use core::time::Duration;
use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};
use std::net::{Ipv4Addr, Ipv6Addr};
use std::time::{Instant, SystemTime};

markers! {
    /// [`Add`](core::ops::Add) is marked: `a + b`.
    "`{Self} + {Rhs}` is not marked `#[no_tls]`" written
    Add {Rhs = Self}: core::ops::Add<Rhs>; type __no_tls0type_Output;

    /// [`AddAssign`](core::ops::AddAssign) is marked: `a += b`.
    "`{Self} += {Rhs}` is not marked `#[no_tls]`" written
    AddAssign {Rhs = Self}: core::ops::AddAssign<Rhs>;

    /// [`Sub`](core::ops::Sub) is marked: `a - b`.
    "`{Self} - {Rhs}` is not marked `#[no_tls]`" written
    Sub {Rhs = Self}: core::ops::Sub<Rhs>; type __no_tls0type_Output;

    /// [`SubAssign`](core::ops::SubAssign) is marked: `a -= b`.
    "`{Self} -= {Rhs}` is not marked `#[no_tls]`" written
    SubAssign {Rhs = Self}: core::ops::SubAssign<Rhs>;

    /// [`Mul`](core::ops::Mul) is marked: `a * b`.
    "`{Self} * {Rhs}` is not marked `#[no_tls]`" written
    Mul {Rhs = Self}: core::ops::Mul<Rhs>; type __no_tls0type_Output;

    /// [`MulAssign`](core::ops::MulAssign) is marked: `a *= b`.
    "`{Self} *= {Rhs}` is not marked `#[no_tls]`" written
    MulAssign {Rhs = Self}: core::ops::MulAssign<Rhs>;

    /// [`Div`](core::ops::Div) is marked: `a / b`.
    "`{Self} / {Rhs}` is not marked `#[no_tls]`" written
    Div {Rhs = Self}: core::ops::Div<Rhs>; type __no_tls0type_Output;

    /// [`DivAssign`](core::ops::DivAssign) is marked: `a /= b`.
    "`{Self} /= {Rhs}` is not marked `#[no_tls]`" written
    DivAssign {Rhs = Self}: core::ops::DivAssign<Rhs>;

    /// [`Rem`](core::ops::Rem) is marked: `a % b`.
    "`{Self} % {Rhs}` is not marked `#[no_tls]`" written
    Rem {Rhs = Self}: core::ops::Rem<Rhs>; type __no_tls0type_Output;

    /// [`RemAssign`](core::ops::RemAssign) is marked: `a %= b`.
    "`{Self} %= {Rhs}` is not marked `#[no_tls]`" written
    RemAssign {Rhs = Self}: core::ops::RemAssign<Rhs>;

    /// [`BitAnd`](core::ops::BitAnd) is marked: `a & b`.
    "`{Self} & {Rhs}` is not marked `#[no_tls]`" written
    BitAnd {Rhs = Self}: core::ops::BitAnd<Rhs>; type __no_tls0type_Output;

    /// [`BitAndAssign`](core::ops::BitAndAssign) is marked: `a &= b`.
    "`{Self} &= {Rhs}` is not marked `#[no_tls]`" written
    BitAndAssign {Rhs = Self}: core::ops::BitAndAssign<Rhs>;

    /// [`BitOr`](core::ops::BitOr) is marked: `a | b`.
    "`{Self} | {Rhs}` is not marked `#[no_tls]`" written
    BitOr {Rhs = Self}: core::ops::BitOr<Rhs>; type __no_tls0type_Output;

    /// [`BitOrAssign`](core::ops::BitOrAssign) is marked: `a |= b`.
    "`{Self} |= {Rhs}` is not marked `#[no_tls]`" written
    BitOrAssign {Rhs = Self}: core::ops::BitOrAssign<Rhs>;

    /// [`BitXor`](core::ops::BitXor) is marked: `a ^ b`.
    "`{Self} ^ {Rhs}` is not marked `#[no_tls]`" written
    BitXor {Rhs = Self}: core::ops::BitXor<Rhs>; type __no_tls0type_Output;

    /// [`BitXorAssign`](core::ops::BitXorAssign) is marked: `a ^= b`.
    "`{Self} ^= {Rhs}` is not marked `#[no_tls]`" written
    BitXorAssign {Rhs = Self}: core::ops::BitXorAssign<Rhs>;

    /// [`Shl`](core::ops::Shl) is marked: `a << b`.
    "`{Self} << {Rhs}` is not marked `#[no_tls]`" written
    Shl {Rhs = Self}: core::ops::Shl<Rhs>; type __no_tls0type_Output;

    /// [`ShlAssign`](core::ops::ShlAssign) is marked: `a <<= b`.
    "`{Self} <<= {Rhs}` is not marked `#[no_tls]`" written
    ShlAssign {Rhs = Self}: core::ops::ShlAssign<Rhs>;

    /// [`Shr`](core::ops::Shr) is marked: `a >> b`.
    "`{Self} >> {Rhs}` is not marked `#[no_tls]`" written
    Shr {Rhs = Self}: core::ops::Shr<Rhs>; type __no_tls0type_Output;

    /// [`ShrAssign`](core::ops::ShrAssign) is marked: `a >>= b`.
    "`{Self} >>= {Rhs}` is not marked `#[no_tls]`" written
    ShrAssign {Rhs = Self}: core::ops::ShrAssign<Rhs>;

    /// [`Neg`](core::ops::Neg) is marked: `-a`.
    "`-{Self}` is not marked `#[no_tls]`" written
    Neg: core::ops::Neg; type __no_tls0type_Output;

    /// [`Not`](core::ops::Not) is marked: `!a`.
    "`!{Self}` is not marked `#[no_tls]`" written
    Not: core::ops::Not; type __no_tls0type_Output;
}

// SAFETY: moments, spans and texts.
impls! {
    {} Add for Duration;
    {} Sub for Duration;
    {} Mul<u32> for Duration;
    {} Mul<Duration> for u32;
    {} Div<u32> for Duration;
    {} AddAssign for Duration;
    {} SubAssign for Duration;
    {} MulAssign<u32> for Duration;
    {} DivAssign<u32> for Duration;
    {} Add<Duration> for Instant, SystemTime;
    {} Sub<Duration> for Instant, SystemTime;
    {} Sub for Instant;
    {} AddAssign<Duration> for Instant, SystemTime;
    {} SubAssign<Duration> for Instant, SystemTime;
    {} Add<&str> for String;
    {} AddAssign<&str> for String;
    {'a} Add<&'a str> for Cow<'a, str>;
    {'a} Add<Cow<'a, str>> for Cow<'a, str>;
    {'a} AddAssign<&'a str> for Cow<'a, str>;
    {'a} AddAssign<Cow<'a, str>> for Cow<'a, str>;
}

// SAFETY: bits.
impls! {
    {} Not for bool, &bool, Ipv4Addr, &Ipv4Addr, Ipv6Addr, &Ipv6Addr;
    {} BitXor for bool;
    {} BitXor<&bool> for bool, &bool;
    {} BitXor<bool> for &bool;
    {} BitXorAssign for bool;
    {} BitXorAssign<&bool> for bool;
}

/// `a & b` and `a | b` of all four mixes of values and references.
macro_rules! bits {
    ($($type:ident)+) => {
        // SAFETY: bits.
        impls! { $(
            {} BitAnd for $type;
            {} BitAnd<&$type> for $type, &$type;
            {} BitAnd<$type> for &$type;
            {} BitAndAssign for $type;
            {} BitAndAssign<&$type> for $type;
            {} BitOr for $type;
            {} BitOr<&$type> for $type, &$type;
            {} BitOr<$type> for &$type;
            {} BitOrAssign for $type;
            {} BitOrAssign<&$type> for $type;
        )+ }
    };
}

bits! { bool Ipv4Addr Ipv6Addr }

/// `a & b`, `a | b`, `a ^ b`, `a - b` of sets.
macro_rules! sets {
    ($($marker:ident)+) => {
        // SAFETY: these look elements up in the sets, clone them and collect them in a new set.
        impls! { $(
            {T: marked::Ord + marked::Clone} $marker<&BTreeSet<T>> for &BTreeSet<T>;
            {T: marked::Eq + marked::Hash + marked::Clone, S: marked::BuildHasher + marked::Default} $marker<&HashSet<T, S>>
                for &HashSet<T, S>;
        )+ }
    };
}

sets! { BitAnd BitOr BitXor Sub }
