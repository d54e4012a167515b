//! refused: cannot find `keep` in `super`
//! A static of a marked module holds a closure that calls a function that is not marked.

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

    pub struct Rule {
        run: Option<fn(&Rc<u32>) -> u32>,
    }

    static RULE: &Rule = &Rule { run: Some(|rc| super::keep(rc)) }; // attack
    static RULE: &Rule = &Rule { run: Some(|rc| **rc) }; // harmless

    pub fn run(rc: &Rc<u32>) -> u32 {
        RULE.run.map_or(0, |run| run(rc))
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { m::run(rc); }));
    let _ = keep;
}
