//! `collect` would call `from_iter`, which may reach a thread-local.

use no_tls::no_tls;

#[no_tls]
struct Bag;

impl FromIterator<u32> for Bag {
    fn from_iter<T: IntoIterator<Item = u32>>(_: T) -> Bag {
        Bag
    }
}

#[no_tls]
fn marked() -> Bag {
    (0..3).collect()
}

fn main() {}
