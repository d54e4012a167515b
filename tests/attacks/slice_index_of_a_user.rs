//! refused: no method named `__no_tls0_find` found for type parameter `I` in the current scope
//! A trait of the user's that has the name of std's `SliceIndex`, and no mark.

mod ours {
    thread_local!(static SEEN: std::cell::Cell<u32> = const { std::cell::Cell::new(0) });

    pub trait SliceIndex<T: ?Sized> {
        fn find(&self, of: &T) -> u32;
    }

    impl SliceIndex<[u8]> for usize {
        fn find(&self, _: &[u8]) -> u32 {
            SEEN.with(|seen| seen.replace(7))
        }
    }
}

use ours::SliceIndex; // attack
use std::slice::SliceIndex; // harmless

#[no_tls::no_tls]
fn look<I: SliceIndex<[u8]>>(index: I) -> u32 {
    index.find(&[1, 2]) // attack
    let _ = [1u8, 2].get(index).is_some(); // harmless
    0 // harmless
}

fn main() {
    look(0);
}
