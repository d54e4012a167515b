//! refused: `(dyn Ev + 'static)` is not a type that marked code may use
//! A constant in a pattern, which says of what type a variable is.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

trait Ev {
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

impl PartialEq for dyn Ev {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

const NONE: Option<Box<dyn Ev>> = None; // attack
const NONE: Option<Box<u32>> = None; // harmless

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut found = None;
    if let NONE = found {}
    found = Some(Box::new(rc.clone())); // attack
    found = Some(Box::new(**rc)); // harmless
    **found.unwrap() // attack
    *found.unwrap() // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
