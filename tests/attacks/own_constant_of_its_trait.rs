//! refused: a value of type `T` cannot enter or leave marked code
//! What stands beside a constant of a type's own says nothing of a trait's of its name.

use no_tls::no_tls;

trait Hooked {
    const HOOKED: Self;
}

#[no_tls]
struct Held<T> {
    held: Option<T>,
}

impl<T: From<u8>> Hooked for Held<T> {
    const HOOKED: Self = Held { held: None };
}

#[no_tls]
impl Held<u8> {
    const HOOKED: Self = Held { held: None };
}

#[no_tls]
fn hooked<T: From<u8>>() -> Option<T> {
    Held::<T>::HOOKED.held // attack
    None // harmless
}

fn main() {
    let _ = Held::<u8>::HOOKED.held;
    let _ = hooked::<u32>();
    let _: Held<u32> = Hooked::HOOKED;
}
