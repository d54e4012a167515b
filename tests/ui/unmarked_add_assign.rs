//! `+=` would call `add_assign`, which may reach a thread-local.

use no_tls::no_tls;
use std::ops::AddAssign;

#[no_tls]
struct Sum(u32);

impl AddAssign<u32> for Sum {
    fn add_assign(&mut self, n: u32) {
        self.0 += n;
    }
}

#[no_tls]
fn marked(sum: &mut Sum) {
    *sum += 1;
}

fn main() {}
