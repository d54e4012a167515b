//! refused: `Local`'s `IndexMut<usize>` is not marked `#[no_tls]`
//! An unmarked `IndexMut` behind `+=`.

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
struct Local(Rc<u32>, u32);

#[no_tls]
impl std::ops::Index<usize> for Local {
    type Output = u32;

    fn index(&self, _: usize) -> &u32 {
        &self.1
    }
}

#[no_tls] // harmless
impl std::ops::IndexMut<usize> for Local {
    fn index_mut(&mut self, _: usize) -> &mut u32 {
        keep(&self.0); // attack
        &mut self.1
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1), 1)));
    capsule.with(marked!(|local: &mut Local| {
        local[0] += 2;
    }));
}
