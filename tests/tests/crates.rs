//! Can a crate implement the marked traits of another?

use no_tls::{Capsule, marked, no_tls};
use no_tls_tests::{Pairs as _, Tally};

#[no_tls]
struct Digits(u8);

#[no_tls]
impl Iterator for Digits {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        self.0 = self.0.checked_sub(1)?;
        Some(self.0)
    }
}

#[no_tls]
impl<T: Clone> Tally<T> for Digits {
    type Sum = Vec<T>;

    fn tally(&mut self, of: T) -> Vec<T> {
        self.map(|_| of.clone()).collect()
    }
}

#[test]
fn a_trait_that_implies_another_is_implemented_by_another_crate() {
    let tallies = Capsule::new(marked!(|| (Digits(2).tally('x'), Digits(3).pair(), Digits(4).lone())));
    assert_eq!(tallies.into_inner(), (vec!['x', 'x'], Some((2, 1)), Some(3)));
}
