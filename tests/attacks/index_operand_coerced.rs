//! refused: expected `Found<_, &String>`, found `Found<Outer, &str>`
//! The operand of an index is coerced after the check: the check speaks of `Inner[&String]`, behind a `Deref`, and `Outer[&str]` runs, unmarked.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::ops::{Deref, Index};
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
struct Inner(Rc<u32>);

#[no_tls]
struct Outer(Inner);

#[no_tls]
impl Deref for Outer {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

#[no_tls]
impl Index<&String> for Inner {
    type Output = u32;

    fn index(&self, _: &String) -> &u32 {
        &self.0
    }
}

#[no_tls] // harmless
impl Index<&str> for Outer {
    type Output = u32;

    fn index(&self, _: &str) -> &u32 {
        keep(&self.0.0); // attack
        &self.0.0
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let outer = Outer(Inner(rc.clone()));
    let key = String::new();
    outer[&key] // attack
    outer[key.as_str()] // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    let n = capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
    println!("{n} {}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
