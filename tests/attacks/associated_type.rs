//! refused: `Hidden` is not a type that marked code may use
//! An unmarked type as a marked impl's associated type.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls] // harmless
struct Hidden(Rc<u32>);

#[no_tls] // harmless
impl Drop for Hidden {
    fn drop(&mut self) {
        keep(&self.0); // attack
    }
}

#[no_tls]
struct Local(Rc<u32>);

#[no_tls]
impl Iterator for Local {
    type Item = Hidden;

    fn next(&mut self) -> Option<Self::Item> {
        None
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    local.next();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
