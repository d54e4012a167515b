//! Any impl could be behind the `dyn`, and say what `T` is.

use no_tls::no_tls;

#[no_tls]
struct Numbered<T> {
    items: Box<dyn Iterator<Item = T>>,
    count: usize,
}

fn main() {
    Numbered { items: Box::new(0..3), count: 0 };
}
