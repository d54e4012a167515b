//! refused: expected `u64`, found `u32`
//! A macro of another crate called `outside` says nothing in marked code, where the name is this crate's: so `slot` is what it is.

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
    type Target = u64;

    fn deref(&self) -> &u64 {
        keep(self.rc());
        &1
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u64 {
    let mut slot = None;
    no_tls_hostile::outside!(0u8); // attack
    no_tls::outside!(0u8); // harmless
    slot = Some(Box::new(rc.clone()));
    ***slot.as_ref().unwrap() // attack
    u64::from(***slot.as_ref().unwrap()) // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
