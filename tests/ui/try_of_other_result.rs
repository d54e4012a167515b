//! The closure could be given any type, whose conversions nobody checked.

use no_tls::no_tls;

#[no_tls]
fn marked(list: &[u32]) {
    list.iter().try_for_each(|_| 1);
}

fn main() {}
