//! An `async fn` with bounds has a second body for marked code, for which a trait has a place where it spells out what the future gives.

use no_tls::no_tls;
use std::fmt::Display;

#[no_tls]
trait Service {
    fn least<K: Ord + Display>(&self, keys: Vec<K>) -> impl Future<Output = Option<impl Display>>;
}

#[no_tls]
struct Right;

#[no_tls]
impl Service for Right {
    fn least<K: Ord + Display>(&self, keys: Vec<K>) -> impl Future<Output = Option<impl Display>> {
        async { keys.into_iter().min() }
    }
}

#[no_tls]
struct Wrong;

#[no_tls]
impl Service for Wrong {
    async fn least<K: Ord + Display>(&self, keys: Vec<K>) -> Option<impl Display> {
        keys.into_iter().min()
    }
}

fn main() {}
