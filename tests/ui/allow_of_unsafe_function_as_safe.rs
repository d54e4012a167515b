//! An unsafe function, listed as if it were safe.

mod foreign {
    /// # Safety
    ///
    /// There is a first one.
    pub unsafe fn first<T>(items: &[T]) -> &T {
        unsafe { items.get_unchecked(0) }
    }
}

no_tls::allow! {
    unsafe because "it reads memory";

    fn first<T>(items: &[T]) -> &T = foreign::first;
}

fn main() {}
