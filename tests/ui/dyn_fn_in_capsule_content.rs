//! The content would be ambient code's closure, which may reach a thread-local.

use no_tls::{Capsule, marked};

fn make(mut capsule: Capsule<Option<Box<dyn Fn() + Send>>>, closure: Box<dyn Fn() + Send>) {
    capsule.with(marked!(move |content: &mut Option<Box<dyn Fn() + Send>>| {
        *content = Some(closure);
    }));
}

fn main() {}
