//! What `let` binds there, rustc does not say, so that names could not be told.

use no_tls::no_tls;

#[no_tls]
fn marked(n: Option<u32>) {
    assert!(let Some(_) = n);
}

fn main() {}
