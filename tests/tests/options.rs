//! What the options of `#[no_tls]` say, and what the programs of `accept/` cannot, as their marks are stripped.

use no_tls::marked::NoTls;
use no_tls::{Capsule, marked, no_tls};
use std::fmt::Debug;

#[no_tls]
trait Monoid: NoTls {
    const ZERO: Self;
    fn plus(&self, other: &Self) -> Self;
}

#[no_tls]
impl Monoid for i32 {
    const ZERO: Self = 0;
    fn plus(&self, other: &Self) -> Self {
        self + other
    }
}

#[no_tls]
impl Monoid for String {
    const ZERO: String = String::new();
    fn plus(&self, other: &Self) -> Self {
        format!("{self}{other}")
    }
}

#[no_tls]
impl<A: Monoid, B: Monoid> Monoid for (A, B) {
    const ZERO: Self = (A::ZERO, B::ZERO);
    fn plus(&self, other: &Self) -> Self {
        (self.0.plus(&other.0), self.1.plus(&other.1))
    }
}

#[no_tls]
fn concat<M: Monoid>(items: &[M]) -> M {
    items.iter().fold(M::ZERO, |a, b| a.plus(b))
}

#[no_tls]
trait Hasher {
    fn feed(&mut self, byte: u8);
    fn done(&self) -> u32;
}

#[no_tls]
#[derive(Default)]
struct Fnv(u32);

#[no_tls(own(Hasher))]
impl Hasher for Fnv {
    fn feed(&mut self, byte: u8) {
        self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(16_777_619);
    }
    fn done(&self) -> u32 {
        self.0
    }
}

#[no_tls(own(Hasher))]
fn hashed<H: Hasher + Default>(text: &str) -> u32 {
    let mut hasher = H::default();
    text.bytes().for_each(|byte| hasher.feed(byte));
    hasher.done()
}

#[no_tls(strict)]
fn largest<T: Ord + Copy>(items: &[T]) -> Option<T> {
    items.iter().copied().max()
}

#[no_tls(crate = no_tls)]
fn renamed(x: Option<u8>) -> u8 {
    x.unwrap_or_default()
}

#[no_tls(NoTls)]
#[derive(Debug, Clone)]
struct Link {
    next: Option<Box<Link>>,
}

#[no_tls]
mod part {
    pub fn here() -> u32 {
        1
    }
    #[no_tls(skip)]
    pub fn ambient() -> std::thread::ThreadId {
        std::thread::current().id()
    }
    #[no_tls(strict)]
    pub fn shown<T: std::fmt::Debug>(t: T) -> String {
        format!("{t:?}")
    }
}

macro_rules! ambient_methods {
    ($($name:ident)*) => { $(fn $name() -> std::thread::ThreadId { std::thread::current().id() })* };
}
#[no_tls]
struct Partly;
#[no_tls]
impl Partly {
    #[no_tls(skip)]
    const AMBIENT: fn() -> std::thread::ThreadId = part::ambient;
    #[no_tls(skip)]
    ambient_methods!(one two);
    fn three() -> u32 {
        3
    }
}

#[no_tls]
trait AllDefault {
    fn a(&self) -> u32 {
        1
    }
    fn b(&self) -> u32 {
        self.a() + 1
    }
}

#[no_tls]
impl AllDefault for u8 {}
#[no_tls]
impl<T: Debug> AllDefault for Vec<T> {
    fn a(&self) -> u32 {
        self.len() as u32
    }
}

#[no_tls]
trait Draw {
    fn draw(&self) -> String;
}
#[no_tls]
#[derive(Clone)]
struct Dot;
#[no_tls]
impl Draw for Dot {
    fn draw(&self) -> String {
        ".".into()
    }
}
#[no_tls]
fn maybe(x: &Option<Box<dyn Draw>>, y: &mut Result<Box<dyn Draw>, ()>) -> String {
    let first = x.as_ref().map_or(String::new(), |d| d.draw());
    first + &y.as_ref().map_or_else(|()| "-".to_string(), |d| d.draw())
}
#[no_tls]
fn all(items: &[&dyn Draw], more: &dyn Draw) -> String {
    items.iter().map(|d| d.draw()).collect::<String>() + &more.draw()
}

#[no_tls]
extern "C" fn twice(x: i32) -> i32 {
    x * 2
}
#[no_tls]
unsafe extern "system" fn thrice(x: *const i32) -> i32 {
    // SAFETY: `x` points to a number.
    unsafe { *x * 3 }
}
#[no_tls]
fn through(f: extern "C" fn(i32) -> i32) -> i32 {
    f(4)
}

#[test]
fn constants_of_parameters_are_clean_if_their_types_are() {
    #[no_tls]
    fn constants() -> String {
        format!("{:?} {}", concat(&[(1, "a".to_string()), (2, "b".into())]), concat::<i32>(&[]))
    }
    assert_eq!(constants(), r#"(3, "ab") 0"#);
}

#[test]
fn options_say_what_is_meant() {
    #[no_tls]
    fn options() -> String {
        let mut out = format!("{} {:?} {}", hashed::<Fnv>("ab"), largest(&[1, 3, 2]), renamed(None));
        out += &format!(" {} {}", part::here(), part::shown(Dot.draw()));
        out + &format!(" {} {} {}", 1u8.b(), vec![1, 2].b(), Partly::three())
    }
    assert_eq!(options(), r#"2230358275 Some(3) 0 1 "." 2 3 3"#);
    assert_eq!(part::ambient(), std::thread::current().id());
    assert_eq!([Partly::one(), Partly::two(), Partly::AMBIENT()], [std::thread::current().id(); 3]);
    let link = Link { next: Some(Box::new(Link { next: None })) };
    assert!(Capsule::from(link).into_inner().next.is_some());
}

#[test]
fn literals_behind_references_become_what_is_expected() {
    #[no_tls]
    fn literals() -> String {
        let mut out = maybe(&Some(Box::new(Dot)), &mut Ok(Box::new(Dot)));
        out += &maybe(&None, &mut Err(()));
        out + &all(&[&Dot, &Dot], &Dot)
    }
    assert_eq!(literals(), "..-...");
}

#[test]
fn functions_have_any_abi() {
    #[no_tls]
    fn call(x: &i32) -> (i32, i32, i32) {
        // SAFETY: `x` is a number.
        (twice(2), unsafe { thrice(x) }, through(twice))
    }
    let called = Capsule::new(marked!(|| 5)).with(marked!(|x: &mut i32| call(x)));
    assert_eq!(called, (4, 15, 8));
}
