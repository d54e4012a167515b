//! Marked code awaits an `async fn` of a marked trait, whichever impl it is of.

use no_tls::no_tls;

#[no_tls]
trait Service {
    async fn call(&self);
}

struct Remote;

impl Service for Remote {
    async fn call(&self) {}
}

fn main() {}
