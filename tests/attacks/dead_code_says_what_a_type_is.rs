//! refused: `W<for<'a> fn(&'a u8)> + W<for<'a> fn(&'a u8)>` is not marked `#[no_tls]`
//! Code that is never reached says what a live variable is: there `W<for<'a> fn(&'a u8)>` passes for `W<fn(&'static u8)>`, and its unmarked
//! `Add` projects to a type that nobody checked.

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
impl std::ops::Add for W<fn(&'static u8)> {
    type Output = u8;

    fn add(self, _: Self) -> u8 {
        0
    }
}

#[allow(coherence_leak_check)] // attack
impl std::ops::Add for W<for<'a> fn(&'a u8)> { // attack
    type Output = Box<dyn Ev>; // attack

    fn add(self, _: Self) -> Box<dyn Ev> { // attack
        Box::new(Rc::new(1)) // attack
    } // attack
} // attack

#[no_tls]
fn run(rc: &Rc<u32>, done: bool) -> u32 {
    let mut slot = None;
    if done {
        return 0;
        slot = Some(W::<for<'a> fn(&'a u8)>(PhantomData) + W::<for<'a> fn(&'a u8)>(PhantomData)); // attack
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
