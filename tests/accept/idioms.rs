//! Idioms of all kinds: std's functions by bare name, constructors as pointers, `cfg`d statements, typed ids, consts in generics.

use no_tls::no_tls;
use std::cmp::{max, min};
use std::mem::{replace, swap};
use std::str::from_utf8;
#[no_tls]
fn m(a: i32, b: i32) -> i32 {
    let (mut x, mut y) = (max(a, b), min(a, b));
    swap(&mut x, &mut y);
    replace(&mut x, y)
}
#[no_tls]
fn all(v: &[i32]) -> i32 {
    v.iter().copied().fold(0, max)
}
#[no_tls]
fn fail(s: &str) -> ! {
    panic!("{s}")
}
#[no_tls]
fn c(x: Option<u32>) -> Option<u32> {
    #[cfg(any())]
    x?;
    #[cfg(not(any()))]
    x?;
    Some(1)
}
#[no_tls]
struct Tup(i32, String);
#[no_tls]
fn maker() -> Tup {
    let maker: fn(i32, String) -> Tup = Tup;
    maker(1, String::new())
}
#[no_tls]
fn maker2() -> Option<i32> {
    (Some as fn(i32) -> Option<i32>)(1)
}
#[no_tls]
struct It<L, R>(L, R);
#[no_tls]
impl<L: Iterator, R: Iterator> Iterator for It<L, R> {
    type Item = Result<L::Item, R::Item>;
    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(Ok).or_else(|| self.1.next().map(Err))
    }
    fn fold<A, G>(self, init: A, mut f: G) -> A
    where
        G: FnMut(A, Self::Item) -> A,
    {
        let a = self.0.fold(init, |a, x| f(a, Ok(x)));
        self.1.fold(a, |a, x| f(a, Err(x)))
    }
}
#[no_tls]
impl<L: DoubleEndedIterator, R: DoubleEndedIterator> DoubleEndedIterator for It<L, R> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.1.next_back().map(Err).or_else(|| self.0.next_back().map(Ok))
    }
}
#[no_tls]
trait ToKebab: ToOwned {
    fn to_kebab(&self) -> Self::Owned;
}
#[no_tls]
impl ToKebab for str {
    fn to_kebab(&self) -> String {
        self.to_lowercase().replace(' ', "-")
    }
}
#[no_tls(Copy)]
struct Id<T>(u32, std::marker::PhantomData<T>);
#[no_tls]
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
#[no_tls]
struct Settings {
    limit: u32,
    seen: std::cell::RefCell<Vec<u32>>,
}
#[no_tls]
struct Reader<P>(P);
#[no_tls]
impl<P: std::borrow::Borrow<Settings>> Reader<P> {
    fn settings(&self) -> &Settings {
        self.0.borrow()
    }
    fn read(&self, number: u32) -> usize {
        use std::ops::{Deref, DerefMut};
        let mut words = Box::new(vec![number]);
        words.deref_mut().push(number);
        assert_eq!(words.deref().deref().len(), 2);
        self.settings().seen.borrow_mut().push(number.min(self.settings().limit));
        self.settings().seen.borrow().len()
    }
}
#[no_tls]
struct Cells(Vec<u32>);
#[no_tls]
impl std::ops::Index<u8> for Cells {
    type Output = u32;
    fn index(&self, at: u8) -> &u32 {
        self.0.index(usize::from(at))
    }
}
#[no_tls]
impl std::ops::AddAssign<u32> for Cells {
    fn add_assign(&mut self, more: u32) {
        self.0.iter_mut().for_each(|cell| cell.add_assign(more));
    }
}
#[no_tls]
fn single(number: &u32) -> &[u32] {
    use std::{mem::take as taken, slice::from_ref};
    let mut emptied = *number;
    taken(&mut emptied);
    assert_eq!(from_utf8(b"utf").map(str::len), Ok(3));
    &from_ref(number)[emptied as usize..]
}
#[no_tls]
fn chan() -> i32 {
    let (tx, rx) = std::sync::mpsc::channel();
    tx.send(3).unwrap();
    rx.recv().unwrap()
}
#[no_tls]
fn d(x: i32) -> i32 {
    dbg!(x * 2) + dbg!(x, 1).1
}
#[no_tls]
fn local() -> u32 {
    use std::sync::atomic::{AtomicU32, Ordering};
    static N: AtomicU32 = AtomicU32::new(1);
    const K: u32 = 2;
    N.load(Ordering::Relaxed) + K
}
#[no_tls]
fn escape(s: &str) -> std::borrow::Cow<'_, str> {
    s.into()
}
#[no_tls]
fn float(x: f64) -> bool {
    x == 0.0
}
#[no_tls]
fn gcd(mut a: u32, mut b: u32) -> u32 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
#[no_tls]
fn own() -> i32 {
    fn max(a: i32, b: i32) -> i32 {
        a - b
    }
    max(3, 1)
}
#[no_tls]
trait Named {
    fn name(&self) -> String {
        format!("{}", 1)
    }
}
#[no_tls]
struct Engine<S: Named> {
    store: S,
}
#[no_tls]
impl<S: Named> Engine<S> {
    fn new(store: S) -> Self {
        Self { store }
    }
    fn name(&self) -> String {
        self.store.name()
    }
}
#[no_tls]
#[derive(Clone)]
struct Matrix<T, const R: usize, const C: usize> {
    data: [[T; C]; R],
}
#[no_tls]
impl<T: Copy + Default, const R: usize, const C: usize> Matrix<T, R, C> {
    fn new() -> Self {
        Self { data: [[T::default(); C]; R] }
    }
    fn transpose(&self) -> Matrix<T, C, R> {
        let mut m = Matrix::<T, C, R>::new();
        for i in 0..R {
            for j in 0..C {
                m.data[j][i] = self.data[i][j];
            }
        }
        m
    }
}
#[no_tls]
fn mat() -> i32 {
    let mut m = Matrix::<i32, 2, 3>::new();
    m.data[1][2] = 4;
    let t = m.transpose();
    t.data[2][1]
}
#[no_tls]
struct Cacher<F: Fn(u32) -> u32> {
    f: F,
    v: Option<u32>,
}
#[no_tls]
impl<F: Fn(u32) -> u32> Cacher<F> {
    fn new(f: F) -> Self {
        Cacher { f, v: None }
    }
    fn get(&mut self, n: u32) -> u32 {
        if let Some(v) = self.v {
            return v;
        }
        let v = (self.f)(n);
        self.v = Some(v);
        v
    }
}
#[no_tls]
fn cached() -> u32 {
    let mut c = Cacher::new(|x| x + 1);
    c.get(2) + c.get(5)
}
#[no_tls]
#[derive(Debug, Clone, PartialEq)]
enum Tree<T> {
    Leaf,
    Node(Box<Tree<T>>, T, Box<Tree<T>>),
}
#[no_tls]
impl<T: Ord + Clone> Tree<T> {
    fn insert(self, x: T) -> Tree<T> {
        match self {
            Tree::Leaf => Tree::Node(Box::new(Tree::Leaf), x, Box::new(Tree::Leaf)),
            Tree::Node(l, y, r) => {
                if x < y {
                    Tree::Node(Box::new(l.insert(x)), y, r)
                } else {
                    Tree::Node(l, y, Box::new(r.insert(x)))
                }
            }
        }
    }
}
#[no_tls]
fn tree() -> Tree<i32> {
    let mut t = Tree::Leaf;
    for x in [3, 1, 2] {
        t = t.insert(x);
    }
    t
}

