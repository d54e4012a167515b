//! The macro's methods would be taken for marked ones, though nothing checked them.

use no_tls::no_tls;

macro_rules! methods {
    () => {
        fn keep(&self) {}
    };
}

#[no_tls]
struct Marked;

#[no_tls]
impl Marked {
    methods!();
}

fn main() {}
