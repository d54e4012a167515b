//! Which items of `std::thread` may marked code use?
//!
//! `spawn`, `scope` and what they give out are the runtime's own: std's would run what nobody has checked.

use std::{
    io,
    num::NonZero,
    thread::{self, Builder, JoinHandle, Scope, ScopedJoinHandle, Thread},
    time::Duration,
};

use no_tls_macros::allow;

use super::refused::ForeignThread;

allow! {
    mod std::thread as functions {
        fn available_parallelism() -> io::Result<NonZero<usize>>;
        fn panicking() -> bool;
        fn sleep(dur: Duration);
        fn yield_now();
    }

    impl Builder {
        #[refuse(ForeignThread)]
        fn new() -> Self;
        #[refuse(ForeignThread)]
        fn name(self, name: String) -> Self;
        #[refuse(ForeignThread)]
        fn stack_size(self, size: usize) -> Self;
        #[refuse(ForeignThread)]
        fn spawn<F, T>(self, f: F) -> io::Result<JoinHandle<T>> where F: FnOnce() -> T;
        #[refuse(ForeignThread)]
        unsafe fn spawn_unchecked<F, T>(self, f: F) -> io::Result<JoinHandle<T>> where F: FnOnce() -> T;
        #[refuse(ForeignThread)]
        fn spawn_scoped<'scope, 'env, F, T>(
            self,
            scope: &'scope Scope<'scope, 'env>,
            f: F,
        ) -> io::Result<ScopedJoinHandle<'scope, T>>
        where
            F: FnOnce() -> T;
    }

    impl<T> JoinHandle<T> {
        #[refuse(ForeignThread)]
        fn thread(&self) -> &Thread;
        #[refuse(ForeignThread)]
        fn join(self) -> thread::Result<T>;
        #[refuse(ForeignThread)]
        fn is_finished(&self) -> bool;
    }

    impl<'scope, 'env> Scope<'scope, 'env> {
        #[refuse(ForeignThread)]
        fn spawn<F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T> where F: FnOnce() -> T;
    }

    impl<'scope, T> ScopedJoinHandle<'scope, T> {
        #[refuse(ForeignThread)]
        fn thread(&self) -> &Thread;
        #[refuse(ForeignThread)]
        fn join(self) -> thread::Result<T>;
        #[refuse(ForeignThread)]
        fn is_finished(&self) -> bool;
    }
}
