//! A listed function that names no other.

no_tls::allow! {
    unsafe because "there is nothing to look at";

    fn zero() -> u8;
}

fn main() {}
