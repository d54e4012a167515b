//! The macro could expand to a string that names what was not checked.

use no_tls::no_tls;

#[no_tls]
fn marked(n: u32) -> String {
    format!(concat!("{", "n}"))
}

fn main() {}
