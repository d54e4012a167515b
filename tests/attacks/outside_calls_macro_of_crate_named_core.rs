//! refused: no method named `send` found
//! In `outside!`, a macro is not std's because its path begins with `::core`, which may be any crate: it reaches no local.

extern crate self as core;
pub use no_tls_hostile::grab;

use no_tls::{Capsule, marked, no_tls, outside};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let (tx, rx) = std::sync::mpsc::channel::<fn(&Rc<u32>)>();
    let _ = &tx;
    outside!(::core::grab!()); // attack
    outside!(::std::mem::drop(::std::vec![1])); // harmless
    if let Ok(f) = rx.try_recv() {
        f(rc);
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
    let _ = keep;
}
