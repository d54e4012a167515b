//! refused: is not a type that marked code may use
//! An unmarked `Display` as std's `dyn`, by an alias.

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
impl std::fmt::Display for Local {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        keep(&self.0); // attack
        f.write_str("local")
    }
}

type Shown = Box<dyn std::fmt::Display>; // attack
type Shown = Box<dyn no_tls::marked::Display>; // harmless

#[no_tls]
fn run(local: Local) {
    let dynamic: Shown = Box::new(local);
    let _ = format!("{dynamic}");
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(Local(local.0.clone()))));
}
