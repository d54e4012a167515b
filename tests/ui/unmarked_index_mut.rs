//! `list[0] = 1` would call `index_mut`, which may reach a thread-local.

use no_tls::no_tls;
use std::ops::{Index, IndexMut};

#[no_tls]
struct List(Vec<u32>);

#[no_tls]
impl Index<usize> for List {
    type Output = u32;

    fn index(&self, at: usize) -> &u32 {
        &self.0[at]
    }
}

impl IndexMut<usize> for List {
    fn index_mut(&mut self, at: usize) -> &mut u32 {
        &mut self.0[at]
    }
}

#[no_tls]
fn marked(list: &mut List) {
    list[0] = 1;
}

fn main() {}
