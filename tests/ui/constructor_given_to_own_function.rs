//! Only std's functions are known to take one: `Tag` is taken for the value of a unit struct.

use no_tls::no_tls;

#[no_tls]
struct Tag(u32);

#[no_tls]
fn each(make: impl Fn(u32) -> Tag) -> Tag {
    make(1)
}

#[no_tls]
fn marked() -> Tag {
    each(Tag)
}

fn main() {}
