//! Generic types of all kinds: bounds on them, aliases of them, arguments written and left out, projections.

use no_tls::no_tls;
use std::cell::{Ref, RefCell};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::marker::PhantomData;
use std::sync::Mutex;
#[no_tls]
fn remember(s: &str) -> usize {
    let names = Mutex::new(Vec::new());
    let mut names = names.lock().unwrap();
    names.push(s.to_owned());
    names.len()
}
#[no_tls]
fn f() -> bool {
    Err::<(), _>(1).is_err_and(|e| e == 1) && Ok::<_, String>(3).is_ok()
}
#[no_tls]
#[derive(Default)]
struct Fnv(u64);
#[no_tls]
impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, b: &[u8]) {
        for x in b {
            self.0 = self.0.wrapping_mul(31) + u64::from(*x);
        }
    }
}
type FnvMap<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;
#[no_tls]
fn g() -> usize {
    let mut m: FnvMap<String, i32> = FnvMap::default();
    m.insert("a".into(), 1);
    m.len()
}
#[no_tls]
fn h(c: &RefCell<Vec<u32>>) -> u32 {
    *Ref::map(c.borrow(), |v| &v[0])
}
#[no_tls]
trait Entity {
    fn label(&self) -> String {
        "e".into()
    }
}
#[no_tls]
trait Repository<E: Entity> {
    fn save(&mut self, e: E) {
        let _ = e.label();
    }
}
#[no_tls]
struct Service<R, E>
where
    R: Repository<E>,
    E: Entity,
{
    repo: R,
    e: PhantomData<E>,
}
#[no_tls]
impl<R, E> Service<R, E>
where
    R: Repository<E>,
    E: Entity,
{
    fn new(repo: R) -> Self {
        Self { repo, e: PhantomData }
    }
    fn save(&mut self, e: E) {
        self.repo.save(e)
    }
}
#[no_tls]
pub struct AsKebabCase<T: AsRef<str>>(pub T);
#[no_tls]
fn kebab(s: &str) -> String {
    AsKebabCase(s).0.to_owned()
}
#[no_tls]
#[derive(Clone, Copy)]
struct V2<T: Copy + std::ops::Add<Output = T>> {
    x: T,
    y: T,
}
#[no_tls]
impl<T: Copy + std::ops::Add<Output = T>> V2<T> {
    fn sum(self) -> T {
        self.x + self.y
    }
}
#[no_tls]
fn v2() -> i32 {
    V2 { x: 1, y: 2 }.sum()
}
type Grid<T> = V3<T, 3>;
#[no_tls]
struct V3<T, const N: usize>([T; N]);
#[no_tls]
impl<T: Default + Copy, const N: usize> V3<T, N> {
    fn new() -> Self {
        V3([T::default(); N])
    }
}
#[no_tls]
fn grid() -> usize {
    let g: Grid<u8> = Grid::new();
    g.0.len()
}
#[no_tls]
impl Entity for u8 {}
#[no_tls]
impl Repository<u8> for u16 {}
#[no_tls]
fn svc() {
    let mut s = Service::<u16, u8>::new(3);
    s.save(1);
}
mod aliases {
    use super::*;
    use std::collections::BTreeMap;
    use std::rc::Rc;
    type ByName<V> = BTreeMap<String, V>;
    type ByHash<V> = HashMap<String, V>;
    type Res<T> = Result<T, String>;
    type Shared<T> = Rc<RefCell<T>>;
    type Link<T> = Option<Box<T>>;
    #[no_tls]
    pub fn all() -> Res<usize> {
        let mut a = ByName::new();
        a.insert("x".to_string(), 1u8);
        let mut b = ByHash::default();
        b.insert("x".to_string(), 1u8);
        let s = Shared::new(RefCell::new(1));
        *s.borrow_mut() += 1;
        let n = Shared::strong_count(&s);
        let l: Link<u8> = Link::Some(Box::new(1));
        Res::Ok(a.len() + b.len() + n + l.map_or(0, |x| usize::from(*x)))
    }
    #[no_tls]
    #[derive(Clone, Copy)]
    pub struct V2<T: Copy + std::ops::Add<Output = T>> {
        x: T,
        y: T,
    }
    #[no_tls]
    impl<T: Copy + std::ops::Add<Output = T>> V2<T> {
        pub fn new(x: T, y: T) -> Self {
            V2 { x, y }
        }
        pub fn sum(self) -> T {
            self.x + self.y
        }
    }
    #[no_tls]
    pub fn v2() -> i32 {
        V2::new(1, 2).sum()
    }
    #[no_tls]
    pub struct Named2<T: Into<String>>(T);
    #[no_tls]
    pub fn named(s: &str) -> String {
        Named2(s).0.into()
    }
    #[no_tls]
    pub fn okk() -> Result<u8, String> {
        let f = |x: u8| Ok::<_, String>(x);
        let m = HashMap::<_, i32>::from([(1, 2)]);
        f(m.len() as u8)
    }
}
mod bounds {
    use no_tls::no_tls;
    use std::borrow::Borrow;
    use std::collections::BTreeMap;
    #[no_tls]
    pub trait Shape {
        fn area(&self) -> f64;
    }
    #[no_tls]
    #[derive(Clone)]
    pub struct Sq(f64);
    #[no_tls]
    impl Shape for Sq {
        fn area(&self) -> f64 {
            self.0 * self.0
        }
    }
    #[no_tls]
    pub struct Canvas<S: Shape> {
        v: Vec<S>,
    }
    #[no_tls]
    impl<S: Shape> Canvas<S> {
        fn new() -> Self {
            Self { v: vec![] }
        }
        fn of(s: S) -> Canvas<S> {
            Canvas::<S> { v: vec![s] }
        }
        fn dup(&self) -> Canvas<S>
        where
            S: Clone,
        {
            let mut c = Canvas::<S>::new();
            c.v.extend(self.v.iter().cloned());
            c
        }
        fn take(self) -> Vec<S> {
            let Self { v } = self;
            v
        }
    }
    #[no_tls]
    fn g<S: Shape>() -> usize {
        Canvas::<S>::new().v.len()
    }
    #[no_tls]
    pub fn canvas() -> f64 {
        Canvas::<Sq>::of(Sq(2.0)).dup().take()[0].area() + g::<Sq>() as f64
    }
    #[no_tls]
    trait Keyed {
        type Key: From<u8> + Default;
        fn key(&self) -> Self::Key {
            Self::Key::from(7)
        }
    }
    #[no_tls]
    impl Keyed for Sq {
        type Key = u32;
    }
    #[no_tls]
    fn f<K: Keyed>() -> K::Key {
        K::Key::default()
    }
    #[no_tls]
    fn it<I>(i: I) -> Option<I::Item>
    where
        I: IntoIterator,
        I::Item: Ord + Default,
    {
        Some(i.into_iter().max().unwrap_or_else(I::Item::default))
    }
    #[no_tls]
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub enum Val {
        I(i64),
        F(f64),
    }
    #[no_tls]
    pub fn val() -> (Option<Val>, Option<Val>) {
        (Some(1.5).map(Val::F), Some(1).map(Val::I))
    }
    #[no_tls]
    pub struct P19<I>(I)
    where
        I: Iterator,
        I::Item: std::fmt::Debug;
    #[no_tls]
    pub struct Map<K, V> {
        m: Vec<(K, V)>,
    }
    #[no_tls]
    impl<K, V> Map<K, V> {
        pub fn get<Q: ?Sized + PartialEq>(&self, q: &Q) -> Option<&V>
        where
            K: Borrow<Q>,
        {
            self.m.iter().find(|(k, _)| k.borrow() == q).map(|(_, v)| v)
        }
    }
    #[no_tls]
    pub fn get() -> Option<i32> {
        let m = Map { m: vec![("a".to_string(), 1)] };
        m.get("a").copied()
    }
    #[no_tls]
    pub fn more() -> (u32, u32, Option<i32>) {
        (f::<Sq>(), Sq(1.0).key(), it([3, 1]))
    }
    #[no_tls]
    pub fn p19() -> usize {
        let p = P19([1, 2].iter());
        p.0.count()
    }
    #[no_tls]
    pub fn bt() -> BTreeMap<u8, u8> {
        BTreeMap::<u8, u8>::new()
    }
}

