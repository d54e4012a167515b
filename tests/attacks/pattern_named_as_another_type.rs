//! refused: `other::Foo` is not a type that marked code may use
//! A pattern with parentheses names what is a value, by a glob, beside a marked struct of its name: it says what type a variable is.

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
    pub struct Foo(pub Box<dyn crate::Ev>);
}

#[allow(unused_imports)]
use other::*;

#[allow(dead_code)]
#[no_tls]
struct Foo { // attack
    x: u8, // attack
} // attack
struct Foo(Box<Rc<u32>>); // harmless

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let x = None;
    let mut held = None;
    if let Some(Foo(d)) = x {
        held = Some(d);
    }
    held = held.or(Some(Box::new(rc.clone())));
    ***held.as_ref().unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
