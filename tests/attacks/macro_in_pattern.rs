//! refused: a macro in a pattern may hide names: write the pattern out
//! A macro in the place of a pattern.

use no_tls::{Capsule, marked, no_tls};
use std::rc::Rc;

macro_rules! pattern {
    () => {
        _
    };
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let pattern!() = 1; // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
