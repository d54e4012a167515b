//! A closure of a listed type: the other crate calls it with its own.

mod foreign {
    pub struct Map;

    impl Map {
        pub fn with<R>(&self, f: impl FnOnce(&Map) -> R) -> R {
            f(self)
        }
    }
}

no_tls::allow! {
    unsafe because "it calls the closure";

    struct Map(foreign::Map);

    impl Map {
        fn with<R>(&self, f: impl FnOnce(&Map) -> R) -> R;
    }
}

fn main() {}
