//! What the alias stands for would be checked nowhere.

use no_tls::no_tls;

#[no_tls]
trait Both = Clone + Default;

fn main() {}
