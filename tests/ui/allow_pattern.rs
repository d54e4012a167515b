//! A pattern in place of an argument's name.

mod foreign {
    pub fn add((a, b): (u8, u8)) -> u8 {
        a + b
    }
}

no_tls::allow! {
    unsafe because "it adds";

    fn add((a, b): (u8, u8)) -> u8 = foreign::add;
}

fn main() {}
