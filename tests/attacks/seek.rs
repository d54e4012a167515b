//! refused: `Local`'s `Seek` is not marked `#[no_tls]`
//! An unmarked `Seek`.
//!
//! If it compiled, `rewind` would leave the capsule's `Rc` in a thread-local.

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
impl std::io::Seek for Local {
    fn seek(&mut self, _: std::io::SeekFrom) -> std::io::Result<u64> {
        keep(&self.0); // attack
        Ok(0)
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    use no_tls::std::io::Seek as _;
    use std::io::Seek as _;
    let _ = local.rewind();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
