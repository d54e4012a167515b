//! `LocalKey::set` reaches a thread-local.

use no_tls::no_tls;
use std::cell::Cell;
use std::thread::LocalKey;

#[no_tls]
fn marked(key: &'static LocalKey<Cell<u32>>) {
    key.set(1);
}

fn main() {}
