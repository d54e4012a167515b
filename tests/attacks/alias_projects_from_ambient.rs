//! refused: cannot be shared between threads safely
//! An alias projects a type from what an `Ambient` holds, which is not looked at: another from what stands for it in the check.
//!
//! If it compiled, the `Rc` would be coerced to a `dyn` of an unmarked trait, and its unmarked `Deref` would run in the capsule.

use no_tls::{Ambient, Capsule, marked, no_tls};
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

trait Inner {
    type Out;
}

impl<T: Sync> Inner for T {
    type Out = Box<Rc<u32>>;
}

struct NotSync(&'static mut (dyn Ev + Send));

impl Inner for NotSync {
    type Out = Box<dyn Ev>;
}

trait Outer {
    type Out;
}

impl<A: Inner + Send> Outer for Ambient<A> {
    type Out = A::Out;
}

type Open<A> = <A as Outer>::Out;

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut held: Option<Open<Ambient<NotSync>>> = None; // attack
    let mut held: Option<Box<Rc<u32>>> = None; // harmless
    held = held.or(Some(Box::new(rc.clone())));
    ***held.as_ref().unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
