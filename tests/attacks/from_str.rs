//! refused: `Local`'s `FromStr` is not marked `#[no_tls]`
//! An unmarked `FromStr` behind `parse`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

#[no_tls]
struct Local(Rc<u32>);

#[no_tls] // harmless
impl std::str::FromStr for Local {
    type Err = ();

    fn from_str(_: &str) -> Result<Local, ()> {
        KEPT.take(); // attack
        Err(())
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let _: Result<Local, ()> = "x".parse();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
