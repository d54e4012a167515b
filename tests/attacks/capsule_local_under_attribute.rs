//! refused: could rewrite what was checked
//! An attribute macro would change a `capsule_local!` after its value was checked.

use no_tls::{Capsule, capsule_local, marked, no_tls};
use std::cell::Cell;

thread_local! {
    static CALLS: Cell<u64> = const { Cell::new(0) };
}

/// Of unmarked code.
fn answer() -> u64 {
    CALLS.set(CALLS.get() + 1);
    CALLS.get()
}

capsule_local! {
    #[no_tls_hostile::call_for_41] // attack
    static ANSWER: u64 = 41 + 1;
}

#[no_tls]
fn run() -> u64 {
    ANSWER.get()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| run()));
    capsule.with(marked!(|answer: &mut u64| *answer));
    let _ = answer;
}
