//! refused: mismatched types
//! A type of the user's with the name of std's `Vec`, in an inline constant of a generic function, which would be of std's.

use no_tls::no_tls;
use std::marker::PhantomData;

#[no_tls] // attack
struct Vec<T>(PhantomData<T>); // attack
type Vec<T> = std::vec::Vec<T>; // harmless

#[no_tls] // attack
impl<T> Vec<T> { // attack
    const fn new() -> Self { // attack
        Vec(PhantomData) // attack
    } // attack

    fn len(&self) -> usize { // attack
        42 // attack
    } // attack
} // attack

#[no_tls]
fn length<T>(_: T) -> usize {
    let all = [const { Vec::<T>::new() }; 2];
    all[0].len()
}

fn main() {
    assert_eq!(length(1u8), 42); // attack
    assert_eq!(length(1u8), 0); // harmless
    let _ = PhantomData::<u8>;
}
