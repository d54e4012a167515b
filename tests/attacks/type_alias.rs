//! refused: `Hidden` is not a type that marked code may use
//! A type with an unmarked `Drop`, behind an alias.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

struct Hidden(Rc<u32>);

impl Drop for Hidden {
    fn drop(&mut self) {
        keep(&self.0);
    }
}

type Alias = Option<Hidden>; // attack
type Alias = Option<Rc<u32>>; // harmless

#[no_tls]
fn take(alias: Alias) {
    drop(alias);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| ()));
    capsule.with(marked!(|_: &mut ()| take(None)));
}
