//! refused: a value of type `dyn Send` cannot enter or leave marked code
//! An unmarked `Drop` behind a `dyn Send`, let in by `outside!`.
//!
//! If it compiled, its drop would run in the capsule's context, where it could be given what is there by a place that it shares.

use no_tls::{Ambient, Capsule, marked, no_tls, outside};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

struct Hidden;

impl Drop for Hidden {
    fn drop(&mut self) {
        keep(&Rc::new(1));
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let hidden = outside!(Box::new(Hidden) as Box<dyn Send>); // attack
    let hidden = outside!(Ambient::new(Hidden)); // harmless
    drop(hidden);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
