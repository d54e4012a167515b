//! Which items of `std::task` may marked code use?
//!
//! What a `Context` and a `Waker` have is refused: their vtable is anyone's.

use std::task::{Context, Poll, Waker};

use super::refused::ForeignWaker;

use no_tls_macros::allow;

allow! {
    impl<'a> Context<'a> {
        #[refuse(ForeignWaker)]
        fn from_waker(waker: &'a Waker) -> Context<'a>;
        #[refuse(ForeignWaker)]
        fn waker(&self) -> &'a Waker;
    }

    impl Waker {
        #[refuse(ForeignWaker)]
        fn wake(self);
        #[refuse(ForeignWaker)]
        fn wake_by_ref(&self);
        #[refuse(ForeignWaker)]
        fn will_wake(&self, other: &Waker) -> bool;
        #[refuse(ForeignWaker)]
        unsafe fn new(data: *const (), vtable: &'static std::task::RawWakerVTable) -> Waker;
        #[refuse(ForeignWaker)]
        unsafe fn from_raw(waker: std::task::RawWaker) -> Waker;
        #[refuse(ForeignWaker)]
        fn noop() -> &'static Waker;
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
