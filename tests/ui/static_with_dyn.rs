//! What the static holds is ambient code's, and may reach a thread-local.

use no_tls::no_tls;

static RUN: &(dyn Fn() + Sync) = &|| {};

#[no_tls]
fn marked() {
    let run = RUN;
    run();
}

fn main() {}
