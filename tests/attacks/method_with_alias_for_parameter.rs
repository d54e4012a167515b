//! refused: `(dyn for<'a> Ev<'a> + 'static)` is not a type that marked code may use
//! An alias that looks like a parameter of an impl that is not seen.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

trait Ev<'a> {
    fn rc(&self) -> &Rc<u32>;
}

impl<'a> Ev<'a> for Rc<u32> {
    fn rc(&self) -> &Rc<u32> {
        self
    }
}

type D = dyn for<'a> Ev<'a>; // attack
type D = Rc<u32>; // harmless

impl std::ops::Deref for dyn for<'a> Ev<'a> {
    type Target = u32;

    fn deref(&self) -> &u32 {
        keep(self.rc());
        self.rc()
    }
}

#[no_tls]
struct Local(Rc<u32>);

impl Local {
    #[no_tls]
    fn run(&self) -> u32 {
        let reference: &D = &self.0;
        **reference
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| { local.run(); }));
}
