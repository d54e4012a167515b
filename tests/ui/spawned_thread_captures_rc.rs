//! Two threads would count the same `Rc`.

use no_tls::{marked, spawn};
use std::rc::Rc;

fn share(shared: Rc<u32>) {
    spawn(marked!(move || drop(shared)));
}

fn main() {}
