//! What an ambient future gives goes into marked code.

use no_tls::{no_tls, outside_await};
use std::rc::Rc;

#[no_tls]
async fn marked() {
    outside_await!(std::future::ready(Rc::new(1)));
    outside_await!(async { std::io::stdin().lock() });
}

fn main() {}
