//! Closures: nested, moved, returned, stored, recursive, capturing parts.

use no_tls::no_tls;
use std::collections::HashMap;
use std::rc::Rc;

#[no_tls]
struct Button<F>
where
    F: FnMut(&str) -> usize,
{
    label: String,
    on_click: F,
}

#[no_tls]
impl<F> Button<F>
where
    F: FnMut(&str) -> usize,
{
    fn click(&mut self) -> usize {
        (self.on_click)(&self.label)
    }
}

#[no_tls]
struct Pipeline<'a, T> {
    stages: Vec<(String, Box<dyn Fn(T) -> T + 'a>)>,
}

#[no_tls]
impl<'a, T: Copy> Pipeline<'a, T> {
    fn new() -> Self {
        Self { stages: Vec::new() }
    }
    fn stage(mut self, name: &str, f: impl Fn(T) -> T + 'a) -> Self {
        self.stages.push((name.to_string(), Box::new(f)));
        self
    }
    fn run(&self, x: T) -> T {
        self.stages.iter().fold(x, |x, (_, stage)| stage(x))
    }
}

#[no_tls]
fn nested() -> Vec<i32> {
    let offset = 10;
    let outer = |x: i32| {
        let inner = |y: i32| x * y + offset;
        inner(2) + (|z| z + inner(z))(1)
    };
    (0..3).map(outer).collect()
}

#[no_tls]
fn counter() -> impl FnMut() -> u32 {
    let mut count = 0;
    move || {
        count += 1;
        count
    }
}

#[no_tls]
fn curried(a: i32) -> impl Fn(i32) -> Box<dyn Fn(i32) -> i32> {
    move |b| Box::new(move |c| a * 100 + b * 10 + c)
}

#[no_tls]
fn fix(n: u64) -> u64 {
    fn helper(f: &dyn Fn(u64) -> u64, n: u64) -> u64 {
        if n == 0 { 1 } else { n * f(n - 1) }
    }
    fn factorial(n: u64) -> u64 {
        helper(&factorial, n)
    }
    let fact = |n| helper(&|m| factorial(m), n);
    fact(n)
}

#[no_tls]
struct State {
    hits: u32,
    misses: u32,
    names: Vec<String>,
}

#[no_tls]
fn disjoint() -> (u32, u32, usize) {
    let mut state = State { hits: 0, misses: 0, names: vec!["a".into(), "b".into()] };
    let names = &state.names;
    let mut hit = || state.hits += 1;
    let mut miss = |by: u32| {
        state.misses += by;
    };
    hit();
    miss(2);
    hit();
    let count = names.len();
    let mut tuple = (vec![1], vec![2]);
    let mut push = |x| tuple.0.push(x);
    let other = &tuple.1;
    push(other[0]);
    let moved = move || state.names.len();
    (state.hits, state.misses, count + moved() + tuple.0.len())
}

#[no_tls]
fn adder(n: i32) -> impl Fn(i32) -> i32 + Copy {
    move |x| x + n
}

#[no_tls]
fn both<F>(f: F, g: impl Fn(i32) -> i32 + Copy) -> impl Fn(i32) -> i32
where
    F: Fn(i32) -> i32 + Copy + 'static,
{
    let (again, other) = (f, f);
    move |x| again(g(other(x)))
}

#[no_tls]
fn once(f: impl FnOnce() -> String) -> String {
    f()
}

#[no_tls]
fn twice<F: FnMut()>(mut f: F) {
    f();
    f();
}

#[no_tls]
fn by_reference(f: &mut dyn FnMut(i32) -> bool) -> usize {
    (0..10).filter(|n| f(*n)).count()
}

#[no_tls]
fn memoize<A: std::hash::Hash + Eq + Clone, R: Clone>(f: impl Fn(A) -> R) -> impl FnMut(A) -> R {
    let mut cache = HashMap::new();
    move |arg| cache.entry(arg.clone()).or_insert_with(|| f(arg)).clone()
}

