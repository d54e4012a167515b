//! The lock guard of an `async fn` could be held where its capsule moves to another thread.

use no_tls::no_tls;

#[no_tls]
async fn marked() {}

fn main() {}
