//! refused: `Local`'s `DerefMut` impl is not marked `#[no_tls]`
//! An unmarked `DerefMut` beside a marked `Deref`.

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
struct Local(Rc<u32>, Vec<u32>);

#[no_tls]
impl std::ops::Deref for Local {
    type Target = Vec<u32>;

    fn deref(&self) -> &Vec<u32> {
        &self.1
    }
}

#[no_tls] // harmless
impl std::ops::DerefMut for Local {
    fn deref_mut(&mut self) -> &mut Vec<u32> {
        keep(&self.0); // attack
        &mut self.1
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1), Vec::new())));
    capsule.with(marked!(|local: &mut Local| {
        local.push(1);
    }));
}
