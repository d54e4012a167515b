//! Std's own `dyn Future` could hide any impl.

use no_tls::no_tls;
use std::pin::Pin;

#[no_tls]
struct Job(Pin<Box<dyn Future<Output = ()>>>);

#[no_tls]
async fn marked(job: Job) {
    job.0.await;
}

fn main() {}
