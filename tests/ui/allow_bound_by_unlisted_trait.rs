//! A bound on a trait that anyone may implement: the other crate would call an impl that nobody has checked.

mod foreign {
    pub trait Zero {
        fn zero() -> Self;
    }

    pub fn zeros<T: Zero>(n: usize) -> Vec<T> {
        (0..n).map(|_| T::zero()).collect()
    }
}

no_tls::allow! {
    unsafe because "it calls `zero`";

    fn zeros<T: foreign::Zero>(n: usize) -> Vec<T> = foreign::zeros;
}

fn main() {}
