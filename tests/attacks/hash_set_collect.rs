//! refused: `HashSet<Local>`'s `FromIterator<Local>` is not marked `#[no_tls]`
//! An unmarked `Hash` of what is collected into a `HashSet`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

use std::hash::Hash; // attack

#[no_tls]
#[derive(Hash)] // harmless
struct Local(Rc<u32>);

#[no_tls]
impl PartialEq for Local {
    fn eq(&self, other: &Local) -> bool {
        *self.0 == *other.0
    }
}

#[no_tls]
impl Eq for Local {}

impl Hash for Local { // attack
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) { // attack
        keep(&self.0); // attack
        (*self.0).hash(state); // attack
    } // attack
} // attack

fn main() {
    let mut capsule = Capsule::new(marked!(|| ()));
    capsule.with(marked!(|_: &mut ()| {
        let set: std::collections::HashSet<Local> = [Local(Rc::new(1))].into_iter().collect();
        set.len()
    }));
}
