//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! A `fn` pointer, received from a channel.

use no_tls::{Capsule, marked};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

fn main() {
    let (sender, receiver) = std::sync::mpsc::channel();
    sender.send(keep as fn(&Rc<u32>)).unwrap(); // attack
    sender.send(1).unwrap(); // harmless
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |_: &mut Rc<u32>| {
        let _ = receiver.recv();
    }));
}
