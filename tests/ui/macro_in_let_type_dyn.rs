//! Anyone may implement `Iterator` for a type of theirs, and std's own `dyn` says nothing of that.

use no_tls::no_tls;

macro_rules! ty {
    () => {
        dyn Iterator<Item = u32>
    };
}

struct Count;

impl Iterator for Count {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        None
    }
}

#[no_tls]
fn marked(count: Box<Count>) {
    let mut boxed: Box<ty!()> = count;
    boxed.next();
}

fn main() {}
