//! refused: `Box<Log>`'s `fmt::Write` is not marked
//! Std has no `fmt::Write` for a `Box`, so that anyone may write one.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::fmt::{self, Write};
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
struct Log(Rc<u32>);

#[no_tls]
impl fmt::Write for Log {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}

#[no_tls] // harmless
impl fmt::Write for Box<Log> {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        keep(&self.0); // attack
        Ok(())
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let mut log = Box::new(Log(rc.clone()));
    let _ = write!(log, "five");
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
