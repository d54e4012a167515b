mod foreign {
    pub trait Of<T> {
        type Item: Into<T>;
    }

    pub struct Items<O: Of<u8>>(O);
}

mod allowed {
    use super::foreign;

    no_tls::allow! {
        unsafe because "it holds one value";

        pub trait Of<T>: foreign::Of<T> {
            type Item: Into<T>;
        }

        pub struct Items<O: Of<u8>>(foreign::Items<O>);

        impl<O: Of<u8>> NoTls for Items<O>;
    }
}

fn main() {}
