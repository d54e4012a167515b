//! A `dyn` of std's that the other crate returns: in marked code it means the marked trait's, which this is not.

mod foreign {
    pub fn numbers() -> Box<dyn Iterator<Item = u32>> {
        Box::new(0..3)
    }
}

no_tls::allow! {
    unsafe because "it is a range";

    fn numbers() -> Box<dyn Iterator<Item = u32>> = foreign::numbers;
}

fn main() {}
