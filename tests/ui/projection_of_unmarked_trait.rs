//! What `Item` stands for, an impl says that nobody checked.

use no_tls::no_tls;

trait Source {
    type Item;
}

#[no_tls]
fn marked<T: Source>(item: &T::Item) -> &T::Item {
    item
}

fn main() {}
