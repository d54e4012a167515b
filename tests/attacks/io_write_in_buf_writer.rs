//! refused: `&mut Local`'s `Write` is not marked `#[no_tls]`
//! An unmarked `io::Write` behind a `BufWriter`, which writes when it is dropped.
//!
//! If it compiled, the drop would leave the capsule's `Rc` in a thread-local.

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
impl std::io::Write for Local {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        keep(&self.0); // attack
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[no_tls]
fn run(local: &mut Local) {
    let _ = &local;
    use std::io::Write as _;
    let mut buffered = std::io::BufWriter::new(local);
    let _ = buffered.write(b"bytes");
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| run(local)));
}
