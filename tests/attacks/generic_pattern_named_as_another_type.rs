//! refused: expected `other::Foo<T>`, found `Foo<T>`
//! The same of a generic one, whose arguments are written: it is the struct that they are written for.

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

mod other {
    pub struct Foo<T>(pub Box<dyn crate::Ev>, pub T);
}

#[allow(unused_imports)]
use other::*;

#[allow(dead_code)]
#[no_tls]
struct Foo<T> { // attack
    x: T, // attack
} // attack
struct Foo<T>(Box<Rc<u32>>, T); // harmless

#[no_tls]
fn told<T>(rc: &Rc<u32>, _: T) -> u32 {
    let x = None;
    let mut held = None;
    if let Some(Foo::<T>(d, _)) = x {
        held = Some(d);
    }
    held = held.or(Some(Box::new(rc.clone())));
    ***held.as_ref().unwrap()
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    told(rc, 0)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
