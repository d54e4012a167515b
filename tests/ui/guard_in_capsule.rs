//! The capsule could move to another thread, and the guard unlock there.

use no_tls::{Capsule, marked};
use std::sync::Mutex;

static COUNT: Mutex<u32> = Mutex::new(0);

fn make() {
    Capsule::new(marked!(|| COUNT.lock().unwrap()));
}

fn main() {}
