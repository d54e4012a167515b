//! refused: `(dyn Ev + 'static)` is not a type that marked code may use
//! An alias on the left of an assignment.

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

#[no_tls]
enum Holder<T> {
    Held(T),
}

type Al = Holder<Option<Box<dyn Ev>>>; // attack
type Al = Holder<Option<Box<Rc<u32>>>>; // harmless

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut found;
    Al::Held(found) = Holder::Held(None);
    found = Some(Box::new(rc.clone()));
    **found.unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
