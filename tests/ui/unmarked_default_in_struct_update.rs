//! The rest comes from `default`, which may reach a thread-local.

use no_tls::no_tls;

#[no_tls]
struct Config {
    a: u32,
    b: u32,
}

impl Default for Config {
    fn default() -> Config {
        Config { a: 1, b: 2 }
    }
}

#[no_tls]
fn marked() -> Config {
    Config { a: 2, ..Default::default() }
}

fn main() {}
