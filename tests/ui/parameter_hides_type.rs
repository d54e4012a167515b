//! What is checked of the method says again what the head of the impl says.

use no_tls::no_tls;

#[no_tls]
struct List(Vec<u8>);

#[no_tls]
impl List {
    fn push<List: Into<u8>>(&mut self, item: List) {
        self.0.push(item.into());
    }
}

fn main() {}
