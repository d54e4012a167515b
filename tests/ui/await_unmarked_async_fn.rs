//! An `async fn` that is not marked may reach a thread-local.

use no_tls::no_tls;

async fn helper() {}

#[no_tls]
async fn marked() {
    helper().await;
}

fn main() {}
