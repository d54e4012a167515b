//! refused: expected a pattern, found a function call
//! A function that a `*` brings in has the name of a type of the marked module around.

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

pub mod functions {
    mod hidden {
        #[allow(non_snake_case)]
        pub fn Many(rc: &std::rc::Rc<u32>) -> u32 {
            crate::keep(rc);
            1
        }
    }

    pub use self::hidden::*;
    pub trait Many {}
}

#[no_tls]
mod m {
    use super::functions::*;
    use std::rc::Rc;

    pub struct Many<T>(pub T); // harmless
    pub struct Many<T> { // attack
        pub one: T, // attack
    } // attack

    pub fn run(rc: &Rc<u32>) -> u32 {
        let one = Some(rc).map(Many).unwrap(); // attack
        let one = **Some(rc).map(Many).unwrap().0; // harmless
        one
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { m::run(rc); }));
    let _ = keep;
}
