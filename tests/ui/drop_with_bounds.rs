//! `drop` would show a `T` whose `Display` is not marked: it cannot ask for more than the type does.

use no_tls::no_tls;

use std::fmt::Display;

#[no_tls]
struct Shown<T: Display>(T);

#[no_tls]
impl<T: Display> Drop for Shown<T> {
    fn drop(&mut self) {
        println!("{}", self.0);
    }
}

fn main() {}
