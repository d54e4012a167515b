//! `.await` calls `into_future` and `poll`, which no token shows, and which may reach a thread-local.

use no_tls::no_tls;
use std::pin::Pin;
use std::task::{Context, Poll};

#[no_tls]
struct Timer;

impl Future for Timer {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        Poll::Ready(())
    }
}

#[no_tls]
async fn marked() {
    Timer.await;
}

fn main() {}
