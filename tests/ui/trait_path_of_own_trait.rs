//! A name before `::` is taken for a type's, whose twin is called.

use no_tls::no_tls;

#[no_tls]
trait Shape {
    fn area(&self) -> u32;
}

#[no_tls]
fn marked(shape: &impl Shape) -> u32 {
    Shape::area(shape)
}

fn main() {}
