//! What `dyn Store` would be, the supertrait's associated type leaves open, so that its `Deref` is not known.

use no_tls::no_tls;

#[no_tls]
trait HasKey {
    type Key;
}

#[no_tls]
trait Store: HasKey {
    fn get(&self);
}

fn main() {}
