//! refused: Fn(&'a Rc<u32>) + Send
//! A boxed ambient closure, received from a channel.
//!
//! If it compiled, marked code would call it with the capsule's `Rc`.

use no_tls::{Capsule, marked};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

type Call = Box<dyn Fn(&Rc<u32>) + Send>;

fn main() {
    let (sender, calls) = std::sync::mpsc::channel::<Call>();
    sender.send(Box::new(keep)).unwrap();
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        if let Ok(call) = calls.recv() { // attack
        let call: Box<dyn Fn(&Rc<u32>)> = Box::new(|rc| drop(rc.clone())); // harmless
        { // harmless
            call(rc);
        }
    }));
}
