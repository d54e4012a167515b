//! refused: the trait bound `fn(&u8): __bounds_hold_for_other_lifetimes_alone<Empty<fn(&u8)>, ...>` is not satisfied
//! In code that is never reached, an iterator of `fn(&'static u8)` passed for one of `for<'a> fn(&'a u8)`, and what is projected from its item has an unmarked impl.

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

#[no_tls]
struct Foo<T>(T);

#[no_tls]
impl Iterator for Foo<for<'a> fn(&'a u8)> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        None
    }
}

#[allow(coherence_leak_check)] // attack
impl Iterator for Foo<fn(&'static u8)> { // attack
    type Item = Box<dyn Ev>; // attack

    fn next(&mut self) -> Option<Box<dyn Ev>> { // attack
        None // attack
    } // attack
} // attack

#[no_tls]
struct P;

#[no_tls]
impl P {
    fn item<T: Iterator<Item = for<'a> fn(&'a u8)>>(&self, _: T) -> Option<<Foo<T::Item> as Iterator>::Item> {
        None
    }
}

#[no_tls]
fn run(rc: &Rc<u32>, done: bool) -> u32 {
    let mut slot = None;
    if done {
        return 0;
        slot = P.item(std::iter::empty::<fn(&'static u8)>()); // attack
    }
    slot = Some(Box::new(rc.clone()));
    let inner = slot.as_ref().unwrap();
    ***inner
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc, false);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
