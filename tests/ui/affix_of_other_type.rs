//! Another type could give out a slice by code that nobody checked.

use no_tls::no_tls;

#[no_tls]
fn marked(list: &[u32]) {
    list.strip_prefix("a");
}

fn main() {}
