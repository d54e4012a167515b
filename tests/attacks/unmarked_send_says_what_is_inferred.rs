//! refused: conflicting implementations of trait `Send` for type
//! An unmarked `impl Send` for a type with a `dyn` that is not `Send` said what else that type has.

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

#[no_tls] // attack
#[no_tls(Send)] // harmless
struct W<T, S: ?Sized>(PhantomData<T>, PhantomData<S>);

unsafe impl<T: Send, S: Send + ?Sized> Send for W<T, S> {} // attack
unsafe impl Send for W<Box<dyn Ev>, dyn Shape> {} // attack
unsafe impl<T, S: ?Sized> Send for W<T, S> {} // harmless

#[no_tls]
fn made<T>(_: &Option<T>) -> W<T, dyn Shape> {
    W(PhantomData, PhantomData)
}

#[no_tls]
fn sent<T: Send>(_: T) {}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = None;
    sent(made(&slot));
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
