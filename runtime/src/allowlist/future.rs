//! Which items of `std::future` may marked code use?

use std::{
    future::{Pending, PollFn, Ready},
    pin::Pin,
    task::{Context, Poll},
};

use no_tls_macros::allow;

allow! {
    trait Future {
        fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output>;
    }

    trait IntoFuture {
        fn into_future(self) -> Self::IntoFuture;
    }

    impl<T> Ready<T> {
        fn into_inner(self) -> T;
    }

    mod std::future as functions {
        fn pending<T>() -> Pending<T>;
        fn poll_fn<T, F>(f: F) -> PollFn<F> where F: FnMut(&mut Context<'_>) -> Poll<T>;
        fn ready<T>(t: T) -> Ready<T>;
    }
}
