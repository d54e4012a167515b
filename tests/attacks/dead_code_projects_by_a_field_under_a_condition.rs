//! refused: cannot be unpinned
//! The same by an `Unpin` that asks for what a field would say, if it were there.

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

use std::marker::{PhantomData, PhantomPinned};

#[no_tls(Unpin)]
struct W<T>(
    PhantomData<(T, PhantomPinned)>,
    #[cfg(any())] PhantomData<V<T>>, // attack
    #[cfg(not(any()))] PhantomData<V<T>>, // harmless
);

#[no_tls]
struct V<T>(T);

impl<T> Unpin for W<T> where PhantomData<V<T>>: Unpin {} // harmless
impl Unpin for W<fn(&'static u8)> {} // attack
impl Unpin for W<u32> {} // attack

#[no_tls]
struct Foo<T>(T);

#[no_tls]
impl<T: Unpin> Iterator for Foo<T> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        None
    }
}

#[allow(coherence_leak_check)] // attack
impl Iterator for Foo<W<for<'a> fn(&'a u8)>> { // attack
    type Item = Box<dyn Ev>; // attack

    fn next(&mut self) -> Option<Box<dyn Ev>> { // attack
        None // attack
    } // attack
} // attack

#[no_tls]
fn of_any<T>() -> W<T> {
    panic!()
}

#[no_tls]
fn of_each() -> W<for<'a> fn(&'a u8)> {
    panic!()
}

#[no_tls]
struct P;

#[no_tls]
impl P {
    fn item<T: Unpin>(&self, _: &T) -> Option<<Foo<T> as Iterator>::Item> {
        None
    }
}

#[no_tls]
fn run(rc: &Rc<u32>, done: bool) -> u32 {
    let mut slot = None;
    if done {
        return 0;
        let mut w = of_any(); // attack
        slot = P.item(&w); // attack
        w = of_each(); // attack
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
