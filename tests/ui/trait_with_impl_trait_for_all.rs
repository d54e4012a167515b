//! A trait whose method returns an `impl Trait`, which implies an iterator, and is implemented for all of these.

use no_tls::no_tls;

#[no_tls]
trait Rest: Iterator {
    fn rest(self) -> impl Iterator<Item = Self::Item>;
}

#[no_tls]
impl<I: Iterator> Rest for I {
    fn rest(self) -> impl Iterator<Item = I::Item> {
        self.skip(1)
    }
}

fn main() {}
