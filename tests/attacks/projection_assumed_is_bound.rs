//! refused: is not a type that marked code may use
//! A bound says what `I::Item` is, and the check takes for granted that it is a type that marked code may use: so that the bound holds for itself.

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
fn first<I: Iterator<Item = Box<dyn Ev>>>(rc: &Rc<u32>, mut it: I) -> u32 { // attack
fn first<I: Iterator<Item = Box<Rc<u32>>>>(rc: &Rc<u32>, mut it: I) -> u32 { // harmless
    let mut item: Option<I::Item> = it.next();
    item = item.or(Some(Box::new(rc.clone())));
    let inner = item.as_ref().unwrap();
    ***inner
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    first(rc, std::iter::empty())
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
