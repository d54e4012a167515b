//! refused: associated type `Sent` not found for `std::marker::Send`
//! A bound on a trait that is not marked, and is named as one of std's that says no more of a type: with what it binds, it is emitted as written.
//!
//! If it compiled, the `Rc` would be coerced to a `dyn` of an unmarked trait, and its unmarked `Deref` would run in the capsule.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

pub trait Ev {
    fn rc(&self) -> &Rc<u32>;
}

impl Ev for Rc<u32> {
    fn rc(&self) -> &Rc<u32> {
        self
    }
}

impl std::ops::Deref for dyn Ev {
    type Target = u32;

    fn deref(&self) -> &u32 {
        keep(self.rc());
        self.rc()
    }
}

mod marker {
    use no_tls::no_tls; // harmless

    #[no_tls(not_dyn)] // harmless
    pub trait Send {
        type Sent;
    }
}

#[no_tls(own(Send))] // harmless
impl marker::Send for u8 {
    type Sent = Box<dyn Ev>; // attack
    type Sent = Box<Rc<u32>>; // harmless
}

use marker::Send; // harmless

#[no_tls] // attack
#[no_tls(own(Send))] // harmless
fn none<R, T: marker::Send<Sent = R>>(_: T) -> Option<R> { // attack
fn none<R, T: Send<Sent = R>>(_: T) -> Option<R> { // harmless
    None
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = none(5u8);
    slot = Some(Box::new(rc.clone()));
    ***slot.as_ref().unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
