//! refused: `Local`'s `fmt::Write` is not marked `#[no_tls]`
//! An unmarked `fmt::Write` behind `write!`.

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
impl std::fmt::Write for Local {
    fn write_str(&mut self, _: &str) -> std::fmt::Result {
        keep(&self.0); // attack
        Ok(())
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Local(Rc::new(1))));
    capsule.with(marked!(|local: &mut Local| {
        use std::fmt::Write;
        let _ = write!(local, "x");
    }));
}
