//! The macro could bind a name that the check takes for another.

use no_tls::no_tls;

macro_rules! pattern {
    () => {
        _
    };
}

#[no_tls]
fn marked(n: u32) {
    match n {
        pattern!() => {}
    }
}

fn main() {}
