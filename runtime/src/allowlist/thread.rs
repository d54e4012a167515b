//! Which items of `std::thread` may marked code use?
//!
//! Left out: all that knows which thread it is on: `current`, `Thread`, `ThreadId`, `park`,
//! `LocalKey`. `spawn` and `scope` are the runtime's own.

use std::{io, num::NonZero, time::Duration};

use no_tls_macros::allow;

allow! {
    mod std::thread as functions {
        fn available_parallelism() -> io::Result<NonZero<usize>>;
        fn panicking() -> bool;
        fn sleep(dur: Duration);
        fn yield_now();
    }
}
