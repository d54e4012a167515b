//! Anyone may implement `Iterator` for a type of theirs, and `next` may reach a thread-local.

use no_tls::no_tls;

#[no_tls]
struct Count;

impl Iterator for Count {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        None
    }
}

#[no_tls]
fn marked() {
    let mut boxed: Box<dyn Iterator<Item = u32>> = Box::new(Count);
    boxed.next();
}

fn main() {}
