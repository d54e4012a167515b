//! Do expansions, written by hand, compile and mean what they stand for?

#![allow(clippy::all, reason = "expansions are no style")]

use crate::marked;
use crate::private as p;
use crate::private::probes_prelude::*;
use core::ops::ControlFlow;
use static_assertions::assert_not_impl_any;
use std::collections::HashMap;
use std::ops::Index;
use std::rc::Rc;

assert_not_impl_any!(p::Scope: Send, Sync, marked::NoTls);
assert_not_impl_any!(p::Trusted<u8>: marked::NoTls);
assert_not_impl_any!(p::TrustedIterator<u8>: marked::NoTls);
assert_not_impl_any!(Result<u8, u8>: p::FromResidual<Result<core::convert::Infallible, NotMarked>>);

struct NotMarked;

impl From<NotMarked> for u8 {
    fn from(_: NotMarked) -> u8 {
        0
    }
}

/// Dead code, as expansions write it.
macro_rules! dead {
    ($($check:tt)*) => {
        if false {
            #[allow(unreachable_code, unused)]
            {
                loop {}
                $($check)*
            };
        }
    };
}

#[test]
fn operands_infer_and_coerce_as_ever() {
    let c = p::channel::Add::new();
    assert_eq!(c.__no_tls0lhs(1) + c.__no_tls0rhs(2u64), 3);
    let (c, tail) = (p::channel::Add::new(), String::from("b"));
    assert_eq!(c.__no_tls0lhs(String::from("a")) + c.__no_tls0rhs(&tail), "ab");
    let c = p::channel::Shl::new();
    assert_eq!(c.__no_tls0lhs(1u64) << c.__no_tls0rhs(3), 8);
    assert_eq!(-p::neg(1).0, -1);
    assert!(!p::not(false).0);
}

#[test]
fn comparisons_take_references_to_anything() {
    let (c, text) = (p::channel::Equality::new(), String::from("a"));
    assert!(c.__no_tls0lhs(&text) == c.__no_tls0rhs(&"a"));
    let c = p::channel::Equality::new();
    assert!(c.__no_tls0lhs(&[1, 2][..]) == c.__no_tls0rhs(&vec![1, 2]));
    let c = p::channel::Equality::new();
    assert!(c.__no_tls0lhs("a") == c.__no_tls0rhs("a"));
    let c = p::channel::Order::new();
    assert!(c.__no_tls0lhs(&1.0) < c.__no_tls0rhs(&2.0));
    let c = p::channel::AssertEq::new();
    assert_eq!(c.__no_tls0lhs(&Some(1)), c.__no_tls0rhs(&Some(1)));
}

#[test]
fn assigning_checks_a_place_that_is_borrowed_only_live() {
    let mut sums = vec![1, 2];
    let c = p::channel::AddAssign::new();
    sums[0] += c.__no_tls0rhs(dead!(c.__no_tls0lhs(&raw const sums[0]);), 1, ());
    assert_eq!(sums, [2, 2]);
}

struct Row(Vec<u8>);

impl Index<u8> for Row {
    type Output = u8;

    fn index(&self, at: u8) -> &u8 {
        &self.0[usize::from(at)]
    }
}

// SAFETY: the impl above indexes a `Vec`.
unsafe impl marked::Index<u8> for Row {}

#[test]
fn indexing_finds_what_is_indexed_behind_references() {
    macro_rules! at {
        ($base:expr, $index:expr) => {{
            let c = p::channel::Index::new();
            &$base[c.__no_tls0index($index, dead!(
                c.__no_tls0found((&&&c.__no_tls0base(&raw const $base)).__no_tls0index());
                c.__no_tls0mutably((&&c.__no_tls0mutable()).__no_tls0index_mut());
            ))]
        }};
    }
    let numbers = vec![1, 2, 3];
    let shared = Rc::new(&numbers);
    let names = HashMap::from([("a", 1)]);
    let row = Row(vec![4]);
    fn check(numbers: &[i32], shared: &Rc<&Vec<i32>>, names: &HashMap<&str, i32>, row: &&Row) {
        assert_eq!((at!(numbers, 1), at!(shared, 2), at!(names, "a"), at!(row, 0)), (&2, &3, &1, &4));
        assert_eq!(at!(numbers, ..2), [1, 2]);
    }
    check(&numbers, &shared, &names, &&row);

    let mut numbers = [1, 2];
    let c = p::channel::Index::new();
    numbers[c.__no_tls0index(
        0,
        dead!(
            c.__no_tls0found((&&&c.__no_tls0base(&raw const numbers)).__no_tls0index());
            c.__no_tls0mutably((&&c.__no_tls0mutable()).__no_tls0index_mut());
        ),
    )] = 3;
    assert_eq!(numbers, [3, 2]);
}

