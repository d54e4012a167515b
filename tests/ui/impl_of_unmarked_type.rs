//! Marked methods would run on a type whose `drop` nothing checked.

use no_tls::no_tls;

struct Unmarked;

impl Drop for Unmarked {
    fn drop(&mut self) {}
}

#[no_tls]
impl Unmarked {
    fn new() -> Self {
        Unmarked
    }
}

fn main() {}
