//! refused: `W<for<'a> fn(&'a u8)>`'s `ToOwned` is not marked
//! By a marked `Clone`, `W<fn(&'static u8)>` has `ToOwned`; `W<for<'a> fn(&'a u8)>` has no `Clone`, but a `ToOwned` of its own.

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
impl Clone for W<fn(&'static u8)> {
    fn clone(&self) -> Self {
        W(PhantomData)
    }
}

#[allow(coherence_leak_check)] // attack
impl ToOwned for W<for<'a> fn(&'a u8)> { // attack
    type Owned = Box<dyn Ev>; // attack

    fn to_owned(&self) -> Box<dyn Ev> { // attack
        Box::new(Rc::new(1)) // attack
    } // attack
} // attack

impl std::borrow::Borrow<W<for<'a> fn(&'a u8)>> for Box<dyn Ev> { // attack
    fn borrow(&self) -> &W<for<'a> fn(&'a u8)> { // attack
        &W(PhantomData) // attack
    } // attack
} // attack

#[no_tls]
fn run(rc: &Rc<u32>, done: bool) -> u32 {
    let mut slot = None;
    if done {
        return 0;
        slot = Some(W::<for<'a> fn(&'a u8)>(PhantomData).to_owned()); // attack
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
