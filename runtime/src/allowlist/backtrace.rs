//! Which items of `std::backtrace` may marked code use?
//!
//! A backtrace tells which functions run, and of the thread no more than where it began.

use std::backtrace::{Backtrace, BacktraceStatus};

use no_tls_macros::allow;

allow! {
    impl Backtrace {
        fn capture() -> Backtrace;
        fn force_capture() -> Backtrace;
        fn disabled() -> Backtrace;
        fn status(&self) -> BacktraceStatus;
    }
}
