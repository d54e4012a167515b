//! refused: cannot be given `call`
//! A block has a constant of the name of a variable that a macro of the body names: it is the constant that rustc finds first.

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
fn clean(rc: &Rc<u32>) {
    drop(rc.clone());
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let call: fn(&Rc<u32>) = clean;
    macro_rules! leak {
        () => {
            call(rc)
        };
    }
    {
        #[allow(dead_code, non_upper_case_globals)] // attack
        const call: fn(&Rc<u32>) = keep; // attack
        leak!();
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
