//! Types that ask their argument to be called, given `fn` pointers and `dyn Fn`, in fields and in signatures.

use no_tls::no_tls;

#[no_tls]
mod memoized {
    use std::collections::HashMap;
    pub struct Memo<F: Fn(u64) -> u64> {
        f: F,
        cache: HashMap<u64, u64>,
    }
    impl<F: Fn(u64) -> u64> Memo<F> {
        pub fn new(f: F) -> Self {
            Memo { f, cache: HashMap::new() }
        }
        pub fn get(&mut self, x: u64) -> u64 {
            if let Some(v) = self.cache.get(&x) {
                return *v;
            }
            let v = (self.f)(x);
            self.cache.insert(x, v);
            v
        }
    }
    pub struct Table {
        memo: Memo<fn(u64) -> u64>,
        boxed: Memo<Box<dyn Fn(u64) -> u64>>,
    }
    fn double(x: u64) -> u64 {
        x * 2
    }
    pub fn table() -> Table {
        Table { memo: Memo::new(double), boxed: Memo::new(Box::new(|x| x + 1)) }
    }
    pub trait Visitor<T> {
        fn visit(&mut self, t: &T);
    }
    impl<F: FnMut(&u32)> Visitor<u32> for F {
        fn visit(&mut self, t: &u32) {
            self(t)
        }
    }
    pub fn walk<V: Visitor<u32>>(xs: &[u32], v: &mut V) {
        for x in xs {
            v.visit(x);
        }
    }
    pub fn walk_dyn(xs: &[u32], v: &mut dyn Visitor<u32>) {
        for x in xs {
            v.visit(x);
        }
    }
    pub trait Apply<A, B> {
        fn apply(&self, a: A) -> B;
    }
    impl<A, B, F> Apply<A, B> for F
    where
        F: Fn(A) -> B,
    {
        fn apply(&self, a: A) -> B {
            self(a)
        }
    }
    pub fn go<A, B, P: Apply<A, B>>(p: P, a: A) -> B {
        p.apply(a)
    }
    pub fn run() -> String {
        let mut t = table();
        let mut n = 0;
        walk(&[1, 2], &mut |x: &u32| n += *x);
        let mut m = 0;
        walk_dyn(&[1, 2], &mut |x: &u32| m += *x);
        format!("{} {} {n} {m} {}", t.memo.get(2), t.boxed.get(3), go(|x: u32| x + 1, 2))
    }
}

