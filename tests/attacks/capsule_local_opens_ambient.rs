//! refused: is not a type that marked code may use
//! What an `Ambient` in a `capsule_local!` holds says which type a generic function is for, though nobody looked at it.

use no_tls::{Ambient, Capsule, capsule_local, marked, no_tls};
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

fn take<T>(_: T) {}

capsule_local! {
    static HELD: Ambient<fn(Box<dyn Ev>)> = const { Ambient::new(take) }; // attack
    static HELD: Ambient<fn(Box<u32>)> = const { Ambient::new(take) }; // harmless
}

#[no_tls]
fn none<D>(_: &Ambient<fn(D)>) -> Option<D> {
    None
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut held = HELD.with(|held| none(held));
    held = held.or(Some(Box::new(rc.clone()))); // attack
    held = held.or(Some(Box::new(**rc))); // harmless
    ***held.as_ref().unwrap() // attack
    **held.as_ref().unwrap() // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
