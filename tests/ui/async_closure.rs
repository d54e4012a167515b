//! What an `async` closure gives has a type that no bound can name, so that a marked one could not be told from another.

use no_tls::no_tls;

#[no_tls]
fn marked() {
    takes(async |x: u8| x + 1);
}

#[no_tls]
fn takes<F>(_: F) {}

fn main() {}
