//! A listed type that names no other.

no_tls::allow! {
    unsafe because "there is nothing to look at";

    struct Map<V> {
        values: Vec<V>,
    }
}

fn main() {}
