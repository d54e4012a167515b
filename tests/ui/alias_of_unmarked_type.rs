//! The alias hides a type whose `drop` may reach a thread-local.

use no_tls::no_tls;

struct Droppy;

impl Drop for Droppy {
    fn drop(&mut self) {}
}

type Alias = Option<Droppy>;

#[no_tls]
fn marked() {
    let _none: Alias = None;
}

fn main() {}
