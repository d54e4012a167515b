//! refused: expected `usize`, found `()`
//! A macro that is not marked asks a marked one for its twin: then what runs is that one's.
//!
//! If the macro itself were run by that, it would keep the `Rc`.

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
macro_rules! count {
    ($rc:expr) => {
        Rc::strong_count($rc)
    };
}

#[allow(unused_macros)]
macro_rules! leak {
    ($asked:ident $again:ident $dollar:tt) => {
        count! { $asked $again $dollar }
    };
    ($rc:expr) => {
        keep($rc)
    };
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let () = leak!(rc); // attack
    let _: usize = leak!(rc); // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
