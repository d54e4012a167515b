//! A variable that is spelt as constants are is taken for one.

use no_tls::{Capsule, marked};

fn main() {
    let LIMIT = 5;
    let capsule = Capsule::new(marked!(move || vec![0; LIMIT]));
    drop(capsule);
}
