//! `.await` calls `into_future` and `poll`, which no token shows, and which may reach a thread-local.

use no_tls::no_tls;

#[no_tls]
fn marked() {
    let _closure = async || std::future::ready(1).await;
}

fn main() {}
