//! What a macro other than `concat!` and `stringify!` makes is not seen, and so not what it names in `{}` either.

use no_tls::no_tls;

#[no_tls]
fn marked() -> String {
    format!(env!("CARGO_PKG_NAME"))
}

fn main() {}
