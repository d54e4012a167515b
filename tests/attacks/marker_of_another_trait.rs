//! refused: cannot find method or associated constant `__no_tls0_choose` in trait `Choose`
//! A trait is listed with a marker that is not its own.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

trait Choose {
    fn choose(&self, rc: &Rc<u32>);
}

impl Choose for u8 {
    fn choose(&self, rc: &Rc<u32>) {
        keep(rc)
    }
}

#[no_tls]
trait Other {
    fn choose(&self, _: &Rc<u32>) {}
}

#[no_tls]
impl<T> Other for T {}

#[no_tls(bounds(Choose = Other))] // attack
fn choose<T: Choose>(x: T, rc: &Rc<u32>) { // attack
    <T as Choose>::choose(&x, rc) // attack
} // attack
#[no_tls] // harmless
fn choose<T: Other>(x: T, rc: &Rc<u32>) { // harmless
    x.choose(rc) // harmless
} // harmless

#[no_tls]
fn run(rc: &Rc<u32>) {
    choose(5u8, rc)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
