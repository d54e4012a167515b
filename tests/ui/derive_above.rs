//! A derive above `#[no_tls]` makes an impl that nothing checked.

use no_tls::no_tls;

#[derive(Clone)]
#[no_tls]
struct Marked;

#[no_tls]
fn marked(value: &Marked) -> Marked {
    value.clone()
}

fn main() {}
