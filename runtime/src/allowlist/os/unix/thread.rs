//! Which items of `std::os::unix::thread` may marked code use? None: a thread's handle tells it from another.

use std::{os::unix::thread::RawPthread, thread::JoinHandle};

use no_tls_macros::allow;

use crate::thread::twins::ThreadIdentity;

allow! {
    impl<T> JoinHandle<T> {
        #[refuse(ThreadIdentity)]
        fn as_pthread_t(&self) -> RawPthread;
        #[refuse(ThreadIdentity)]
        fn into_pthread_t(self) -> RawPthread;
    }
}
