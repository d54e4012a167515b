//! The reference would see the content while the capsule is on another thread.

use no_tls::{Capsule, marked};

fn take(mut capsule: Capsule<String>) {
    let mut out = "";
    capsule.with(marked!(|text: &mut String| {
        out = text.as_str();
    }));
    println!("{out}");
}

fn main() {}
