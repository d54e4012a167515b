//! refused: `Default` is not marked
//! In dead code, a type is made whose bound is met by another's marked impl alone: it has a `Deref` of its own, which says what a live variable is.

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
impl Default for W<fn(&'static u8)> {
    fn default() -> Self {
        W(PhantomData)
    }
}

#[allow(coherence_leak_check)] // attack
impl Default for W<for<'a> fn(&'a u8)> { // attack
    fn default() -> Self { // attack
        W(PhantomData) // attack
    } // attack
} // attack

#[no_tls(Deref)]
struct Foo<T: Default>(T);

#[no_tls]
impl<T: Default> std::ops::Deref for Foo<T> {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &0
    }
}

impl std::ops::Deref for Foo<W<for<'a> fn(&'a u8)>> { // attack
    type Target = Box<dyn Ev>; // attack

    fn deref(&self) -> &Box<dyn Ev> { // attack
        unreachable!() // attack
    } // attack
} // attack

#[no_tls]
fn same<T>(_: &Option<T>, _: &T) {}

#[no_tls]
fn run(rc: &Rc<u32>, done: bool) -> u32 {
    let mut slot = None;
    if done {
        return 0;
        same(&slot, &*Foo(W::<for<'a> fn(&'a u8)>(PhantomData))); // attack
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
