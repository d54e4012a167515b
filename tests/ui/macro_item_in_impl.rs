//! The macro's methods would be taken for marked ones, though nothing checked them.

use no_tls::no_tls;

mod tools {
    macro_rules! methods {
        () => {
            fn keep(&self) {}
        };
    }

    pub(crate) use methods;
}

#[no_tls]
struct Marked;

#[no_tls]
impl Marked {
    tools::methods!();
}

fn main() {}
