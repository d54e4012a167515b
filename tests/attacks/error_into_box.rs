//! refused: `Box<dyn no_tls::marked::Error>`'s `From<Local>` is not marked `#[no_tls]`
//! An unmarked `Error`, made a `dyn Error` by `?` and printed.

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
impl std::fmt::Display for Local {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        keep(&self.0); // attack
        f.write_str("local")
    }
}

#[no_tls] // harmless
impl std::fmt::Debug for Local {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        keep(&self.0); // attack
        f.write_str("local")
    }
}

#[no_tls] // harmless
impl std::error::Error for Local {}

#[no_tls]
fn fail() -> Result<(), Box<dyn std::error::Error>> {
    Err(Local(Rc::new(1)))?;
    Ok(())
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| ()));
    capsule.with(marked!(|_: &mut ()| {
        let _ = fail();
    }));
}