#[no_tls]
fn here() -> (u32, u32) {
    (line!(), column!())
}

#[no_tls]
#[allow(non_snake_case)]
fn GC_Extend(c: char) -> bool {
    !c.is_ascii()
}

#[no_tls]
trait Numbers: Iterator<Item = <Self as Numbers>::Number>
where
    Self::Total: Into<u64>,
{
    type Number;
    type Total;
    fn total(self) -> <Self as Numbers>::Total;
}

#[no_tls]
impl Numbers for std::vec::IntoIter<u8> {
    type Number = u8;
    type Total = u32;
    fn total(self) -> u32 {
        self.map(u32::from).sum()
    }
}

#[no_tls]
#[derive(PartialEq)]
enum Status {
    Open,
    Done(u32),
}

#[no_tls]
struct Tasks(Vec<Status>);

#[no_tls]
impl Tasks {
    fn filter(&self, status: Status) -> usize {
        self.0.iter().filter(|of| **of == status).count()
    }

    fn map(&self, status: Option<Status>) -> usize {
        status.map_or(self.0.len(), |status| self.filter(status))
    }

    fn fold(&self, start: usize, status: Option<Status>, add: impl Fn(usize, usize) -> usize) -> usize {
        add(start, self.map(status))
    }
}

#[no_tls]
pub fn run() -> String {
    let tasks = Tasks([1, 2].into_iter().map(Status::Done).chain([Status::Open]).collect());
    let tasks = [tasks.filter(Status::Open), tasks.map(None), tasks.fold(1, None, |x, y| x * 10 + y)];
    let extends = "aä".chars().map(|c| (GC_Extend)(c)).collect::<Vec<_>>();
    let mut out = format!("{:?} {} {} {:?} {:?}", here(), m(1, 2), all(&[1, 5, 2]), maker().1, maker2());
    out += &format!("\n{:?} {} {} {} {}", c(None), d(2), own(), mat(), cached());
    out += &format!("\n{:?} {} {} {}", tree(), "A b".to_kebab(), gcd(12, 18), local());
    let id = Id::<String>(1, std::marker::PhantomData);
    let copies = [id, id.clone()];
    out += &format!("\n{} {} {}", copies[0].0 + copies[1].0, chan(), escape("e"));
    struct Unit;
    impl Named for Unit {}
    out += &Engine::<Unit>::new(Unit).name();
    if float(1.0) {
        fail("never");
    }
    let both = It([1, 2].into_iter(), ["a"].into_iter());
    let reader = Reader(Settings { limit: 2, seen: Default::default() });
    let mut cells = Cells(vec![reader.read(3) as u32, 5]);
    cells += 10;
    out += &format!("{} {} {} {:?}", reader.read(1), reader.0.seen.borrow()[0], cells[1u8], single(&7));
    let total: u64 = vec![200, 100].into_iter().total().into();
    out += &format!("{tasks:?}{total}");
    out + &format!("{:?}{extends:?}", both.rev().collect::<Vec<_>>())
}
