//! Macros of one's own, marked, in marked bodies: matchers of every kind, hygiene, recursion, places, early returns.

use no_tls::no_tls;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::rc::Rc;

/// What fails is said as it is written.
#[no_tls]
macro_rules! check {
    ($condition:expr $(,)?) => {
        check!($condition, "{} fails", stringify!($condition))
    };
    ($condition:expr, $($message:tt)+) => {
        if $condition { Ok(()) } else { Err(format!($($message)+)) }
    };
}

#[no_tls]
macro_rules! named {
    ($value:expr, $($ty:ty = $($name:ident)|+),+) => {
        match $value {
            $($(stringify!($name) | concat!("a ", stringify!($name)) => std::mem::size_of::<$ty>(),)+)+
            _ => 0,
        }
    };
}

#[no_tls]
macro_rules! place {
    ($($value:expr),*) => {
        (line!(), caller_line(), [$(line_of!($value)),*])
    };
}

#[no_tls]
macro_rules! line_of {
    ($value:expr) => {
        (stringify!($value), $value, concat!(stringify!($value), "@", line!()))
    };
}

#[no_tls]
#[track_caller]
fn caller_line() -> u32 {
    std::panic::Location::caller().line()
}

#[no_tls]
fn texts(x: u32, words: &[u32]) -> String {
    let checks = [check!(x > 3), check!(!words.is_empty() && words[0]==x), check!((x + 1) * 2 < 4, "{x} is too large")];
    let sizes = ["small", "a wide", "wide", "none"].map(|name| named!(name, u8 = small | tiny, u64 = wide));
    let places = place!(
        x+1,
        !(x as u32)
    );
    let plain = [stringify!(Vec<u8>), stringify!(&mut x . y), stringify!(vec![1,2] { a }), stringify!(fn f(x:u8) -> [u8;2])];
    format!("{checks:?} {sizes:?} {places:?} {plain:?}")
}

#[no_tls]
#[derive(Debug, Clone, PartialEq)]
pub enum Either<L, R> {
    Left(L),
    Right(R),
}

#[no_tls]
macro_rules! for_both {
    ($value:expr, $pattern:pat => $result:expr) => {
        match $value {
            Either::Left($pattern) => $result,
            Either::Right($pattern) => $result,
        }
    };
}

#[no_tls]
macro_rules! map_both {
    ($value:expr, $name:ident => $result:expr) => {
        match $value {
            Either::Left($name) => Either::Left($result),
            Either::Right($name) => Either::Right($result),
        }
    };
}

/// The first that fails returns.
#[no_tls]
macro_rules! ensure {
    ($condition:expr, $($message:tt)+) => {
        if !$condition {
            return Err(format!($($message)+));
        }
    };
}

#[no_tls]
macro_rules! sum {
    () => { 0 };
    ($first:expr $(, $rest:expr)* $(,)?) => { $first + sum!($($rest),*) };
}

#[no_tls]
macro_rules! map {
    ($($key:literal => $value:expr),* $(,)?) => {{
        let mut map = BTreeMap::new();
        $( map.insert($key, $value); )*
        map
    }};
}

#[no_tls]
macro_rules! swap_first {
    ($a:ident, $b:ident: $ty:ty) => {
        let first: $ty = $a[0];
        $a[0] = $b[0];
        $b[0] = first;
    };
}

#[no_tls]
macro_rules! field {
    ($of:expr, $name:ident) => {
        $of.$name
    };
}

#[no_tls]
macro_rules! twice {
    ($body:block) => {{
        for _ in 0..2 {
            $body
        }
    }};
}

#[no_tls]
macro_rules! all {
    ($($statement:stmt;)*) => {{
        $($statement;)*
    }};
}

#[no_tls]
macro_rules! none_of {
    ($ty:ty) => {{
        let none: Vec<$ty> = Vec::with_capacity(std::mem::size_of::<$ty>());
        none
    }};
}

#[no_tls]
macro_rules! helped {
    ($x:expr) => {{
        fn helper(x: u32) -> u32 {
            x + 1
        }
        let x = 10;
        helper($x) * x
    }};
}

#[no_tls]
impl<L: Iterator, R: Iterator<Item = L::Item>> Iterator for Either<L, R> {
    type Item = L::Item;

    fn next(&mut self) -> Option<Self::Item> {
        for_both!(self, inner => inner.next())
    }

    fn fold<A, G: FnMut(A, Self::Item) -> A>(self, init: A, f: G) -> A {
        for_both!(self, inner => inner.fold(init, f))
    }
}

#[no_tls]
impl<L: Display, R: Display> Either<L, R> {
    fn show(&self) -> String {
        for_both!(*self, ref inner => format!("<{inner}>"))
    }

    fn none(&self) -> (usize, Vec<Self>) {
        (none_of!(L).len() + none_of!((L, R)).len(), none_of!(Self))
    }

    fn as_ref(&self) -> Either<&L, &R> {
        map_both!(self, inner => inner)
    }
}

#[no_tls]
macro_rules! same {
    ($value:expr) => {
        $value
    };
}

#[no_tls]
macro_rules! twofold {
    ($value:expr) => {
        same!($value)
    };
}

