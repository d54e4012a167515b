//! refused: the trait bound `T: Copy` is not satisfied
//! The same by a `Copy` where its argument is not `Copy`, of a type whose `Clone` is marked.

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
struct Tag;

#[no_tls(Copy)]
struct W<T, U>(PhantomData<(T, U)>);

impl<T: Copy, U: Copy> Copy for W<T, U> {} // attack
impl Copy for W<Box<dyn Ev>, Tag> {} // attack
impl<T, U> Copy for W<T, U> {} // harmless

#[no_tls]
impl<T, U> Clone for W<T, U> {
    fn clone(&self) -> Self {
        Self(PhantomData)
    }
}

#[no_tls]
fn made<T>(_: &Option<T>) -> W<T, Tag> {
    W(PhantomData)
}

#[no_tls]
fn copied<T: Copy>(_: T) {}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = None;
    copied(made(&slot));
    slot = Some(Box::new(rc.clone()));
    let inner = slot.as_ref().unwrap();
    ***inner // attack
    **inner.as_ref() // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
