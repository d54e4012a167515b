//! `from_str` may keep what it reads in a thread-local: nobody marked it.

use no_tls::no_tls;

#[no_tls]
fn marked(text: &str) {
    serde_json::from_str::<u32>(text).unwrap();
}

fn main() {}