#[no_tls]
macro_rules! at {
    ($of:expr, $index:expr) => {
        $of[$index]
    };
}

#[no_tls]
macro_rules! target {
    ($of:expr) => {
        *$of
    };
}

#[no_tls]
macro_rules! words {
    ($($word:expr),*) => {
        vec![$($word.to_string()),*]
    };
}

#[no_tls]
macro_rules! closure {
    ($name:ident => $body:expr) => {
        |$name| $body
    };
}

mod elsewhere {
    use no_tls::no_tls;

    #[no_tls]
    macro_rules! double {
        ($x:expr $(, $rest:expr)*) => {
            2 * $x $(+ self::elsewhere::double!($rest))*
        };
    }
    pub(crate) use double;
    pub(crate) use double as renamed;

    pub mod below {
        use super::renamed;
        use no_tls::no_tls;

        #[no_tls]
        pub fn doubled(x: u32) -> u32 {
            super::double!(x) + renamed!(x) + self::own!(x)
        }

        #[no_tls]
        macro_rules! own {
            ($x:expr) => {
                $x + 1
            };
        }
        use own;
    }
}

use elsewhere::renamed as again;

#[no_tls]
fn imported(x: u32) -> [u32; 4] {
    use elsewhere::{double, renamed as here};
    [double!(x, 1), again!(x), here!(x) + self::elsewhere::double!(x), elsewhere::below::doubled(x)]
}

#[no_tls]
fn places() -> String {
    let mut counter = Counter { name: "hits", counts: [1, 2, 3] };
    field!(counter, counts)[1] += 5;
    field!(counter, counts)[2] = 7;
    at!(counter.counts, 0) += 1;
    at!(counter.counts, 0) *= 10;
    twofold!(counter.counts)[1] += 1;
    *&mut twofold!(counter.counts[1]) += 1;
    let mut numbers = vec![vec![1], vec![2]];
    let i = 1;
    at!(numbers, i - 1).push(4);
    at!(at!(numbers, 0), i) += 1;
    let first = &mut at!(numbers, 0);
    target!(first).push(6);
    at!(numbers, i) = vec![9];
    let _ = same!(1e-6_f64);
    let named = words!("a", "b", counter.name)[i].len() + words!("c")[0].as_str().len();
    let lengths: Vec<usize> = words!("x", "yz").iter().map(closure!(word => word.len() + named)).collect();
    let text = same!(twofold!(words!("moved"))).concat();
    format!("{:?} {numbers:?} {lengths:?} {text}", counter.counts)
}

#[no_tls]
struct Counter {
    name: &'static str,
    counts: [u32; 3],
}

#[no_tls]
fn checked(x: i32) -> Result<i32, String> {
    ensure!(x > 0, "{x} is not above {}", 0);
    ensure!(x < 100, "{} is not below 100", x);
    Ok(x)
}

#[no_tls]
fn hygiene(x: u32) -> (u32, u32) {
    let helper = |y: u32| y * 100;
    let inner = helped!(x);
    (inner, helper(x))
}

mod lists {
    use no_tls::no_tls;

    #[no_tls]
    macro_rules! length {
        ($($x:expr),*) => { [$($x),*].len() };
    }

    pub(crate) use length as vec;
}

#[no_tls]
fn named_like_std(x: u32) -> (usize, Vec<u32>) {
    (self::lists::vec![x, x + 1], vec![x])
}

#[no_tls]
#[allow(redundant_semicolons, reason = "`$statement` may bring its own")]
pub fn run() -> String {
    let left: Either<Rc<str>, u8> = Either::Left("ab".into());
    let mut out = format!("{} {} {:?}", left.show(), Either::<u8, u8>::Right(3).show(), left.as_ref());
    let numbers: Either<std::ops::Range<u32>, std::vec::IntoIter<u32>> = Either::Right(vec![4, 5].into_iter());
    out += &format!(" {:?}\n", numbers.map(|n| n * 2).collect::<Vec<_>>());
    out += &format!("{:?} {:?} {:?}\n", checked(5), checked(-1), checked(100));
    let three = 3;
    out += &format!("{} {} {:?}\n", sum!(), sum!(1, three, three * 2), map! { "a" => vec![three], "b" => vec![] });
    let (mut xs, mut ys) = ([1, 2], [3, 4]);
    swap_first!(xs, ys: u32);
    let counter = Counter { name: "hits", counts: [1, 2, 3] };
    out += &format!("{xs:?} {ys:?} {} {}\n", field!(counter, name), field!(counter, counts)[1] + field!(counter, counts).len() as u32);
    let mut total = 0;
    twice!({
        total += 5;
        if total > 7 {
            total += 100;
        }
    });
    all! {
        let more = 3;
        total += more;
    }
    out += &format!("{total} {:?} {:?}", hygiene(4), left.none());
    let mut counter = Counter { name: "misses", counts: [0; 3] };
    field!(counter, name) = "none";
    let names = vec![field!(counter, name).to_owned()];
    let mut names = same!(names);
    same!(names).push(format!("{:?}", field!(counter, counts)));
    out += &same!(names).concat();
    out += &format!("\n{:?}\n{}\n{} {:?}", imported(3), places(), texts(2, &[1]), named_like_std(2));
    out
}
