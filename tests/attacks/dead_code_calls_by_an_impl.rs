//! refused: bounds_hold_for_other_lifetimes_alone
//! The same, where a marked trait's impl projects.

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

#[no_tls]
struct Foo<T>(T);

#[no_tls]
impl<T: for<'a> Fn(&'a u8)> Iterator for Foo<T> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        None
    }
}

#[allow(coherence_leak_check)] // attack
impl Iterator for Foo<fn(&'static u8)> { // attack
    type Item = Box<dyn Ev>; // attack

    fn next(&mut self) -> Option<Box<dyn Ev>> { // attack
        None // attack
    } // attack
} // attack

#[no_tls]
fn takes(_: &u8) {}

#[no_tls]
struct P<T>(T);

#[no_tls]
trait Items {
    type Out;

    fn item(&self) -> Option<Self::Out>;
}

#[no_tls]
impl<T: Fn(&u8)> Items for P<T> {
    type Out = <Foo<T> as Iterator>::Item;

    fn item(&self) -> Option<Self::Out> {
        None
    }
}

#[no_tls]
fn run(rc: &Rc<u32>, done: bool) -> u32 {
    let mut slot = None;
    if done {
        return 0;
        let mut f = None;
        slot = P(f.unwrap()).item(); // attack
        f = Some(takes as fn(&'static u8));
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
