//! A check of every one of the type's instances is not written yet.

use no_tls::no_tls;

#[no_tls]
trait Lend {
    type Lent<'a>
    where
        Self: 'a;

    fn lend<'a>(&'a self) -> Self::Lent<'a>;
}

fn main() {}
