//! A trait of one's own that is called `Write`.

use no_tls::no_tls;

#[no_tls]
trait Write {
    fn write(&self) -> u8;
}

#[no_tls]
struct Log<W: Write> {
    to: Option<W>,
}

fn main() {}
