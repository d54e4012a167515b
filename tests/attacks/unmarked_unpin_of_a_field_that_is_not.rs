//! refused: conflicting implementations of trait `Unpin` for type
//! The same beside one that asks for what a field of no parameter is not.

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
trait Shape {}

#[no_tls]
struct Stays;

trait Never<'a> {}

impl Unpin for Stays where for<'a> (): Never<'a> {} // attack

#[no_tls]
struct W<T, S: ?Sized>(PhantomData<T>, Stays, PhantomData<S>);

impl<T, S: ?Sized> Unpin for W<T, S> where for<'a> Stays: Unpin {} // attack
impl Unpin for W<Box<dyn Ev>, dyn Shape> {} // attack

#[no_tls]
fn made<T>(_: &Option<T>) -> PhantomData<W<T, dyn Shape>> { // attack
fn made<T>(_: &Option<T>) -> PhantomData<W<T, u8>> { // harmless
    PhantomData
}

#[no_tls]
fn moved<T: Unpin>(_: T) {}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = None;
    moved(made(&slot));
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
