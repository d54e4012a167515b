//! `unwrap_or_default` would call `default`, which may reach a thread-local.

use no_tls::no_tls;

#[no_tls]
struct Config;

impl Default for Config {
    fn default() -> Config {
        Config
    }
}

#[no_tls]
fn marked(config: Option<Config>) -> Config {
    config.unwrap_or_default()
}

fn main() {}
