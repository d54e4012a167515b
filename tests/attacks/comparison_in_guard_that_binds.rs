//! refused: `&Key`'s `PartialEq<_>` is not marked `#[no_tls]`
//! An unmarked comparison of what a guard binds, in arms that share it.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
struct Key(Rc<u32>);

#[no_tls] // harmless
impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        keep(&self.0); // attack
        self.0 == other.0
    }
}

#[no_tls]
fn run(keys: &[Key]) -> bool {
    match (keys.first(), keys.last()) {
        (Some(key), None) | (None, Some(key)) | (Some(_), Some(key)) if let Some(other) = keys.get(0) && other == key => true,
        _ => false,
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| vec![Key(Rc::new(1))]));
    capsule.with(marked!(|keys: &mut Vec<Key>| run(keys)));
}
