//! Which items of `std::task` may marked code use?
//!
//! Left out: `Context` and `Waker`, whose vtable is anyone's.

use std::task::Poll;

use no_tls_macros::allow;

allow! {
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
