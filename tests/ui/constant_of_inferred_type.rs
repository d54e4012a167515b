//! `_` leaves open of which type the constant is, which is checked in another place.

use no_tls::no_tls;

#[no_tls]
struct Table<T>(T);

#[no_tls]
impl<T> Table<T> {
    const SIZE: u32 = 1;
}

#[no_tls]
fn marked() -> u32 {
    Table::<_>::SIZE
}

fn main() {}
