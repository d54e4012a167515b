//! What is listed as `Send` by hand enters where its fields are `Send`.

use no_tls::{Capsule, marked, no_tls};
use std::rc::Rc;

#[no_tls(Send)]
struct Fragile<T>(Rc<T>);

// SAFETY: who knows.
#[no_tls]
unsafe impl<T> Send for Fragile<T> {}

fn main() {
    let fragile = Fragile(Rc::new(1));
    let capsule = Capsule::new(marked!(move || fragile));
    drop(capsule);
}
