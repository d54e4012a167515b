//! `parse` would call `from_str`, which may reach a thread-local.

use no_tls::no_tls;
use std::str::FromStr;

#[no_tls]
struct Parsed;

impl FromStr for Parsed {
    type Err = ();

    fn from_str(_: &str) -> Result<Parsed, ()> {
        Ok(Parsed)
    }
}

#[no_tls]
fn marked(text: &str) -> Result<Parsed, ()> {
    text.parse()
}

fn main() {}
