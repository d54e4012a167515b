//! An unmarked method that has the name of an iterator's.

use no_tls::no_tls;

#[no_tls]
struct Set(u32);

impl Set {
    fn map(&self) -> u32 {
        self.0
    }
}

#[no_tls]
fn mapped(set: Set) -> u32 {
    set.map()
}

fn main() {}
