//! Whether the field is there decides what is checked, which the macro cannot know.

use no_tls::no_tls;

#[no_tls]
struct Pair {
    left: u32,
    #[cfg(all())]
    right: u32,
}

#[no_tls]
fn marked() -> Pair {
    Pair {
        left: 1,
        #[cfg(all())]
        right: 2,
    }
}

fn main() {}
