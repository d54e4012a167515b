//! refused: this format string names an argument that is not there
//! A position that no written argument has, but a captured one would.

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

#[no_tls]
impl std::fmt::Display for Local {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("local")
    }
}

impl std::fmt::Debug for Local {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        keep(&self.0);
        f.write_str("local")
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> String {
    let local = Local(rc.clone());
    format!("{0}{local}{1:?}", 5) // attack
    format!("{0}{local}{0:?}", 5) // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
