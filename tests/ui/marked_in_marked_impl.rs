//! An attribute of the same name could be another crate's, and rewrite the method.

use no_tls::no_tls;

#[no_tls]
struct Marked;

#[no_tls]
impl Marked {
    #[no_tls]
    fn method(&self) {}
}

fn main() {}
