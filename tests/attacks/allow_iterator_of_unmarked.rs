//! refused: `Counts`'s `Iterator` is not marked `#[no_tls]`
//! A listed function runs the iterator that it is given.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

mod foreign {
    pub fn longest<I: Iterator<Item = u32>>(items: I) -> Option<u32> {
        items.max()
    }
}

mod allowed {
    use super::foreign;

    no_tls::allow! {
        unsafe because "it runs the iterator";

        pub fn longest<I: Iterator<Item = u32>>(items: I) -> Option<u32> = foreign::longest;
    }
}

#[no_tls]
struct Counts(Rc<u32>);

#[no_tls] // harmless
impl Iterator for Counts {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        keep(&self.0); // attack
        None
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| allowed::longest(Counts(rc.clone()))));
    let _ = keep;
}
