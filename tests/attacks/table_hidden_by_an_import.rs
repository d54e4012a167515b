//! refused: cannot enter or leave marked code
//! What an import in a body names has the name of a constant of the marked module around.

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

#[allow(dead_code)] // harmless
mod others {
    pub const ALL: [fn(&std::rc::Rc<u32>) -> u32; 1] = [super::keep];
}

#[no_tls]
mod m {
    use std::rc::Rc;

    fn good(rc: &Rc<u32>) -> u32 {
        **rc
    }

    const ALL: [fn(&Rc<u32>) -> u32; 1] = [good];

    pub fn run(rc: &Rc<u32>) -> u32 {
        use super::others::ALL; // attack
        ALL[0](rc)
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { m::run(rc); }));
    let _ = keep;
}
