//! Types that ask for something of their parameters, whose arguments are left out where they are made.

use std::collections::HashMap;
use std::error::Error;
use std::fmt::{Binary, Debug, Display, LowerExp, LowerHex, Octal, Pointer, UpperExp, UpperHex};
use std::hash::Hash;
use std::iter::FusedIterator;
use std::ops::{
    Add, AddAssign, BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Div, DivAssign, Mul, MulAssign,
    Neg, Not, Rem, RemAssign, Shl, ShlAssign, Shr, ShrAssign, Sub, SubAssign,
};
use std::panic::{RefUnwindSafe, UnwindSafe};

use no_tls::no_tls;

#[no_tls]
struct Cache<K: Hash + Eq, V: Clone> {
    map: HashMap<K, V>,
    hits: u32,
}
#[no_tls]
impl<K: Hash + Eq, V: Clone> Cache<K, V> {
    fn new() -> Self {
        Cache { map: HashMap::new(), hits: 0 }
    }
    fn with(map: HashMap<K, V>) -> Self {
        Self { map, hits: 0 }
    }
    fn get(&mut self, k: &K) -> Option<V> {
        let v = self.map.get(k).cloned();
        self.hits += v.is_some() as u32;
        v
    }
    fn put(&mut self, k: K, v: V) {
        self.map.insert(k, v);
    }
}
#[no_tls]
#[derive(Clone, Copy, Debug, PartialEq)]
struct Matrix<T: Copy + Default + Add<Output = T> + Mul<T, Output = T> + AddAssign, const R: usize, const C: usize> {
    m: [[T; C]; R],
}
#[no_tls]
impl<T: Copy + Default + Add<Output = T> + Mul<T, Output = T> + AddAssign, const R: usize, const C: usize>
    Matrix<T, R, C>
{
    fn zero() -> Self {
        Matrix { m: [[T::default(); C]; R] }
    }
    fn of(m: [[T; C]; R]) -> Self {
        Self { m }
    }
    fn times<const D: usize>(&self, o: &Matrix<T, C, D>) -> Matrix<T, R, D> {
        let mut out = Matrix::<T, R, D>::zero();
        for i in 0..R {
            for j in 0..D {
                for k in 0..C {
                    out.m[i][j] += self.m[i][k] * o.m[k][j];
                }
            }
        }
        out
    }
}
#[no_tls]
struct Ranked<P, T>
where
    P: Ord + Send,
    T: Display,
{
    items: Vec<(P, T)>,
}
/// What is read ahead.
#[no_tls]
struct Ahead<I: Iterator<Item = char> + FusedIterator, const N: usize> {
    chars: I,
    read: [Option<char>; N],
}

#[no_tls]
impl<I: Iterator<Item = char> + FusedIterator, const N: usize> Ahead<I, N> {
    fn new(mut chars: I) -> Self {
        let read = std::array::from_fn(|_| chars.next());
        Self { chars, read }
    }

    fn next(&mut self) -> Option<char> {
        self.read.rotate_left(1);
        std::mem::replace(self.read.last_mut()?, self.chars.next())
    }
}

/// What comes again, with its place.
#[no_tls]
struct Repeats<I: Iterator, M>
where
    I::Item: PartialEq,
{
    items: I,
    before: Option<I::Item>,
    measure: M,
}

#[no_tls]
impl<I: Iterator, M: FnMut(&I::Item) -> usize> Repeats<I, M>
where
    I::Item: PartialEq,
{
    fn over(items: I, measure: M) -> Self {
        Repeats { items, before: None, measure }
    }

    fn total(mut self) -> usize {
        let mut total = 0;
        while let Some(item) = self.items.next() {
            if self.before.as_ref() == Some(&item) {
                total += (self.measure)(&item);
            }
            self.before = Some(item);
        }
        total
    }
}

/// What asks for all that an integer has.
#[no_tls]
struct Whole<T, U>(T, U)
where
    T: Copy + Default + Eq + Ord + PartialOrd + Hash + Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static,
    T: Binary + Debug + Display + LowerExp + LowerHex + Octal + UpperExp + UpperHex,
    T: Add<Output = T> + Sub<Output = T> + Mul<Output = T> + Div<Output = T> + Rem<Output = T> + Neg<Output = T>,
    T: BitAnd<Output = T>
        + BitOr<Output = T>
        + BitXor<Output = T>
        + Not<Output = T>
        + Shl<Output = T>
        + Shr<Output = T>,
    T: AddAssign + SubAssign + MulAssign + DivAssign + RemAssign,
    T: BitAndAssign + BitOrAssign + BitXorAssign + ShlAssign + ShrAssign,
    U: DoubleEndedIterator + ExactSizeIterator + FusedIterator,
    U::Item: Pointer + Error;

#[no_tls]
#[derive(Debug)]
struct Token(u8);

/// What names a type that nobody else sees.
#[no_tls]
struct Reader<I: Iterator<Item = Token>, S> {
    tokens: I,
    state: S,
}

mod elsewhere {
    use no_tls::no_tls;

    #[no_tls]
    pub struct Tail<I: Iterator, U> {
        pub items: I,
        pub last: Option<I::Item>,
        pub with: U,
    }
}

#[no_tls]
pub fn run() -> String {
    let mut c = Cache::new();
    c.put("a", 1);
    c.put("b", 2);
    let d = Cache { map: HashMap::from([(1, 'x')]), hits: 0 };
    let Cache::<i32, char> { hits, .. } = &d;
    let m = Matrix { m: [[1, 2], [3, 4]] };
    let mut z = Matrix::zero();
    z.m[0] = [7];
    let n = Matrix::of([[1], [1]]);
    let mut r = Ranked { items: vec![(2, "two"), (1, "one")] };
    r.items.sort_by(|a, b| a.0.cmp(&b.0));
    let mut ahead = Ahead::<std::str::Chars, 2>::new("abc".chars());
    let second = (ahead.next(), ahead.next()).1;
    let repeats = Repeats::over(["a", "bc", "bc"].into_iter(), |text: &&str| text.len()).total();
    let errors = [std::fmt::Error];
    let whole = Whole(7, errors.iter());
    let tail = elsewhere::Tail { items: 0..3, last: None, with: 'w' };
    let tailed = (tail.items.len(), tail.last.map_or(0, |n| n + 1), tail.with);
    let mut reader = Reader { tokens: [Token(1)].into_iter(), state: 0 };
    reader.state += reader.tokens.next().map_or(0, |token| token.0);
    format!(
        "{tailed:?} {second:?} {repeats} {} {} {} {:?} {hits} {:?} {:?} {} {}",
        reader.state,
        whole.0 << 1,
        whole.1.len(),
        c.get(&"a"),
        m.times(&n),
        z == n,
        r.items[0].1,
        Cache::with(HashMap::from([(1, 2)])).hits
    )
}
