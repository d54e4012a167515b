//! refused: cannot enter or leave marked code
//! Ambient code in `outside!` writes a `fn` pointer into a variable that it captured by reference.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

use no_tls::outside;

#[no_tls]
fn harmless(_: &Rc<u32>) {}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let mut f: fn(&Rc<u32>) = harmless;
    outside!(f = keep); // attack
    f = outside!(1u8).eq(&1).then_some(f).unwrap(); // harmless
    f(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    // The capsule and this thread share an `Rc` now.
    println!("{:?}", KEPT.take().map(|rc| Rc::strong_count(&rc)));
    std::thread::spawn(move || drop(capsule)).join().unwrap();
    let _ = keep;
}
