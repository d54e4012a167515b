//! refused: cannot enter or leave marked code
//! A variable under `cfg` in a closure is not the one of its name outside of it: what a `marked!` captures is asked where it is captured.

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
fn run(v: u32, given: fn(&Rc<u32>)) -> Capsule<Rc<u32>> {
    let _ = (v, given);
    let make = || {
        let mut capsule = Capsule::new(marked!(|| Rc::new(7)));
        #[cfg(all())] // attack
        let v = given; // attack
        capsule.with(marked!(move |rc: &mut Rc<u32>| v(rc))); // attack
        capsule.with(marked!(move |rc: &mut Rc<u32>| drop((v, rc)))); // harmless
        capsule
    };
    make()
}

fn main() {
    let mut capsule = run(1, keep);
    KEPT.with_borrow(|kept| println!("kept here: {:?}", kept.as_ref().map(Rc::strong_count)));
    std::thread::spawn(move || capsule.with(marked!(|rc: &mut Rc<u32>| println!("there: {}", Rc::strong_count(rc))))).join().unwrap();
}
