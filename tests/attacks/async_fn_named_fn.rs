//! refused: mismatched types
//! A bound by `Fn() -> R`, which is what `AsyncFn` is imported as, says by the impl of a future what `R` is.
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

use std::pin::Pin;
use std::task::{Context, Poll};

#[no_tls]
struct Foreign;

#[no_tls] // harmless
impl Future for Foreign {
    type Output = Box<dyn Ev>; // attack
    type Output = Box<Rc<u32>>; // harmless

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Pending
    }
}

use std::ops::AsyncFn as Fn; // attack

#[no_tls]
fn first<R, F: Fn() -> R>(_: F) -> Option<R> {
    None
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = first(|| Foreign); // attack
    let mut slot = first(|| Box::new(Rc::new(1))); // harmless
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
