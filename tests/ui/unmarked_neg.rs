//! `-a` would call `neg`, which may reach a thread-local.

use no_tls::no_tls;
use std::ops::Neg;

#[no_tls]
struct Signed(i32);

impl Neg for Signed {
    type Output = Signed;

    fn neg(self) -> Signed {
        Signed(-self.0)
    }
}

#[no_tls]
fn marked(a: Signed) -> Signed {
    -a
}

fn main() {}
