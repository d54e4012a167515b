//! The same of one whose trait is named: of its parameters, those that are left out are inferred.

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
            <u8 as Limited>::LIMIT => true,
            _ => false,
        }
    }
}

fn main() {
    assert!(9u8.is_full());
}