#[no_tls]
fn early(v: &[&str]) -> Result<i32, std::num::ParseIntError> {
    let parse = |s: &str| -> Result<i32, std::num::ParseIntError> {
        let n = s.trim().parse::<i32>()?;
        if n < 0 {
            return Ok(0);
        }
        Ok(n * 2)
    };
    let mut sum = 0;
    for s in v {
        sum += parse(s)?;
    }
    Ok(sum)
}

#[no_tls]
fn sorted(mut v: Vec<(String, u32)>) -> Vec<(String, u32)> {
    v.sort_by(|(a, n), (b, m)| m.cmp(n).then_with(|| a.cmp(b)));
    v.sort_by_key(|&(_, n)| std::cmp::Reverse(n % 2));
    v.retain(|(name, _)| !name.is_empty());
    v.dedup_by(|a, b| a.1 == b.1);
    v
}

#[no_tls]
fn handlers() -> String {
    let shared = Rc::new(std::cell::RefCell::new(Vec::<String>::new()));
    let mut table: HashMap<&str, Box<dyn Fn(&str)>> = HashMap::new();
    for prefix in ["get", "put"] {
        let shared = Rc::clone(&shared);
        table.insert(prefix, Box::new(move |arg| shared.borrow_mut().push(format!("{prefix}:{arg}"))));
    }
    for line in ["get a", "put b", "del c"] {
        if let Some((command, arg)) = line.split_once(' ')
            && let Some(handler) = table.get(command)
        {
            handler(arg);
        }
    }
    drop(table);
    Rc::try_unwrap(shared).map(|cell| cell.into_inner().join(",")).unwrap_or_default()
}

#[no_tls]
fn patterns() -> i32 {
    let add = |(a, b): (i32, i32), [c, ..]: [i32; 2], &d: &i32| a + b + c + d;
    let ignore = |_: &str, _| 1;
    let unit = || {};
    unit();
    let diverge = |x: bool| -> i32 { if x { panic!("never") } else { 4 } };
    add((1, 2), [3, 4], &5) + ignore("x", 'c') + diverge(false)
}

#[no_tls]
fn references() -> Vec<String> {
    let words = ["one", "two", "three"];
    let suffix = String::from("!");
    let lengths: Vec<usize> = words.iter().copied().map(str::len).collect();
    let upper = words.iter().map(|w| w.to_uppercase());
    let tagged = words.iter().map(ToString::to_string).map(|w| w + &suffix);
    let longest = words.iter().max_by_key(|w| w.len());
    upper.chain(tagged).chain(longest.map(|s| s.to_string())).chain(lengths.iter().map(usize::to_string)).collect()
}

#[no_tls]
pub fn run() -> String {
    let mut out = String::new();
    let mut clicks = 0;
    let mut button = Button {
        label: "ok".to_string(),
        on_click: |label: &str| {
            clicks += label.len();
            clicks
        },
    };
    button.click();
    out += &format!("{} {:?}", button.click(), nested());
    let mut next = counter();
    out += &format!(" {} {} {}", next(), next(), curried(1)(2)(3));
    let factor = 3;
    let pipeline = Pipeline::new().stage("double", |x| x * 2).stage("more", |x| x + factor);
    out += &format!(" {} {} {:?}", pipeline.run(5), fix(5), disjoint());
    let (add, double) = (adder(factor), |x| x * 2);
    out += &format!(" {} {}", both(add, double)(1), both(double, add)(add(1)));
    let text = String::from("moved");
    out += &format!(" {} {}", self::once(|| text), self::once(move || format!("{factor}")));
    let mut n = 0;
    twice(|| n += 1);
    let mut seen = Vec::new();
    let count = by_reference(&mut |x| {
        seen.push(x);
        x % 3 == 0
    });
    out += &format!(" {n} {count} {}", seen.len());
    let mut square = memoize(|x: u64| x * x);
    out += &format!(" {} {} {:?} {:?}", square(4), square(4), early(&["1", " 2", "-3"]), early(&["x"]).is_err());
    out += &format!(
        " {:?}",
        sorted(vec![("a".into(), 1), ("b".into(), 3), ("".into(), 2), ("c".into(), 4), ("d".into(), 4)])
    );
    out + &format!(" {} {} {:?}", handlers(), patterns(), references())
}
