//! An item that an `allow!` does not know.

no_tls::allow! {
    unsafe because "there is nothing to look at";

    const LIMIT: u32 = 1;
}

fn main() {}
