//! Assembly can read the thread pointer.

use no_tls::no_tls;
use std::arch::asm;

#[no_tls]
fn marked() {
    unsafe { asm!("nop") }
}

fn main() {}
