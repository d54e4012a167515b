//! A marked operator asks that those of its parameter are marked, of whoever calls.

use no_tls::no_tls;
use std::ops::Add;

#[no_tls]
struct Matrix<T>(T);

#[no_tls]
impl<T: Copy + Add<Output = T>> Add for &Matrix<T> {
    type Output = Matrix<T>;

    fn add(self, other: Self) -> Matrix<T> {
        Matrix(self.0 + other.0)
    }
}

#[no_tls]
fn double<T: Copy + Add<Output = T>>(matrix: &Matrix<T>) -> Matrix<T> {
    matrix + matrix
}

fn main() {}
