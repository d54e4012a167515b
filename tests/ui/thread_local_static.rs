//! A `LocalKey` is a static like any other to look at, and its `with` reaches this thread's value.

use no_tls::no_tls;
use std::cell::Cell;

thread_local! {
    static COUNT: Cell<u32> = const { Cell::new(0) };
}

#[no_tls]
fn marked() -> u32 {
    COUNT.with(|count| count.get())
}

fn main() {}
