//! Matrices over `f64` and fractions, with operators.

use no_tls::no_tls;
use std::fmt;
use std::ops::{Add, AddAssign, Index, IndexMut, Mul, Neg, Sub};

#[no_tls]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    num: i64,
    den: i64,
}

#[no_tls]
fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a.abs() } else { gcd(b, a % b) }
}

#[no_tls]
impl Fraction {
    pub const ZERO: Fraction = Fraction { num: 0, den: 1 };

    pub fn new(num: i64, den: i64) -> Self {
        assert_ne!(den, 0, "denominator");
        let g = gcd(num, den) * den.signum();
        Fraction { num: num / g, den: den / g }
    }
}

#[no_tls]
impl Add for Fraction {
    type Output = Self;
    fn add(self, rhs: Self) -> Self {
        Fraction::new(self.num * rhs.den + rhs.num * self.den, self.den * rhs.den)
    }
}

#[no_tls]
impl Mul for Fraction {
    type Output = Self;
    fn mul(self, rhs: Self) -> Self::Output {
        Self::new(self.num * rhs.num, self.den * rhs.den)
    }
}

#[no_tls]
impl Neg for Fraction {
    type Output = Fraction;
    fn neg(self) -> Fraction {
        Fraction { num: -self.num, ..self }
    }
}

#[no_tls]
impl Sub for Fraction {
    type Output = Fraction;
    fn sub(self, rhs: Fraction) -> Fraction {
        self + -rhs
    }
}

#[no_tls]
impl AddAssign for Fraction {
    fn add_assign(&mut self, rhs: Self) {
        *self = *self + rhs;
    }
}

#[no_tls]
impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.den == 1 { write!(f, "{}", self.num) } else { write!(f, "{}/{}", self.num, self.den) }
    }
}

#[no_tls]
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix<const R: usize, const C: usize> {
    cells: [[Fraction; C]; R],
}

#[no_tls]
impl<const R: usize, const C: usize> Matrix<R, C> {
    pub fn from_fn(f: impl Fn(usize, usize) -> Fraction) -> Self {
        let mut cells = [[Fraction::ZERO; C]; R];
        for (i, row) in cells.iter_mut().enumerate() {
            for (j, cell) in row.iter_mut().enumerate() {
                *cell = f(i, j);
            }
        }
        Matrix { cells }
    }

    pub fn transpose(&self) -> Matrix<C, R> {
        Matrix::from_fn(|i, j| self[(j, i)])
    }
}

#[no_tls]
impl<const R: usize, const C: usize> Index<(usize, usize)> for Matrix<R, C> {
    type Output = Fraction;
    fn index(&self, (i, j): (usize, usize)) -> &Fraction {
        &self.cells[i][j]
    }
}

#[no_tls]
impl<const R: usize, const C: usize> IndexMut<(usize, usize)> for Matrix<R, C> {
    fn index_mut(&mut self, (i, j): (usize, usize)) -> &mut Fraction {
        &mut self.cells[i][j]
    }
}

#[no_tls]
impl<const R: usize, const K: usize, const C: usize> Mul<&Matrix<K, C>> for &Matrix<R, K> {
    type Output = Matrix<R, C>;
    fn mul(self, rhs: &Matrix<K, C>) -> Matrix<R, C> {
        let mut out = Matrix::from_fn(|_, _| Fraction::ZERO);
        for i in 0..R {
            for j in 0..C {
                for k in 0..K {
                    out[(i, j)] += self[(i, k)] * rhs[(k, j)];
                }
            }
        }
        out
    }
}

#[no_tls]
fn newton(mut x: f64, f: impl Fn(f64) -> f64) -> f64 {
    for _ in 0..50 {
        let slope = (f(x + 1e-6) - f(x - 1e-6)) / 2e-6;
        let step = f(x) / slope;
        x -= step;
        if step.abs() < 1e-12 {
            break;
        }
    }
    x
}

#[no_tls]
pub fn run() -> String {
    let m = Matrix::<2, 3>::from_fn(|i, j| Fraction::new(i as i64 + 1, j as i64 + 2));
    let square = &m * &m.transpose();
    let rows: Vec<String> =
        square.cells.iter().map(|row| row.iter().map(|c| c.to_string()).collect::<Vec<_>>().join(" ")).collect();
    let det = square[(0, 0)] * square[(1, 1)] - square[(0, 1)] * square[(1, 0)];
    let root = newton(1.0, |x| x * x - 2.0);
    let mean = [1.5f32, 2.5, 4.0].iter().sum::<f32>() / 3.0;
    format!("{}\ndet {det}\nroot {root:.6} {:.3} {}\n", rows.join("\n"), mean, u8::MAX.wrapping_add(3).leading_zeros())
}
