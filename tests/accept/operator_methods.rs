//! Operators by their methods, whose traits are imported from std.

use no_tls::no_tls;
use std::ops::{AddAssign, MulAssign, ShlAssign};

#[no_tls]
#[derive(Clone, Debug, PartialEq)]
struct Poly(Vec<i64>);

#[no_tls]
impl AddAssign<&Poly> for Poly {
    fn add_assign(&mut self, other: &Poly) {
        self.0.resize(self.0.len().max(other.0.len()), 0);
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| a.add_assign(b));
    }
}

#[no_tls]
impl MulAssign<i64> for Poly {
    fn mul_assign(&mut self, by: i64) {
        self.0.iter_mut().for_each(|a| a.mul_assign(by));
    }
}

#[no_tls]
mod imported {
    use std::ops::{Add, Index, Mul, Neg, Not};

    pub fn sum(numbers: &[i32]) -> i32 {
        numbers.iter().fold(0, |a, b| a.add(b))
    }

    pub fn product<T: Mul<Output = T> + Copy>(a: T, b: T) -> T {
        a.mul(b)
    }

    pub fn flip(n: i32) -> (i32, i32) {
        (n.neg(), n.not())
    }

    pub fn at<T: Copy>(items: &[T], index: usize) -> T {
        *items.index(index)
    }
}

#[no_tls]
fn in_body(n: u64) -> u64 {
    let shifted = {
        use std::ops::{Shl, Sub};
        n.shl(3u32).sub(1)
    };
    let mut shifted = shifted;
    shifted.shl_assign(1);
    shifted
}

#[no_tls]
pub fn run() -> String {
    let mut count = 1;
    count.add_assign(41);
    let mut poly = Poly(vec![1, 2]);
    poly.add_assign(&Poly(vec![1, 0, 3]));
    poly.mul_assign(2);
    let (sum, product) = (imported::sum(&[1, 2, 3]), imported::product(2.5, 4.0));
    format!("{count} {poly:?} {sum} {product} {:?} {} {}", imported::flip(5), imported::at(&[7, 8], 1), in_body(2))
}
