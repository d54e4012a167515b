//! refused: `asm!` cannot be checked: vouch for it with `unsafe { assume_no_tls!(…) }`
//! `asm!` in marked code.

use no_tls::{Capsule, marked};

fn main() {
    let mut capsule = Capsule::new(marked!(|| ()));
    capsule.with(marked!(|_: &mut ()| {
        unsafe { std::arch::asm!("nop") } // attack
    }));
}
