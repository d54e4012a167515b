//! `make_mut` clones what others hold, by an impl that nobody checked.

use no_tls::no_tls;

use std::rc::Rc;

#[no_tls]
struct Shared;

impl Clone for Shared {
    fn clone(&self) -> Self {
        Shared
    }
}

#[no_tls]
fn marked(shared: &mut Rc<Shared>) {
    Rc::make_mut(shared);
}

fn main() {}
