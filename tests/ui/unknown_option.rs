//! A misspelt option would do nothing, where it was meant to.

use no_tls::no_tls;

#[no_tls(not_din)]
trait Marked {}

fn main() {}
