//! refused: `(dyn Ev + 'static)` is not a type that marked code may use
//! The second of two aliases in a module, of which the first is harmless.

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
struct Holder<T: ?Sized>(Box<T>);

#[allow(non_snake_case)]
mod M {
    pub type A = super::Holder<std::rc::Rc<u32>>;
    pub type B = super::Holder<dyn super::Ev>; // attack
    pub type B = super::Holder<std::rc::Rc<u32>>; // harmless
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let _ = M::A { 0: Box::new(rc.clone()) };
    let held = M::B { 0: Box::new(rc.clone()) };
    **held.0
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
