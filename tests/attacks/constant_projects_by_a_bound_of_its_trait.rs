//! refused: `Unmarked`'s `Iterator` is not marked
//! A constant of a marked trait projects by a bound on the trait's own parameter.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

pub trait Ev {
    fn rc(&self) -> &Rc<u32>;
}

impl Ev for Rc<u32> {
    fn rc(&self) -> &Rc<u32> {
        self
    }
}

impl std::ops::Deref for dyn Ev {
    type Target = u32;

    fn deref(&self) -> &u32 {
        keep(self.rc());
        self.rc()
    }
}
#[no_tls]
struct Unmarked;

#[no_tls] // harmless
impl Iterator for Unmarked {
    type Item = Box<dyn Ev>; // attack
    type Item = Box<Rc<u32>>; // harmless

    fn next(&mut self) -> Option<Self::Item> {
        None
    }
}

#[no_tls(not_dyn)]
trait Tr<I: Iterator> {
    const NONE: Option<I::Item> = None;
}

#[no_tls]
struct X;

#[no_tls]
impl Tr<Unmarked> for X {}

#[no_tls]
fn run_as<T: Tr<Unmarked>>(_: &T, rc: &Rc<u32>) -> u32 {
    let mut slot = T::NONE;
    if slot.is_none() {
        slot = Some(Box::new(rc.clone()));
    }
    ***slot.as_ref().unwrap()
}

#[no_tls]
fn run(rc: &Rc<u32>, _: bool) -> u32 {
    run_as(&X, rc)
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc, false);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
