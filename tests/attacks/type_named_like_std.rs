//! refused: the associated item `__no_tls0_len` exists for struct `Vec`, but its trait bounds were not satisfied
//! A std method's path, of a type of the user's with std's name.

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
struct Local(Rc<u32>);

struct Vec; // attack

impl Vec { // attack
    fn len(rc: &[Rc<u32>]) -> usize { // attack
        keep(&rc[0]); // attack
        1 // attack
    } // attack
} // attack

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let all = [local.0.clone()].to_vec();
    let _ = Vec::len(&all);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
