//! `a + b` would call `add`, which may reach a thread-local.

use no_tls::no_tls;
use std::ops::Add;

#[no_tls]
struct Sum(u32);

impl Add for Sum {
    type Output = Sum;

    fn add(self, other: Sum) -> Sum {
        Sum(self.0 + other.0)
    }
}

#[no_tls]
fn marked(a: Sum, b: Sum) -> Sum {
    a + b
}

fn main() {}
