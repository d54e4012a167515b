//! What it stands for would be checked nowhere.

use no_tls::no_tls;

#[no_tls]
struct Marked;

#[no_tls]
impl Marked {
    type Made = u32;
}

fn main() {}
