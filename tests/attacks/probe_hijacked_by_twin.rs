//! refused: `Local`'s `Drop` impl is not marked `#[no_tls]`
//! A marked method called `drop` of a marked trait, implemented for every type, answers the probe for `Drop`: an unmarked `Drop` passes.

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
trait Each {
    fn drop(&self); // attack
    fn other(&self); // harmless
}

#[no_tls]
impl<T: ?Sized> Each for T {
    fn drop(&self) {} // attack
    fn other(&self) {} // harmless
}

#[no_tls]
struct Local(Rc<u32>);

#[no_tls] // harmless
impl Drop for Local {
    fn drop(&mut self) {
        keep(&self.0) // attack
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _local = Local(rc.clone());
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    // The capsule and this thread share an `Rc` now.
    println!("{:?}", KEPT.take().map(|rc| Rc::strong_count(&rc)));
    std::thread::spawn(move || drop(capsule)).join().unwrap();
    let _ = keep;
}
