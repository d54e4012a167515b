//! `NoTls` of another crate's type, which is said of its listed one.

mod foreign {
    pub struct Map;
}

no_tls::allow! {
    unsafe because "it is nothing";

    impl NoTls for foreign::Map;
}

fn main() {}
