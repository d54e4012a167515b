//! A type that is `Send` by hand may know its thread.

use no_tls::no_tls;
use std::rc::Rc;

#[no_tls]
struct Fragile(Rc<u32>);

// SAFETY: who knows.
unsafe impl Send for Fragile {}

fn main() {}
