//! refused: `Local`'s `Read` is not marked `#[no_tls]`
//! An unmarked `io::Read` behind `take`.
//!
//! If it compiled, reading would leave the capsule's `Rc` in a thread-local.

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

#[no_tls] // harmless
impl std::io::Read for Local {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        keep(&self.0); // attack
        Ok(0)
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    use std::io::Read as _;
    let _ = local.by_ref().take(1).read_to_end(&mut Vec::new());
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