struct Dropped<T>(T);

impl<T> Drop for Dropped<T> {
    fn drop(&mut self) {}
}

// SAFETY: it does nothing.
unsafe impl<T> marked::Drop for Dropped<T> {}

#[test]
fn probes_pass_marked_impls_and_none() {
    fn generic<T>() {
        (&&&p::drop_probe::<Dropped<T>>()).__no_tls0drop();
        (&&&p::drop_probe::<Option<T>>()).__no_tls0drop();
    }
    generic::<u8>();
    (&&&p::deref_probe::<Row>()).__no_tls0deref();
    (&&&p::deref_probe::<Vec<u8>>()).__no_tls0deref();
    (&&&p::deref_mut_probe::<Rc<u8>>()).__no_tls0deref_mut();
    assert_eq!(Dropped(1).0, 1);
}

#[test]
fn question_marks_return_and_convert() {
    macro_rules! tried {
        ($tried:expr) => {
            match p::branch($tried) {
                ControlFlow::Continue(value) => value,
                ControlFlow::Break(residual) => return p::residual(residual),
            }
        };
    }
    fn parse(text: &str) -> Result<u8, Box<dyn marked::Error>> {
        let number: u8 = tried!(text.parse());
        Ok(tried!(number.checked_add(1).ok_or("too much")))
    }
    fn first(numbers: &[u8]) -> Option<u8> {
        Some(tried!(numbers.first()) + 1)
    }
    fn walk(number: u8) -> ControlFlow<u8> {
        tried!(if number > 3 { ControlFlow::Break(number) } else { ControlFlow::Continue(()) });
        ControlFlow::Continue(())
    }
    assert_eq!(parse("254").unwrap(), 255);
    assert_eq!(parse("255").unwrap_err().to_string(), "too much");
    assert_eq!(parse("x").unwrap_err().to_string(), "invalid digit found in string");
    assert_eq!((first(&[1]), first(&[])), (Some(2), None));
    assert_eq!((walk(3), walk(4)), (ControlFlow::Continue(()), ControlFlow::Break(4)));
}

#[test]
fn constructors_are_told_from_other_values() {
    let some = p::ctor(Some, |x| if let Some(..) = x {});
    assert_eq!(some(1), Some(1));
    assert_eq!(p::made(Some { 0: 1 }), Some(1));
    assert_eq!(p::made_ref(&(1..2)).0.start, 1);
    fn is_std<F>(_: F, _: impl p::IsStd<F>) {}
    is_std(core::mem::swap::<u8>, std::mem::swap);
}

#[test]
fn formats_print_what_they_would() {
    let (number, width) = (&255, 6);
    assert_eq!(
        format!(
            "{:>w$} {:?} {:x}",
            p::fmt::display(&number),
            p::fmt::debug(&"a"),
            p::fmt::lower_hex(&number),
            w = &width
        ),
        format!("{number:>width$} {:?} {number:x}", "a")
    );
    assert_eq!(format!("{:p}", p::fmt::pointer(&number)), format!("{number:p}"));
}

#[test]
fn trusted_arguments_are_marked() {
    fn sum<I: marked::Iterator<Item = u8>>(items: I) -> u8 {
        items.fold(0, |sum, item| sum + item)
    }
    fn hash<T: marked::Hash, H: marked::Hasher>(value: T, mut hasher: H) -> u64 {
        value.hash(&mut hasher);
        hasher.finish()
    }
    fn collect<I: marked::IntoIterator<Item = u8>>(items: I) -> Vec<u8> {
        items.into_iter().collect()
    }
    let odd = || (0..6u8).filter(|number| number % 2 == 1);
    assert_eq!(collect(p::Trusted(odd())), [1, 3, 5]);
    assert_eq!(sum(p::TrustedIterator(odd())), 9);
    let mut hasher = std::hash::DefaultHasher::new();
    assert_eq!(hash(p::Trusted("a"), p::Trusted(&mut hasher)), hash("a", std::hash::DefaultHasher::new()));
}
