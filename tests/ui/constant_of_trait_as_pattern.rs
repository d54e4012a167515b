//! Which trait's constant a pattern means, may be inferred otherwise where it is checked.

use no_tls::no_tls;

#[no_tls]
trait Limited {
    const LIMIT: u8;

    fn is_full(self) -> bool;
}

#[no_tls]
impl Limited for u8 {
    const LIMIT: u8 = 9;

    fn is_full(self) -> bool {
        match self {
            Self::LIMIT => true,
            _ => false,
        }
    }
}

fn main() {
    assert!(9u8.is_full());
}
