//! Which items of `std::time` may marked code use?

use std::time::{Duration, Instant, SystemTime, SystemTimeError, TryFromFloatSecsError};

use no_tls_macros::allow;

allow! {
    impl Duration {
        fn new(secs: u64, nanos: u32) -> Self;
        fn from_secs(secs: u64) -> Self;
        fn from_millis(millis: u64) -> Self;
        fn from_micros(micros: u64) -> Self;
        fn from_nanos(nanos: u64) -> Self;
        fn from_nanos_u128(nanos: u128) -> Self;
        fn from_hours(hours: u64) -> Self;
        fn from_mins(mins: u64) -> Self;
        fn is_zero(&self) -> bool;
        fn as_secs(&self) -> u64;
        fn subsec_millis(&self) -> u32;
        fn subsec_micros(&self) -> u32;
        fn subsec_nanos(&self) -> u32;
        fn as_millis(&self) -> u128;
        fn as_micros(&self) -> u128;
        fn as_nanos(&self) -> u128;
        fn abs_diff(self, other: Self) -> Self;
        fn checked_add(self, rhs: Self) -> Option<Self>;
        fn saturating_add(self, rhs: Self) -> Self;
        fn checked_sub(self, rhs: Self) -> Option<Self>;
        fn saturating_sub(self, rhs: Self) -> Self;
        fn checked_mul(self, rhs: u32) -> Option<Self>;
        fn saturating_mul(self, rhs: u32) -> Self;
        fn checked_div(self, rhs: u32) -> Option<Self>;
        fn as_secs_f64(&self) -> f64;
        fn as_secs_f32(&self) -> f32;
        fn from_secs_f64(secs: f64) -> Self;
        fn from_secs_f32(secs: f32) -> Self;
        fn mul_f64(self, rhs: f64) -> Self;
        fn mul_f32(self, rhs: f32) -> Self;
        fn div_f64(self, rhs: f64) -> Self;
        fn div_f32(self, rhs: f32) -> Self;
        fn div_duration_f64(self, rhs: Self) -> f64;
        fn div_duration_f32(self, rhs: Self) -> f32;
        fn try_from_secs_f32(secs: f32) -> Result<Self, TryFromFloatSecsError>;
        fn try_from_secs_f64(secs: f64) -> Result<Self, TryFromFloatSecsError>;
    }

    impl Instant {
        fn now() -> Self;
        fn duration_since(&self, earlier: Self) -> Duration;
        fn checked_duration_since(&self, earlier: Self) -> Option<Duration>;
        fn saturating_duration_since(&self, earlier: Self) -> Duration;
        fn elapsed(&self) -> Duration;
        fn checked_add(&self, duration: Duration) -> Option<Self>;
        fn checked_sub(&self, duration: Duration) -> Option<Self>;
    }

    impl SystemTime {
        fn now() -> Self;
        fn duration_since(&self, earlier: Self) -> Result<Duration, SystemTimeError>;
        fn elapsed(&self) -> Result<Duration, SystemTimeError>;
        fn checked_add(&self, duration: Duration) -> Option<Self>;
        fn checked_sub(&self, duration: Duration) -> Option<Self>;
    }

    impl SystemTimeError {
        fn duration(&self) -> Duration;
    }
}
