//! refused: no marked trait in sight says that
//! What an unmarked trait's associated type is, nobody has checked.

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

trait Choose { // attack
    type D: ?Sized; // attack
} // attack

impl Choose for u8 { // attack
    type D = dyn Ev; // attack
} // attack
#[no_tls] // harmless
trait Choose { // harmless
    type D: ?Sized; // harmless
} // harmless

#[no_tls] // harmless
impl Choose for u8 { // harmless
    type D = Rc<u32>; // harmless
} // harmless

#[no_tls]
fn same<T: Choose>(x: &T::D) -> &T::D {
    x
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    **same::<u8>(rc)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
}
