//! refused: `Display` is not marked
//! An unmarked `Display`, shown by a format string that a macro makes.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) -> u32 {
    KEPT.set(Some(rc.clone()));
    1
}

#[no_tls]
struct Local(Rc<u32>);

#[no_tls] // harmless
impl std::fmt::Display for Local {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        keep(&self.0); // attack
        f.write_str("")
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> String {
    format!(concat!("{", "}"), Local(rc.clone()))
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
