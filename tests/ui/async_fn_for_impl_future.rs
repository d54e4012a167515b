//! A trait that says `impl Future` asks for a method of its own twin, which an `async fn` has not.

use no_tls::no_tls;

#[no_tls]
trait Service {
    fn call(&self) -> impl Future<Output = u8>;
}

#[no_tls]
struct Right;

#[no_tls]
impl Service for Right {
    fn call(&self) -> impl Future<Output = u8> {
        async { 1 }
    }
}

#[no_tls]
struct Wrong;

#[no_tls]
impl Service for Wrong {
    async fn call(&self) -> u8 {
        1
    }
}

fn main() {}
