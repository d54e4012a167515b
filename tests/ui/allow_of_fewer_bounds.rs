//! A signature that asks for less than the other crate's: the bound that marked code would check is not there.

mod foreign {
    pub fn largest<T: Ord>(items: &[T]) -> Option<&T> {
        items.iter().max()
    }
}

no_tls::allow! {
    unsafe because "it compares";

    fn largest<T>(items: &[T]) -> Option<&T> = foreign::largest;
}

fn main() {}
