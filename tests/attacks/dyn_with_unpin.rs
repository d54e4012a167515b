//! refused: is not a type that marked code may use
//! A marked trait's `dyn` with one more auto trait, and an ambient `Deref`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
trait Ev: no_tls::marked::NoTls {
    fn rc(&self) -> &Rc<u32>;
}

#[no_tls]
impl Ev for Rc<u32> {
    fn rc(&self) -> &Rc<u32> {
        self
    }
}

impl std::ops::Deref for dyn Ev + Unpin {
    type Target = u32;

    fn deref(&self) -> &u32 {
        keep(self.rc());
        self.rc()
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let reference: &(dyn Ev + Unpin) = rc; // attack
    let reference: &dyn Ev = rc; // harmless
    **reference // attack
    **reference.rc() // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
}
