//! What a callable gives is awaited: its bound must say what that is.

use no_tls::no_tls;

#[no_tls]
async fn marked<F: AsyncFn(u8)>(f: F) {
    f(1).await;
}

fn main() {}
