//! What the macro expands to is not seen, and so not what it names in `{}` either.

use no_tls::no_tls;

#[no_tls]
fn marked(n: u32) -> String {
    format!(concat!("n is ", "{}"), n)
}

fn main() {}
