//! refused: Hash` is not marked
//! What stands for an argument has the bounds, by which an alias computes another, and the argument has them for other lifetimes alone.

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

pub trait Sel {
    type Out;
}

impl<T: std::hash::Hash> Sel for T {
    type Out = u8;
}

#[allow(coherence_leak_check)]
impl Sel for W<for<'a> fn(&'a u8)> {
    type Out = Box<dyn Ev>;
}

#[no_tls]
struct W<T>(T);

#[no_tls]
impl std::hash::Hash for W<fn(&'static u8)> {
    fn hash<H: std::hash::Hasher>(&self, _: &mut H) {}
}

#[no_tls]
impl std::hash::Hash for W<u32> {
    fn hash<H: std::hash::Hasher>(&self, _: &mut H) {}
}

#[no_tls]
struct P<T: std::hash::Hash, D> {
    t: T,
    d: D,
}

#[no_tls]
impl<T: std::hash::Hash, D> P<T, Option<D>> {
    fn new(t: T) -> Self {
        Self { t, d: None }
    }

    fn none(&self) -> Option<D> {
        None
    }
}

type A<T> = P<T, Option<<T as Sel>::Out>>;

#[no_tls]
fn each(_: &u8) {}

#[no_tls]
fn of_each() -> W<for<'a> fn(&'a u8)> {
    W(each)
}

#[no_tls]
fn run(rc: &Rc<u32>, done: bool) -> u32 {
    let mut slot = None;
    if done {
        return 0;
        slot = A::new(of_each()).none(); // attack
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
