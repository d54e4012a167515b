//! refused: expected function, found `no_tls::__private::Absent`
//! A local that a `cfg` in a `cfg_attr` takes away.

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
fn run(rc: &Rc<u32>) {
    #[cfg_attr(all(), cfg(any()))] // attack
    let keep = |_: &Rc<u32>| ();
    keep(rc)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
