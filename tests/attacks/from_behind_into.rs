//! refused: `Local`'s `From<Rc<u32>>` is not marked `#[no_tls]`
//! An unmarked `From` behind `into`.

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
struct Local(Rc<u32>);

#[no_tls] // harmless
impl From<Rc<u32>> for Local {
    fn from(rc: Rc<u32>) -> Local {
        keep(&rc); // attack
        Local(rc)
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        let _: Local = rc.clone().into();
    }));
}
