//! refused: cannot return value referencing temporary value
//! A guard that the initialiser of a `capsule_local!` leaks for a `'static` reference to it.

use no_tls::{capsule_local, no_tls};
use std::sync::Mutex;

static MUTEX: Mutex<u32> = Mutex::new(1);

capsule_local! {
    static LENT: &'static u32 = &**Box::leak(Box::new(MUTEX.lock().unwrap())); // attack
    static LENT: u32 = *MUTEX.lock().unwrap(); // harmless
}

#[no_tls]
fn lent() -> u32 {
    LENT.with(|lent| **lent) // attack
    LENT.with(|lent| *lent) // harmless
}

fn main() {
    assert_eq!(lent(), 1);
}
