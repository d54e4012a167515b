//! refused: what `foreign::Leak` derives is not known to be marked: put `#[derive(foreign::Leak)]` above `#[no_tls]`
//! A derive that is not std's.

use no_tls::{Capsule, marked, no_tls};
use std::rc::Rc;

#[no_tls]
#[derive(Clone)]
#[derive(foreign::Leak)] // attack
struct Local(Rc<u32>);

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| {
        let _: Local = local.clone();
    }));
}
