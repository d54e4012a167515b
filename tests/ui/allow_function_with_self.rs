//! A method, listed as a function.

no_tls::allow! {
    unsafe because "there is nothing to look at";

    fn len(&self) -> usize = foreign::len;
}

fn main() {}