#[no_tls]
mod routed {
    use std::rc::Rc;
    pub trait Handler {
        fn handle(&self, s: &str) -> usize;
    }
    impl<F: Fn(&str) -> usize> Handler for F {
        fn handle(&self, s: &str) -> usize {
            self(s)
        }
    }
    pub struct Router<H: Handler> {
        routes: Vec<(String, H)>,
    }
    impl<H: Handler> Router<H> {
        pub fn new() -> Self {
            Router { routes: Vec::new() }
        }
        pub fn add(mut self, p: &str, h: H) -> Self {
            self.routes.push((p.to_string(), h));
            self
        }
        pub fn call(&self, p: &str) -> Option<usize> {
            self.routes.iter().find(|(q, _)| q == p).map(|(_, h)| h.handle(p))
        }
    }
    pub struct App {
        pointers: Router<fn(&str) -> usize>,
        boxed: Router<Box<dyn Fn(&str) -> usize>>,
        rced: Router<Rc<Dynamic>>,
    }
    pub struct Dynamic(u8);
    impl Handler for Rc<Dynamic> {
        fn handle(&self, s: &str) -> usize {
            s.len() + self.0 as usize
        }
    }
    fn len(s: &str) -> usize {
        s.len()
    }
    pub fn app() -> App {
        App {
            pointers: Router::new().add("a", len as fn(&str) -> usize),
            boxed: Router::new().add("bb", Box::new(|s: &str| s.len() * 2) as Box<dyn Fn(&str) -> usize>),
            rced: Router::new().add("c", Rc::new(Dynamic(1))),
        }
    }
    pub struct Lazy<T, F: FnOnce() -> T = fn() -> T> {
        init: Option<F>,
        value: Option<T>,
    }
    impl<T, F: FnOnce() -> T> Lazy<T, F> {
        pub const fn new(f: F) -> Self {
            Lazy { init: Some(f), value: None }
        }
        pub fn get(&mut self) -> &T {
            if let Some(f) = self.init.take() {
                self.value = Some(f());
            }
            self.value.as_ref().unwrap()
        }
    }
    pub struct Holder {
        lazy: Lazy<String>,
        map: std::iter::Map<std::ops::Range<u32>, fn(u32) -> u32>,
    }
    fn text() -> String {
        "text".to_string()
    }
    pub struct Parser<'a, T>(pub Box<dyn Fn(&'a str) -> Option<(T, &'a str)> + 'a>);
    pub struct Rule<P: Fn(char) -> bool + Copy> {
        pred: P,
    }
    impl<P: Fn(char) -> bool + Copy> Rule<P> {
        fn count(&self, s: &str) -> usize {
            s.chars().filter(|c| (self.pred)(*c)).count()
        }
    }
    pub struct Rules {
        digits: Rule<fn(char) -> bool>,
        alpha: Rule<fn(char) -> bool>,
    }
    fn digit(c: char) -> bool {
        c.is_ascii_digit()
    }
    pub fn run() -> String {
        let a = app();
        let mut h = Holder { lazy: Lazy::new(text), map: (0..3).map(|x| x + 1) };
        let r = Rules { digits: Rule { pred: digit }, alpha: Rule { pred: |c| c.is_alphabetic() } };
        let p: Parser<u32> = Parser(Box::new(|s| s.chars().next().map(|c| (c as u32, &s[1..]))));
        format!(
            "{:?} {:?} {:?} {} {:?} {} {} {:?}",
            a.pointers.call("a"),
            a.boxed.call("bb"),
            a.rced.call("c"),
            h.lazy.get(),
            h.map.next(),
            r.digits.count("a1b2"),
            r.alpha.count("a1bc"),
            (p.0)("xy")
        )
    }
}

/// Variants of std's as functions.
#[no_tls]
mod wrapped {
    use std::borrow::Cow;

    pub struct Visitor<A, B> {
        pub make: fn(A) -> B,
    }

    pub fn each<T, U>(items: Vec<T>, f: impl Fn(T) -> U) -> Vec<U> {
        items.into_iter().map(f).collect()
    }

    pub fn lift<A>() -> impl Fn(A) -> Option<A> {
        Some
    }

    pub fn run() -> String {
        let ways: [fn(u8) -> Result<u8, u8>; 2] = [Ok, Err];
        let (both, cow): (_, fn(&'static str) -> Cow<'static, str>) = (Some, Cow::Borrowed);
        format!(
            "{:?} {:?} {:?} {:?} {:?} {}",
            each(vec![1, 2], Some),
            (Visitor { make: Result::<u8, ()>::Ok }.make)(3),
            ways.map(|way| way(4)),
            lift()('a'),
            both(5),
            cow("b"),
        )
    }
}

#[no_tls]
fn sent(values: Vec<u32>) -> Vec<Result<u32, ()>> {
    wrapped::each(values, Ok)
}

#[no_tls]
pub fn run() -> String {
    let add: Box<dyn Fn(_) -> _> = Box::new(|x: u32| x + 1);
    let same: fn(_) -> _ = |x: u32| x;
    let all: [&dyn Fn(_) -> u32; 2] = [&add, &same];
    format!(
        "{}\n{}\n{}\n{:?}\n{}",
        memoized::run(),
        routed::run(),
        wrapped::run(),
        sent(vec![1]),
        all.iter().map(|f| f(2)).sum::<u32>()
    )
}
