//! Which indices overlap, another type of index could say as it likes.

use no_tls::no_tls;

#[no_tls]
fn marked(list: &mut [u32]) {
    let _ = list.get_disjoint_mut([..1, ..2]);
}

fn main() {}
