//! refused: cannot find method or associated constant `__no_tls0_this_trait_needs_the_attribute_no_tls` in trait `Choose`
//! A type parameter that an unmarked trait's impl determines.

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

trait Choose<D> {} // attack
impl Choose<Box<dyn Ev>> for u8 {} // attack
#[no_tls] // harmless
trait Choose<D> {} // harmless
#[no_tls] // harmless
impl Choose<Box<Rc<u32>>> for u8 {} // harmless

#[no_tls]
fn convert<T: Choose<D>, D>(_: T, x: D) -> D {
    x
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    **convert(0u8, Box::new(rc.clone()))
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
