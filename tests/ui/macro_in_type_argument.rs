//! What a macro makes in a type could be another thing wherever the type is written.

use no_tls::no_tls;

macro_rules! length {
    () => {
        4
    };
}

#[no_tls]
struct Header {
    bytes: [u8; length!()],
}

#[no_tls]
fn zeros() -> [u8; 4] {
    [0; length!()]
}

fn main() {}
