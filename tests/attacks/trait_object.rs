//! refused: a value of type `dyn Show` cannot enter or leave marked code
//! A `dyn` of an unmarked trait, captured.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls] // harmless
trait Show: Send {
    fn show(&self, rc: &Rc<u32>);
}

#[no_tls]
struct Shower;

#[no_tls] // harmless
impl Show for Shower {
    fn show(&self, rc: &Rc<u32>) {
        keep(rc); // attack
        let _ = rc; // harmless
    }
}

fn main() {
    let shower: Box<dyn Show> = Box::new(Shower); // attack
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        let shower: Box<dyn Show> = Box::new(Shower); // harmless
        shower.show(rc);
    }));
}
