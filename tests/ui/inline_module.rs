//! A module's items would look marked, though nothing checked them.

use no_tls::no_tls;

#[no_tls]
mod inner {
    pub fn helper() {}
}

fn main() {}
