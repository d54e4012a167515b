//! refused: a macro of yours cannot be given `shown`
//! A macro in a `marked!` names a variable from outside of it in a format string.

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
macro_rules! show {
    ($text:literal) => {
        format!($text).len()
    };
}

#[derive(Clone)]
struct Shown;

impl std::fmt::Display for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("shown")
    }
}

#[no_tls]
fn run<D: std::fmt::Display + Send + Sync>(shown: D) -> usize {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        show!("{shown}") // attack
        let shown = Rc::strong_count(rc); // harmless
        show!("{shown}") // harmless
    }))
}

fn main() {
    run(Shown);
    let _ = keep;
}
