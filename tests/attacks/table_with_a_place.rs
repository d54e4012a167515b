//! refused: cannot enter or leave marked code
//! A static of a marked module holds a place where unmarked code may put a function.

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
mod m {
    use std::rc::Rc;

    use std::sync::Mutex;

    pub struct Hooks {
        pub run: fn(&Rc<u32>) -> u32,
        pub other: Mutex<Option<fn(&Rc<u32>) -> u32>>, // attack
    }

    #[allow(dead_code)]
    #[allow(clippy::declare_interior_mutable_const)]
    const NONE: Mutex<Option<fn(&Rc<u32>) -> u32>> = Mutex::new(None);

    fn good(rc: &Rc<u32>) -> u32 {
        **rc
    }

    pub static HOOKS: Hooks = Hooks { run: good, other: NONE }; // attack
    pub static HOOKS: Hooks = Hooks { run: good }; // harmless

    pub fn run(rc: &Rc<u32>) -> u32 {
        HOOKS.other.lock().unwrap().unwrap()(rc); // attack
        (HOOKS.run)(rc)
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { m::run(rc); }));
    let _ = keep;
}
