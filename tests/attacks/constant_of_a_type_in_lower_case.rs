//! refused: multiple applicable items in scope
//! A constant of a trait's by a type that is named as modules are: another mention, to be checked, could be of another type, if the trait has parameters
//! that are inferred.
//!
//! If it were taken for a module's, another crate could add an impl of which the check knows nothing.

use no_tls::{Capsule, marked, no_tls};
use std::rc::Rc;

#[no_tls]
pub struct Held<X> {
    pub item: Option<X>,
}

impl<X> Held<X> {
    pub const fn empty() -> Self {
        Held { item: None }
    }
}

#[no_tls] // attack
pub trait Tr<X> { // attack
    const LIMIT: Held<X> = Held::<X>::empty(); // attack
} // attack

#[no_tls]
#[allow(non_camel_case_types)]
pub struct limits;

#[no_tls] // attack
impl Tr<u8> for limits {} // attack
#[no_tls] // harmless
impl limits { // harmless
    const LIMIT: Held<u8> = Held { item: None }; // harmless
} // harmless

#[no_tls]
pub fn get<X: 'static>() -> Option<X>
where
    limits: Tr<X>, // attack
{
    limits::LIMIT.item // attack
    let _ = limits::LIMIT.item; // harmless
    None // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|_: &mut Rc<u32>| { get::<u8>(); }));
}
