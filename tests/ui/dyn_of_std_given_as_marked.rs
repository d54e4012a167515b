//! Any impl could hide behind std's own `dyn Iterator`.

use no_tls::no_tls;

#[no_tls]
struct Held {
    items: Box<dyn Iterator<Item = u32>>,
}

#[no_tls]
fn marked(held: Held) -> Box<dyn Iterator<Item = u32>> {
    held.items
}

fn main() {}
