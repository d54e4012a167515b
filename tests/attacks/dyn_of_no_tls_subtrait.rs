//! refused: the trait `Ev` is not dyn compatible
//! A `dyn` that is `NoTls` by its supertrait, with an ambient `Deref`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

trait Ev: no_tls::marked::NoTls {
    fn rc(&self) -> &Rc<u32>;
}

impl Ev for Rc<u32> {
    fn rc(&self) -> &Rc<u32> {
        self
    }
}

impl std::ops::Deref for dyn Ev { // attack
    type Target = u32; // attack

    fn deref(&self) -> &u32 { // attack
        keep(self.rc()); // attack
        self.rc() // attack
    } // attack
} // attack

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let reference: &dyn Ev = rc; // attack
    let reference: &Rc<u32> = rc; // harmless
    **reference
}

fn main() {
    let _ = keep;
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
}
