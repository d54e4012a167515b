//! A `marked!` takes along what a macro in it is given, and nobody would look at that.

use no_tls::{Capsule, marked, no_tls};
use std::rc::Rc;

#[no_tls]
macro_rules! call {
    ($function:ident, $x:expr) => {
        $function($x)
    };
}

#[no_tls]
fn run<F: Fn(&Rc<u32>) + Send>(function: F) {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| call!(function, rc)));
}

fn main() {
    run(|_| ());
}