/// `?Sized` in the `where` clause of an impl, beside a bound of which marked code demands more.
mod relaxed {
    use no_tls::no_tls;
    use std::ops::Index;

    #[no_tls]
    struct Lookup<'a, S: ?Sized> {
        source: &'a S,
    }

    #[no_tls]
    impl<'a, S> Lookup<'a, S>
    where
        S: Index<usize> + ?Sized + 'a,
        S::Output: PartialEq + Sized,
    {
        fn new(source: &'a S) -> Self {
            Self { source }
        }

        fn same(&self, a: usize, b: usize) -> bool {
            self.source[a] == self.source[b]
        }
    }

    #[no_tls]
    pub fn pairs(xs: &[u8]) -> (bool, bool) {
        let lookup = Lookup::<[u8]>::new(xs);
        (lookup.same(0, 1), lookup.same(0, 2))
    }
}

#[no_tls]
pub fn run() -> String {
    svc();
    let first = (remember("a"), f(), g(), h(&RefCell::new(vec![7])), kebab("x"), v2(), grid());
    let second = (aliases::all(), aliases::v2(), aliases::named("a"), aliases::okk());
    format!(
        "{first:?}\n{second:?}\n{:?} {:?} {:?} {:?}\n{} {} {:?}",
        bounds::canvas(),
        bounds::val(),
        bounds::get(),
        bounds::more(),
        bounds::p19(),
        bounds::bt().len(),
        relaxed::pairs(&[1, 2, 1])
    )
}
