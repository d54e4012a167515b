//! What a derive that `#[no_tls]` does not know makes may reach a thread-local.

use no_tls::no_tls;

#[no_tls]
#[derive(Serialize)]
struct Marked;

fn main() {}
