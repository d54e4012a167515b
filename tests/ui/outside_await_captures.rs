//! What an ambient future uses leaves marked code.

use no_tls::{no_tls, outside_await};
use std::rc::Rc;

#[no_tls]
async fn marked(rc: Rc<u8>) {
    outside_await!(async { drop(&rc) });
}

fn main() {}
