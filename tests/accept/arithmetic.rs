//! Operators of one's own: every one, on values and references, with mixed operands.

use no_tls::no_tls;
use std::cmp::Ordering;
use std::iter::{Product, Sum};
use std::ops::*;

#[no_tls]
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct V2 {
    x: f64,
    y: f64,
}

#[no_tls]
impl Add for V2 {
    type Output = Self;
    fn add(self, rhs: Self) -> Self::Output {
        V2 { x: self.x + rhs.x, y: self.y + rhs.y }
    }
}

#[no_tls]
impl<'a> Add<&'a V2> for &V2 {
    type Output = V2;
    fn add(self, rhs: &'a V2) -> V2 {
        *self + *rhs
    }
}

#[no_tls]
impl Add<f64> for V2 {
    type Output = V2;
    fn add(self, rhs: f64) -> V2 {
        self + V2 { x: rhs, y: rhs }
    }
}

#[no_tls]
impl Sub for V2 {
    type Output = V2;
    fn sub(self, V2 { x, y }: V2) -> V2 {
        V2 { x: self.x - x, y: self.y - y }
    }
}

#[no_tls]
impl Mul<f64> for V2 {
    type Output = V2;
    fn mul(self, by: f64) -> V2 {
        V2 { x: self.x * by, y: self.y * by }
    }
}

#[no_tls]
impl Mul<V2> for f64 {
    type Output = V2;
    fn mul(self, v: V2) -> V2 {
        v * self
    }
}

#[no_tls]
impl Mul for V2 {
    type Output = f64;
    fn mul(self, other: V2) -> f64 {
        self.x * other.x + self.y * other.y
    }
}

#[no_tls]
impl Div<f64> for V2 {
    type Output = V2;
    fn div(self, by: f64) -> V2 {
        self * (1.0 / by)
    }
}

#[no_tls]
impl Neg for V2 {
    type Output = V2;
    fn neg(self) -> V2 {
        V2 { x: -self.x, y: -self.y }
    }
}

#[no_tls]
impl AddAssign for V2 {
    fn add_assign(&mut self, rhs: V2) {
        *self = *self + rhs;
    }
}

#[no_tls]
impl SubAssign<&V2> for V2 {
    fn sub_assign(&mut self, rhs: &V2) {
        self.x -= rhs.x;
        self.y -= rhs.y;
    }
}

#[no_tls]
impl MulAssign<f64> for V2 {
    fn mul_assign(&mut self, by: f64) {
        self.x *= by;
        self.y *= by;
    }
}

#[no_tls]
impl Sum for V2 {
    fn sum<I: Iterator<Item = V2>>(iter: I) -> V2 {
        iter.fold(V2::default(), |a, b| a + b)
    }
}

#[no_tls]
impl<'a> Sum<&'a V2> for V2 {
    fn sum<I: Iterator<Item = &'a V2>>(iter: I) -> V2 {
        iter.copied().sum()
    }
}

#[no_tls]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
struct Bits(u8);

#[no_tls]
impl BitAnd for Bits {
    type Output = Bits;
    fn bitand(self, rhs: Bits) -> Bits {
        Bits(self.0 & rhs.0)
    }
}

#[no_tls]
impl BitOr for Bits {
    type Output = Bits;
    fn bitor(self, rhs: Bits) -> Bits {
        Bits(self.0 | rhs.0)
    }
}

#[no_tls]
impl BitXor for Bits {
    type Output = Bits;
    fn bitxor(self, rhs: Bits) -> Bits {
        Bits(self.0 ^ rhs.0)
    }
}

#[no_tls]
impl Not for Bits {
    type Output = Bits;
    fn not(self) -> Bits {
        Bits(!self.0)
    }
}

#[no_tls]
impl Shl<u32> for Bits {
    type Output = Bits;
    fn shl(self, by: u32) -> Bits {
        Bits(self.0 << by)
    }
}

#[no_tls]
impl Shr<u32> for Bits {
    type Output = Bits;
    fn shr(self, by: u32) -> Bits {
        Bits(self.0 >> by)
    }
}

#[no_tls]
impl BitOrAssign for Bits {
    fn bitor_assign(&mut self, rhs: Bits) {
        self.0 |= rhs.0;
    }
}

#[no_tls]
impl BitAndAssign<u8> for Bits {
    fn bitand_assign(&mut self, rhs: u8) {
        self.0 &= rhs;
    }
}

#[no_tls]
impl ShlAssign<usize> for Bits {
    fn shl_assign(&mut self, by: usize) {
        self.0 <<= by;
    }
}

/// A fraction in lowest terms.
#[no_tls]
#[derive(Clone, Copy, Debug)]
struct Ratio {
    over: i64,
    under: i64,
}

#[no_tls]
impl Ratio {
    const ONE: Ratio = Ratio { over: 1, under: 1 };

    fn new(over: i64, under: i64) -> Self {
        let (mut a, mut b) = (over.abs(), under.abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let sign = under.signum();
        Ratio { over: sign * over / a, under: sign * under / a }
    }
}

#[no_tls]
impl From<i64> for Ratio {
    fn from(n: i64) -> Self {
        Ratio::new(n, 1)
    }
}

#[no_tls]
impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.over == other.over && self.under == other.under
    }
}

