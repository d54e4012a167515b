//! refused: expected a pattern, found a function call
//! A function of the user's with the name of a variant of std's, given to a marked function.

use no_tls::no_tls;

thread_local!(static SEEN: std::cell::Cell<u32> = const { std::cell::Cell::new(0) });

#[allow(non_snake_case)] // attack
fn Some(x: u32) -> Option<u32> { // attack
    SEEN.set(x); // attack
    None // attack
} // attack

#[no_tls]
fn each(items: &[u32], f: impl Fn(u32) -> Option<u32>) -> usize {
    items.iter().filter(|&&x| f(x).is_some()).count()
}

#[no_tls]
fn run() -> usize {
    each(&[1, 2], Some)
}

fn main() {
    run();
    SEEN.with(|seen| assert_eq!(seen.get(), 0));
}
