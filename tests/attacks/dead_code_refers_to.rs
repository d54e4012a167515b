//! refused: `W<for<'a> fn(&'a u8)>`'s `AsRef<(dyn for<'a> Tr<'a> + 'static)>` is not marked
//! The argument of an `AsRef` is inferred from the one impl that there is: an unmarked one says it, of a type that a marked one passes for.

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
trait Tr<'a> {
    fn rc(&self) -> &Rc<u32>;
}

#[no_tls]
impl<'a> Tr<'a> for Rc<u32> {
    fn rc(&self) -> &Rc<u32> {
        self
    }
}

impl std::ops::Deref for dyn for<'a> Tr<'a> {
    type Target = u32;

    fn deref(&self) -> &u32 {
        keep(self.rc());
        self.rc()
    }
}

#[no_tls]
impl AsRef<dyn Tr<'static>> for W<fn(&'static u8)> {
    fn as_ref(&self) -> &(dyn Tr<'static> + 'static) {
        loop {}
    }
}

#[allow(coherence_leak_check)] // attack
impl AsRef<dyn for<'a> Tr<'a>> for W<for<'a> fn(&'a u8)> { // attack
    fn as_ref(&self) -> &(dyn for<'a> Tr<'a> + 'static) { // attack
        loop {} // attack
    } // attack
} // attack

#[no_tls]
fn run(rc: &Rc<u32>, done: bool) -> u32 {
    let mut slot = None;
    if done {
        return 0;
        slot = Some(W::<for<'a> fn(&'a u8)>(PhantomData).as_ref()); // attack
    }
    slot = Some(rc);
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
