//! refused: cannot enter or leave marked code
//! An `Ambient` made in marked code holds a handle, through which ambient code sends a `fn` pointer in.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

use no_tls::{Ambient, outside};

#[no_tls]
fn harmless(_: &Rc<u32>) {}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let (sender, receiver) = std::sync::mpsc::channel::<fn(&Rc<u32>)>();
    let ambient = Ambient::new(sender); // attack
    sender.send(harmless).unwrap(); // harmless
    outside!(move ambient.into_inner().send(keep).unwrap()); // attack
    if let Ok(f) = receiver.try_recv() {
        f(rc);
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    // The capsule and this thread share an `Rc` now.
    println!("{:?}", KEPT.take().map(|rc| Rc::strong_count(&rc)));
    std::thread::spawn(move || drop(capsule)).join().unwrap();
    let _ = keep;
}
