//! Which items of `std::array` and arrays may marked code use?

use std::array::IntoIter;

use no_tls_macros::allow;

allow! {
    impl<T, const N: usize> [T; N] {
        fn map<F, U>(self, f: F) -> [U; N] where F: FnMut(T) -> U;
        fn as_slice(&self) -> &[T];
        fn as_mut_slice(&mut self) -> &mut [T];
        fn each_ref(&self) -> [&T; N];
        fn each_mut(&mut self) -> [&mut T; N];
    }

    impl<T, const N: usize> IntoIter<T, N> {
        fn new(array: [T; N]) -> Self;
        fn as_slice(&self) -> &[T];
        fn as_mut_slice(&mut self) -> &mut [T];
    }

    mod std::array as functions {
        fn from_fn<T, const N: usize, F>(f: F) -> [T; N] where F: FnMut(usize) -> T;
        fn from_mut<T>(s: &mut T) -> &mut [T; 1];
        fn from_ref<T>(s: &T) -> &[T; 1];
        fn repeat<T: Clone, const N: usize>(val: T) -> [T; N];
    }
}
