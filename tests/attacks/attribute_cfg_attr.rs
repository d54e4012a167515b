//! refused: `#[some::rewriter]` could rewrite what was checked: put it above `#[no_tls]`, or remove it
//! An attribute inside `cfg_attr` that rewrites what was checked.

use no_tls::{Capsule, marked, no_tls};
use std::rc::Rc;

#[no_tls]
#[cfg_attr(all(), some::rewriter)] // attack
fn run() {}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|_: &mut Rc<u32>| run()));
}
