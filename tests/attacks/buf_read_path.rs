//! refused: `Local`'s `BufRead` is not marked `#[no_tls]`
//! An unmarked `BufRead`, called by its path.
//!
//! If it compiled, `read_line` would leave the capsule's `Rc` in a thread-local.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::io::BufRead;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
struct Local(Rc<u32>);

#[no_tls]
impl std::io::Read for Local {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        Ok(0)
    }
}

#[no_tls] // harmless
impl std::io::BufRead for Local {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        keep(&self.0); // attack
        Ok(&[])
    }

    fn consume(&mut self, _: usize) {}
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    let mut line = String::new();
    let _ = BufRead::read_line(local, &mut line);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
