//! What is left out must be inferred for a check, too, where the bound is asked for.

use no_tls::no_tls;

#[no_tls]
trait Shape {}

#[no_tls]
struct Square;

#[no_tls]
impl Shape for Square {}

#[no_tls]
struct Canvas<S: Shape>(Vec<S>);

#[no_tls]
impl<S: Shape> Canvas<S> {
    fn new() -> Self {
        Canvas(Vec::new())
    }
}

#[no_tls]
fn marked() -> Canvas<Square> {
    Canvas::new()
}

fn main() {}
