//! refused: temporary value dropped while borrowed
//! A marked macro takes a lock, and its guard is stored in a capsule.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

static MUTEX: std::sync::Mutex<u32> = std::sync::Mutex::new(1);

#[no_tls]
macro_rules! locked {
    () => {
        MUTEX.lock().unwrap()
    };
}

#[no_tls]
fn run() {
    let mut capsule = Capsule::new(marked!(|| Vec::new()));
    capsule.with(marked!(|kept: &mut Vec<_>| {
        kept.push(locked!()); // attack
        kept.push(*locked!()); // harmless
    }));
    drop(capsule);
}

fn main() {
    run();
    let _ = keep;
}
