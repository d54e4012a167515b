//! An operator that is not marked, for each operand that has a bound.

use no_tls::no_tls;
use std::ops::Add;

#[no_tls]
#[derive(Clone, Copy)]
struct Metres(f64);

#[no_tls]
impl From<i32> for Metres {
    fn from(metres: i32) -> Metres {
        Metres(f64::from(metres))
    }
}

impl<T: Into<Metres>> Add<T> for Metres {
    type Output = Metres;

    fn add(self, other: T) -> Metres {
        Metres(self.0 + other.into().0)
    }
}

#[no_tls]
fn longer(length: Metres) -> Metres {
    length + 1
}

fn main() {
    longer(Metres(1.0));
}
