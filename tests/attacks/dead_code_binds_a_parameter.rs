//! refused: bounds_hold_for_other_lifetimes_alone
//! The same by a parameter that is what an iterator gives.

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

use std::marker::PhantomData;

#[no_tls]
struct W<T>(PhantomData<T>);

#[no_tls]
struct It;

#[no_tls]
impl Iterator for It {
    type Item = W<fn(&'static u8)>;

    fn next(&mut self) -> Option<Self::Item> {
        None
    }
}

#[no_tls]
struct Foo<T, X>(T, X);

#[no_tls]
impl<X, I: Iterator<Item = X>> Iterator for Foo<I, X> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        None
    }
}

impl Iterator for Foo<It, W<for<'a> fn(&'a u8)>> { // attack
    type Item = Box<dyn Ev>; // attack

    fn next(&mut self) -> Option<Box<dyn Ev>> { // attack
        None // attack
    } // attack
} // attack

#[no_tls]
struct P;

#[no_tls(strict)]
impl P {
    fn item<X, I: Iterator<Item = X>>(&self, _: &X, _: &I) -> Option<<Foo<I, X> as Iterator>::Item> {
        None
    }
}

#[no_tls]
fn run(rc: &Rc<u32>, done: bool) -> u32 {
    let mut slot = None;
    if done {
        return 0;
        slot = P.item(&W::<for<'a> fn(&'a u8)>(PhantomData), &It); // attack
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
