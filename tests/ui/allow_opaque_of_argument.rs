//! What is returned without a name may hold an argument, whose type must be asked.

mod foreign {
    pub fn of(it: &impl Clone) -> impl Iterator<Item = u8> {
        let _ = it;
        std::iter::empty()
    }

    pub trait Items {
        fn items(&self) -> impl Iterator<Item = u8> {
            std::iter::empty()
        }
    }
}

no_tls::allow! {
    unsafe because "it is empty";

    fn of(it: &impl Clone) -> impl Iterator<Item = u8> = foreign::of;

    trait Items: foreign::Items {
        fn items(&self) -> impl Iterator<Item = u8>;
    }
}

fn main() {}
