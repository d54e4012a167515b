//! `sort` would call `cmp`, which may reach a thread-local.

use no_tls::no_tls;
use std::cmp::Ordering;

#[no_tls]
#[derive(PartialEq, Eq)]
struct Rank(u32);

impl PartialOrd for Rank {
    fn partial_cmp(&self, other: &Rank) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rank {
    fn cmp(&self, other: &Rank) -> Ordering {
        self.0.cmp(&other.0)
    }
}

#[no_tls]
fn marked(list: &mut Vec<Rank>) {
    list.sort();
}

fn main() {}
