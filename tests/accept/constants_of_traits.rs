//! Traits with constants: of numbers, of things that have an empty one, of lists of operations, for types of one's own, generic ones too.

use no_tls::no_tls;

#[no_tls]
mod numbers {
    use std::ops::Add;

    pub trait Zero: Sized + 'static {
        const ZERO: Self;
        const NAME: &'static str;
        const TABLE: &'static [Self];
    }
    impl Zero for u32 {
        const ZERO: u32 = 0;
        const NAME: &'static str = "u32";
        const TABLE: &'static [u32] = &[1, 2];
    }
    #[derive(Clone, Debug)]
    pub struct Complex<T> {
        pub re: T,
        pub im: T,
    }
    #[derive(Clone, Debug)]
    pub struct Pair<T>(T, T);
    #[derive(Clone, Debug)]
    pub struct Matrix<T, const N: usize>([[T; N]; N]);
    impl<T: Zero> Zero for Complex<T> {
        const ZERO: Self = Complex { re: T::ZERO, im: T::ZERO };
        const NAME: &'static str = "complex";
        const TABLE: &'static [Self] = &[];
    }
    impl<T: Zero> Zero for Pair<T> {
        const ZERO: Self = Self(T::ZERO, T::ZERO);
        const NAME: &'static str = T::NAME;
        const TABLE: &'static [Self] = &[];
    }
    impl<T: Zero + Copy, const N: usize> Zero for Matrix<T, N> {
        const ZERO: Self = Self([[T::ZERO; N]; N]);
        const NAME: &'static str = T::NAME;
        const TABLE: &'static [Self] = &[];
    }
    pub trait Monoid: Sized {
        const EMPTY: Self;
        fn plus(self, other: Self) -> Self;
        fn all<I: IntoIterator<Item = Self>>(items: I) -> Self {
            let mut sum = Self::EMPTY;
            for x in items {
                sum = sum.plus(x);
            }
            sum
        }
    }
    impl<T> Monoid for Vec<T> {
        const EMPTY: Self = Vec::new();
        fn plus(mut self, other: Self) -> Self {
            self.extend(other);
            self
        }
    }
    impl<T: Monoid> Monoid for Option<T> {
        const EMPTY: Self = None;
        fn plus(self, other: Self) -> Self {
            match (self, other) {
                (Some(a), Some(b)) => Some(a.plus(b)),
                (a, None) => a,
                (None, b) => b,
            }
        }
    }
    impl Monoid for String {
        const EMPTY: Self = String::new();
        fn plus(mut self, other: Self) -> Self {
            self.push_str(&other);
            self
        }
    }
    impl<T: Monoid, U: Monoid> Monoid for (T, U) {
        const EMPTY: Self = (T::EMPTY, U::EMPTY);
        fn plus(self, other: Self) -> Self {
            (self.0.plus(other.0), self.1.plus(other.1))
        }
    }
    pub fn fold<M: Monoid + Clone>(xs: &[M]) -> M {
        xs.iter().fold(M::EMPTY, |a, b| a.plus(b.clone()))
    }
    pub fn sum<T: Zero + Copy + Add<Output = T>>(xs: &[T]) -> T {
        let mut s = T::ZERO;
        for x in xs {
            s = s + *x;
        }
        for x in T::TABLE {
            s = s + *x;
        }
        let z = &T::ZERO;
        let _t: &'static [T] = &T::TABLE;
        s + *z
    }
    pub fn run() -> String {
        format!(
            "{} {} {:?} {:?} {:?} {:?} {} {:?}",
            sum(&[1u32, 2]),
            u32::NAME,
            Complex::<u32>::ZERO,
            Matrix::<u32, 2>::ZERO,
            Pair::<u32>::TABLE,
            fold(&[vec![1], vec![2]]),
            fold(&["a".to_string(), "b".to_string()]),
            <(Vec<u8>, Option<String>)>::all([(vec![1], None), (vec![2], Some("x".to_string()))])
        )
    }
}

#[no_tls]
mod operations {
    pub trait Op: Sized + 'static {
        const ALL: &'static [Self];
        const FIRST: Self;
        fn apply(&self, x: u32) -> u32;
    }
    #[derive(Debug)]
    pub enum A {
        Add(u32),
        Mul { by: u32 },
        Nop,
    }
    impl Op for A {
        const ALL: &'static [A] = &[A::Add(1), A::Mul { by: 3 }, A::Nop];
        const FIRST: Self = A::Nop;
        fn apply(&self, x: u32) -> u32 {
            match self {
                Self::Add(n) => x + n,
                A::Mul { by } => x * by,
                A::Nop => x,
            }
        }
    }
    #[derive(Debug)]
    pub struct Chain<T: 'static>(pub &'static [T], pub Option<T>);
    impl<T: Op> Op for Chain<T> {
        const ALL: &'static [Self] = &[Chain(T::ALL, None)];
        const FIRST: Self = Chain(&[], Some(T::FIRST));
        fn apply(&self, x: u32) -> u32 {
            self.0.iter().chain(self.1.as_ref()).fold(x, |x, op| op.apply(x))
        }
    }
    pub fn run_all<O: Op>(x: u32) -> u32 {
        let x = O::FIRST.apply(x);
        O::ALL.iter().fold(x, |x, op| op.apply(x))
    }
    pub trait Dim {
        const N: usize;
        fn total() -> usize {
            (0..Self::N).sum::<usize>() + Self::N
        }
    }
    pub struct Two;
    impl Dim for Two {
        const N: usize = 2;
    }
    pub struct Sum<A, B>(A, B);
    impl<A: Dim, B: Dim> Dim for Sum<A, B> {
        const N: usize = A::N + B::N;
    }
    pub trait Named {
        const NAME: &'static str;
        const PARENT: Option<&'static str> = None;
        const SIZE: usize = std::mem::size_of::<usize>() * 2;
    }
    impl Named for Two {
        const NAME: &'static str = "two";
    }
    pub fn name<T: Named + Dim>() -> String {
        format!("{}{:?}{}{}{}", T::NAME, T::PARENT, T::SIZE, T::total(), <Sum<T, T>>::N)
    }
    pub trait Bits: Copy + PartialOrd + 'static {
        const MAX: Self;
        const BITS: u32;
    }
    macro_rules! bits { ($($t:ident)*) => { $( impl Bits for $t { const MAX: Self = $t::MAX; const BITS: u32 = $t::BITS; } )* } }
    bits!(u8 u16);
    pub fn clamp<B: Bits>(x: B) -> bool {
        if x > B::MAX {
            panic!("{}", B::BITS)
        }
        matches!(B::BITS, 8)
    }
    pub fn run() -> String {
        format!(
            "{} {} {} {:?} {}{}",
            run_all::<A>(1),
            run_all::<Chain<A>>(1),
            name::<Two>(),
            Chain::<A>::FIRST,
            clamp(3u8),
            clamp(3u16)
        )
    }
}

#[no_tls]
pub fn run() -> String {
    format!("{}\n{}", numbers::run(), operations::run())
}
