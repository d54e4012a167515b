//! refused: `async` blocks are not supported in marked code yet
//! A lock guard that is held across `.await`.
//!
//! If it compiled, the guard would be dropped on the thread that polls last, which is not the one that locked.

use no_tls::{Capsule, marked, no_tls};

static MUTEX: std::sync::Mutex<u32> = std::sync::Mutex::new(1);

#[no_tls]
fn run(count: &mut u32) {
    let _future = async { // attack
        let guard = MUTEX.lock().unwrap();
        std::future::ready(()).await; // attack
        *count += *guard;
    }; // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| 1));
    capsule.with(marked!(|count: &mut u32| run(count)));
}
