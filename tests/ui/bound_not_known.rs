//! What an unstable bound demands of the impl, the macro does not know.

use no_tls::no_tls;

#[no_tls]
fn marked<T: const Default>() {}

fn main() {}
