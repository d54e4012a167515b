//! refused: a value of type `T` cannot enter or leave marked code
//! A constant of a generic type of one's own is clean whatever its type is, if it is in a marked impl, and made of literals and constants that are.

use no_tls::no_tls;
use std::rc::Rc;

trait Hook { // attack
#[no_tls] trait Hook { // harmless
    const HOOK: Self;
}

impl Hook for fn(&Rc<u32>) { // attack
    const HOOK: Self = |rc| println!("ambient {}", Rc::strong_count(rc)); // attack
#[no_tls] impl Hook for u32 { // harmless
    const HOOK: Self = 5; // harmless
}

#[no_tls]
struct Held<T> {
    held: Option<T>,
}

impl<T: Hook> Held<T> { // attack
#[no_tls] impl<T: Hook> Held<T> { // harmless
    const HOOKED: Self = Held { held: Some(T::HOOK) };
}

#[no_tls]
fn hooked<T: Hook>() -> Option<T> {
    Held::<T>::HOOKED.held
}

fn main() {
    let hook = hooked::<fn(&Rc<u32>)>(); // attack
    let hook = hooked::<u32>(); // harmless
    let _ = hook;
}
