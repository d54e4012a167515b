//! Another type of range could say by code of its own where it ends.

use no_tls::no_tls;

#[no_tls]
fn marked(list: &mut &[u32]) {
    list.split_off(1..2);
}

fn main() {}
