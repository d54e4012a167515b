//! The other crate calls what is behind an `impl Trait`, which a marked impl chooses.

mod numbers {
    pub trait Counts {
        fn counts(&self) -> impl Iterator<Item = u8>;

        fn sum(&self) -> u32 {
            self.counts().map(u32::from).sum()
        }
    }
}

mod allowed {
    use super::numbers;

    no_tls::allow! {
        unsafe because "a sum";

        pub trait Counts: numbers::Counts {
            fn sum(&self) -> u32;
        }
    }
}

#[no_tls::no_tls]
struct Three;

#[no_tls::no_tls(bounds(Counts = allowed::Counts))]
impl numbers::Counts for Three {
    fn counts(&self) -> impl Iterator<Item = u8> {
        1..=3
    }
}

#[no_tls::no_tls]
struct Four;

#[no_tls::no_tls(bounds(Counts = allowed::Counts))]
impl numbers::Counts for Four {
    #[allow(refining_impl_trait)]
    fn counts(&self) -> std::ops::RangeInclusive<u8> {
        1..=4
    }
}

fn main() {}
