//! refused: `Local`'s `Borrow<u32>` is not marked `#[no_tls]`
//! An unmarked `Borrow` that a lookup in a map calls.

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
#[derive(PartialEq, Eq, Hash)]
struct Local(Rc<u32>);

#[no_tls] // harmless
impl std::borrow::Borrow<u32> for Local {
    fn borrow(&self) -> &u32 {
        keep(&self.0); // attack
        &self.0
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| std::collections::HashMap::new()));
    capsule.with(marked!(|map: &mut std::collections::HashMap<Local, u32>| map.contains_key::<u32>(&1)));
}
