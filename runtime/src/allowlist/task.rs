//! Which items of `std::task` may marked code use?
//!
//! A waker's functions are anyone's, and so ambient code: `wake` is `outside!(waker.wake())`, and so for its clone and its drop. All that
//! crosses is the waker itself, which is `Send` and `Sync`; what is in it was `Send` and `Sync` when it was made, by safe code out of an
//! `Arc<impl Wake>`, or on the word of an `unsafe` block. What comes back is a waker, or nothing. So a waker may also enter marked code,
//! as an `Ambient` may.

use std::task::{Context, Poll, Waker};

use super::refused::ForeignWaker;

use no_tls_macros::allow;

allow! {
    impl<'a> Context<'a> {
        fn from_waker(waker: &'a Waker) -> Context<'a>;
        fn waker(&self) -> &'a Waker;
    }

    impl Waker {
        fn wake(self);
        fn wake_by_ref(&self);
        fn will_wake(&self, other: &Waker) -> bool;
        fn noop() -> &'static Waker;
        #[refuse(ForeignWaker)]
        unsafe fn new(data: *const (), vtable: &'static std::task::RawWakerVTable) -> Waker;
        #[refuse(ForeignWaker)]
        unsafe fn from_raw(waker: std::task::RawWaker) -> Waker;
        #[refuse(ForeignWaker)]
        fn data(&self) -> *const ();
        #[refuse(ForeignWaker)]
        fn vtable(&self) -> &'static std::task::RawWakerVTable;
    }

    impl<T> Poll<T> {
        fn map<U, F>(self, f: F) -> Poll<U> where F: FnOnce(T) -> U;
        fn is_ready(&self) -> bool;
        fn is_pending(&self) -> bool;
    }

    impl<T, E> Poll<Result<T, E>> {
        fn map_ok<U, F>(self, f: F) -> Poll<Result<U, E>> where F: FnOnce(T) -> U;
        fn map_err<U, F>(self, f: F) -> Poll<Result<T, U>> where F: FnOnce(E) -> U;
    }

    impl<T, E> Poll<Option<Result<T, E>>> {
        fn map_ok<U, F>(self, f: F) -> Poll<Option<Result<U, E>>> where F: FnOnce(T) -> U;
        fn map_err<U, F>(self, f: F) -> Poll<Option<Result<T, U>>> where F: FnOnce(E) -> U;
    }
}