#[no_tls]
impl PartialEq<i64> for Ratio {
    fn eq(&self, other: &i64) -> bool {
        *self == Ratio::from(*other)
    }
}

#[no_tls]
impl Eq for Ratio {}

#[no_tls]
impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[no_tls]
impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.over * other.under).cmp(&(other.over * self.under))
    }
}

#[no_tls]
impl<T: Into<Ratio>> Add<T> for Ratio {
    type Output = Ratio;
    fn add(self, other: T) -> Ratio {
        let other = other.into();
        Ratio::new(self.over * other.under + other.over * self.under, self.under * other.under)
    }
}

#[no_tls]
impl Mul for Ratio {
    type Output = Ratio;
    fn mul(self, other: Ratio) -> Ratio {
        Ratio::new(self.over * other.over, self.under * other.under)
    }
}

#[no_tls]
impl Rem<i64> for Ratio {
    type Output = i64;
    fn rem(self, n: i64) -> i64 {
        self.over / self.under % n
    }
}

#[no_tls]
impl Product for Ratio {
    fn product<I>(iter: I) -> Self
    where
        I: Iterator<Item = Ratio>,
    {
        iter.fold(Ratio::ONE, Mul::mul)
    }
}

#[no_tls]
#[derive(Debug, Clone, PartialEq)]
struct Poly<T>(Vec<T>);

#[no_tls]
impl<T> Add for Poly<T>
where
    T: Add<Output = T> + Copy + Default,
{
    type Output = Poly<T>;
    fn add(self, other: Poly<T>) -> Poly<T> {
        let get = |v: &Vec<T>, i| v.get(i).copied().unwrap_or_default();
        Poly((0..self.0.len().max(other.0.len())).map(|i| get(&self.0, i) + get(&other.0, i)).collect())
    }
}

#[no_tls]
impl<T> Mul for &Poly<T>
where
    T: Add<Output = T> + Mul<Output = T> + AddAssign + Copy + Default,
{
    type Output = Poly<T>;
    fn mul(self, other: &Poly<T>) -> Poly<T> {
        let mut out = vec![T::default(); self.0.len() + other.0.len() - 1];
        for (i, &a) in self.0.iter().enumerate() {
            for (j, &b) in other.0.iter().enumerate() {
                out[i + j] += a * b;
            }
        }
        Poly(out)
    }
}

#[no_tls]
fn dot<T>(a: &[T], b: &[T]) -> T
where
    T: Copy + Mul<Output = T> + Sum,
{
    a.iter().zip(b).map(|(&x, &y)| x * y).sum()
}

#[no_tls]
fn scaled<'a, T>(items: &'a [T], by: T) -> Vec<T>
where
    T: Copy,
    &'a T: Mul<T, Output = T>,
{
    items.iter().map(|item| item * by).collect()
}

#[no_tls]
pub fn run() -> String {
    let (a, b) = (V2 { x: 1.0, y: 2.0 }, V2 { x: 0.5, y: -1.0 });
    let mut c = a + b * 2.0 - -a;
    c += b;
    c -= &a;
    c *= 2.0;
    let mut out = format!("{c:?} {:?} {} {:?} {:?}", 2.0 * a / 4.0, a * b, &a + &b, a + 1.0);
    let all = [a, b, c];
    out += &format!(" {:?} {:?}\n", all.iter().sum::<V2>(), all.into_iter().sum::<V2>());
    let mut bits = Bits(0b1010) & Bits(0b0110) | Bits(1) ^ Bits(0b100);
    bits |= !Bits(0xf0) << 4 >> 3;
    bits &= 0b1111u8;
    bits <<= 1usize;
    out += &format!("{bits:?}");
    let half = Ratio::new(2, -4);
    out += &format!(
        " {:?} {} {} {:?}",
        half + 1 + Ratio::ONE,
        half < Ratio::ONE,
        half + 1 == Ratio::new(1, 2),
        half.max(0.into())
    );
    out += &format!(" {} {}", Ratio::new(14, 2) == 7, Ratio::from(17) % 5);
    out += &format!(" {:?}", (1..5).map(|n| Ratio::new(n, n + 1)).product::<Ratio>());
    let p = Poly(vec![1, 2]);
    out += &format!(" {:?} {:?}", &p * &p, p.clone() + Poly(vec![1, 1, 1]));
    out += &format!(" {} {:?} {:?}", dot(&[1, 2, 3], &[4, 5, 6]), scaled(&[1.5, 2.0], 2.0), scaled(&[1, 2], 3));
    let (x, y) = (7_i32, &3);
    let mixed = x + y - *y * 2 % y + (&x / y) + (x << 2) + (x >> 1u8) + !x + (x & 1 | y ^ 4);
    let mut z = 5u64;
    z += u64::from(true);
    z <<= 3;
    z |= 1;
    z %= 40;
    z ^= &2;
    out + &format!(" {mixed} {z} {} {}", 2i32.pow(3) - -1, String::from("a") + "b" + &'c'.to_string())
}
