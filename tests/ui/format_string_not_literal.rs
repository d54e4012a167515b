//! What a macro other than `concat!` and `stringify!` makes is not seen, and so not what it names in `{}` either.

use no_tls::no_tls;

#[no_tls]
fn marked(n: u32) -> String {
    format!(env!("FORMAT"), n)
}

fn main() {}
