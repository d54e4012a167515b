//! What another crate's `async fn` gives is not known to be marked, whoever vouches for the function.

mod other {
    pub async fn sleep() {}
}

no_tls::allow! {
    unsafe because "read";

    pub async fn sleep() = other::sleep;
}

fn main() {}
