//! The payload could be an `Rc` of another thread, which `downcast` would give out.

use no_tls::no_tls;

use std::panic;

#[no_tls]
fn marked() {
    let _ = panic::catch_unwind(|| {});
}

fn main() {}
