//! refused: `Pair`'s `Default` is not marked `#[no_tls]`
//! An unmarked `Default` in `..`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

#[no_tls]
struct Pair {
    a: u32,
    b: u32,
}

#[no_tls] // harmless
impl Default for Pair {
    fn default() -> Pair {
        KEPT.take(); // attack
        Pair { a: 0, b: 0 }
    }
}

#[no_tls]
fn run() -> u32 {
    let pair = Pair { a: 1, ..Default::default() };
    pair.a + pair.b
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| ()));
    capsule.with(marked!(|_: &mut ()| run()));
}
