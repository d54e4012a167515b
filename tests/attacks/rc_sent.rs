//! refused: `Rc<u32>` cannot be sent between threads safely
//! An `Rc`, sent through a channel.

use no_tls::{Capsule, marked};
use std::rc::Rc;

fn main() {
    let (sender, receiver) = std::sync::mpsc::channel();
    let mut capsule = Capsule::new(marked!(|| Rc::new(1_u32)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        let _ = sender.send(rc.clone()); // attack
        let _ = sender.send(**rc); // harmless
    }));
    drop(receiver.recv());
}
