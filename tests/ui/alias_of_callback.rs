//! A macro sees no alias, and no impl speaks of each list of lifetimes.

use no_tls::no_tls;

type Handler = fn(&mut u32, &str, usize) -> u8;

#[no_tls]
struct Router {
    routes: Vec<Handler>,
}

fn main() {}
