//! refused: a `*` could hide what a name here means: import by name, or put it outside the function
//! A glob `use` inside a body.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

mod ambient {
    #[allow(non_upper_case_globals)]
    pub const f: fn(&std::rc::Rc<u32>) = super::keep;
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    { use ambient::*; f(rc) } // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
