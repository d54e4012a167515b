//! What is put together is cloned, by an impl that must be marked.

use no_tls::no_tls;

#[no_tls]
fn marked(list: &[u32]) {
    list.concat();
}

fn main() {}
