//! Only an `async` body can wait.

use no_tls::{no_tls, outside_await};

#[no_tls]
fn marked() {
    std::future::ready(1).await;
    outside_await!(std::future::ready(1));
}

fn main() {}
