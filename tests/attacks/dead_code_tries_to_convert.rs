//! refused: `X`'s `TryFrom<W<for<'a> fn(&'a u8)>>` is not marked
//! By a marked `From`, there is a `TryFrom` of `W<fn(&'static u8)>`; of `W<for<'a> fn(&'a u8)>` there is another, which says what its error is.

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
struct X;

#[no_tls]
impl From<W<fn(&'static u8)>> for X {
    fn from(_: W<fn(&'static u8)>) -> Self {
        X
    }
}

#[allow(coherence_leak_check)] // attack
impl TryFrom<W<for<'a> fn(&'a u8)>> for X { // attack
    type Error = Box<dyn Ev>; // attack

    fn try_from(_: W<for<'a> fn(&'a u8)>) -> Result<Self, Box<dyn Ev>> { // attack
        Ok(X) // attack
    } // attack
} // attack

#[no_tls]
fn run(rc: &Rc<u32>, done: bool) -> u32 {
    let mut slot = None;
    if done {
        return 0;
        let r: Result<X, _> = W::<for<'a> fn(&'a u8)>(PhantomData).try_into(); slot = r.err(); // attack
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
