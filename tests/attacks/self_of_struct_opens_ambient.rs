//! refused: is not a type that marked code may use
//! What an `Ambient` holds, which is not looked at, says by `Self` what the parameter of a struct is.
//!
//! If it compiled, the `Rc` would be coerced to a `dyn` of an unmarked trait, and its unmarked `Deref` would run in the capsule.

use no_tls::{Ambient, Capsule, marked, no_tls};
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

#[no_tls]
struct Local<D>(Option<Box<Ambient<fn(Self)>>>, Option<D>);

fn take<T>(_: T) {}

static HELD: Ambient<fn(Local<Box<dyn Ev>>)> = Ambient::new(take); // attack
static HELD: Ambient<fn(Local<Box<Rc<u32>>>)> = Ambient::new(take); // harmless

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut held = None;
    let x = None;
    if let Some(Local(ambient, d)) = x { // attack
    if let Some(Local::<Box<Rc<u32>>>(ambient, d)) = x { // harmless
        let mut other = &HELD;
        if let Some(ambient) = ambient.as_deref() {
            other = ambient;
        }
        held = d;
    }
    held = held.or(Some(Box::new(rc.clone())));
    ***held.as_ref().unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
