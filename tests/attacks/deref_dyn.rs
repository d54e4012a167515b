//! refused: conflicting implementations of trait `no_tls::__private::Unlisted<no_tls::__private::WriteNoTlsDerefOnTheType>` for type `dyn Holder`
//! A `dyn` of a trait that has a `Deref` of its own.

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
trait Holder {
    fn rc(&self) -> &Rc<u32>;
}

#[no_tls]
struct Local(Rc<u32>);

#[no_tls]
impl Holder for Local {
    fn rc(&self) -> &Rc<u32> {
        &self.0
    }
}

impl std::ops::Deref for dyn Holder { // attack
    type Target = u32; // attack
    fn deref(&self) -> &u32 { // attack
        keep(self.rc()); // attack
        self.rc() // attack
    } // attack
} // attack

fn main() {
    let mut capsule = Capsule::new(marked!(|| -> Box<dyn Holder> { Box::new(Local(Rc::new(1))) }));
    capsule.with(marked!(|holder: &mut Box<dyn Holder>| {
        let _: u32 = ***holder; // attack
        let _: u32 = **holder.rc(); // harmless
    }));
}
