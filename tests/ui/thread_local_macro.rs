//! A thread-local is what marked code must not reach: a capsule's `Rc` would stay on the thread it left.

use no_tls::no_tls;
use std::cell::Cell;

#[no_tls]
fn marked() {
    thread_local! {
        static COUNT: Cell<u32> = const { Cell::new(0) };
    }
}

fn main() {}
