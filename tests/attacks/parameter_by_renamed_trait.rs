//! refused: cannot find method or associated constant `__no_tls0_this_trait_needs_the_attribute_no_tls` in trait `Ar`
//! A type parameter that an impl of a renamed std trait determines.

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

use std::convert::AsRef as Ar; // attack

#[no_tls]
struct Choose;

impl Ar<dyn Ev> for Choose { // attack
    fn as_ref(&self) -> &(dyn Ev + 'static) { // attack
        loop {} // attack
    } // attack
} // attack
#[no_tls] // harmless
impl AsRef<Rc<u32>> for Choose { // harmless
    fn as_ref(&self) -> &Rc<u32> { // harmless
        loop {} // harmless
    } // harmless
} // harmless

#[no_tls]
fn convert<T: Ar<D>, D: ?Sized>(_: T, x: &D) -> &D { // attack
fn convert<T: AsRef<D>, D: ?Sized>(_: T, x: &D) -> &D { // harmless
    x
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    **convert(Choose, rc)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
