//! refused: a value of type `T` cannot enter or leave marked code
//! The same, where a clean constant is made of one that nobody has marked.

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

#[no_tls]
impl<T: Hook> Held<T> {
    #[no_tls(skip)] // attack
    const HOOK: Option<T> = Some(T::HOOK);
    const HOOKED: Self = Held { held: Self::HOOK };

    fn hooked() -> Option<T> {
        Self::HOOKED.held
    }
}

fn main() {
    let hook = Held::<fn(&Rc<u32>)>::hooked(); // attack
    let hook = Held::<u32>::hooked(); // harmless
    let _ = hook;
}
