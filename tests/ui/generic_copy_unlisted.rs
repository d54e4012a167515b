//! A closure that captured a `Pair` is copied by its `Clone`, which is not known to be marked.

use no_tls::no_tls;

#[no_tls]
struct Pair<T>(T, T);

impl<T: Clone> Clone for Pair<T> {
    fn clone(&self) -> Self {
        Pair(self.0.clone(), self.1.clone())
    }
}

impl<T: Copy> Copy for Pair<T> {}

fn main() {}
