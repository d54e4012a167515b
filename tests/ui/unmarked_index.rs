//! `list[0]` would call `index`, which may reach a thread-local.

use no_tls::no_tls;
use std::ops::Index;

#[no_tls]
struct List(Vec<u32>);

impl Index<usize> for List {
    type Output = u32;

    fn index(&self, at: usize) -> &u32 {
        &self.0[at]
    }
}

#[no_tls]
fn marked(list: &List) -> u32 {
    list[0]
}

fn main() {}
