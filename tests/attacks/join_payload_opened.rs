//! refused: no method named `__no_tls0_downcast`
//! The payload of a thread's panic, opened in marked code.
//!
//! If it compiled, it would be a value of ambient code in the capsule.

use no_tls::{Capsule, marked, no_tls, outside};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

fn fail() {
    keep(&Rc::new(1));
    panic!("on purpose");
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    if let Err(panicked) = no_tls::spawn(marked!(|| outside!(fail()))).join() {
        let payload = panicked.into_payload();
        let _ = payload.downcast::<u32>(); // attack
        let _ = payload.message().is_some(); // harmless
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
