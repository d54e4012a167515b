//! A function with bounds of std's is there twice, so that a static in it would be, too.

use no_tls::no_tls;
use std::fmt::Display;
use std::sync::atomic::{AtomicU32, Ordering};

#[no_tls]
fn numbered<T: Display>(item: T) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    format!("{item} {}", NEXT.fetch_add(1, Ordering::Relaxed))
}

fn main() {}
