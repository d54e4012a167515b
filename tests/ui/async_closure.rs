//! What an `async` closure gives has a type that no bound can name, so that a marked one could not be told from another.

use no_tls::no_tls;

#[no_tls]
fn marked() {
    let _closure = async |x: u8| x + 1;
}

fn main() {}
