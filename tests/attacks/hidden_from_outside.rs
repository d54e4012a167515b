//! refused: a value of type `Hidden` cannot enter or leave marked code
//! A `Send` type with an unmarked `Drop`, let in by `outside!`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

#[no_tls] // harmless
struct Hidden(u32);

#[no_tls] // harmless
impl Drop for Hidden {
    fn drop(&mut self) {
        KEPT.take(); // attack
    }
}

#[no_tls]
fn run() {
    drop(no_tls::outside!(Hidden(1)));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| ()));
    capsule.with(marked!(|_: &mut ()| run()));
}
