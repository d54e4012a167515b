//! refused: is not a type that marked code may use
//! A static holds a `Task`, whose future has an argument that marked code may not use; a function infers it from there.
//!
//! If it compiled, the `Rc` would be coerced to a `dyn` of an unmarked trait, and its unmarked `Deref` would run in the capsule.

use no_tls::{Capsule, Task, marked, no_tls};
use std::cell::RefCell;
use std::marker::PhantomData;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Mutex;
use std::task::{Context, Poll};

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
struct Never<D>(PhantomData<D>);

#[no_tls]
impl<D> Future for Never<D> {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        Poll::Pending
    }
}

static HELD: Mutex<Option<Task<Never<Box<dyn Ev>>>>> = Mutex::new(None); // attack
static HELD: Mutex<Option<Task<Never<Box<Rc<u32>>>>>> = Mutex::new(None); // harmless

#[no_tls]
fn none<D>(_: &Mutex<Option<Task<Never<D>>>>) -> Option<D> {
    None
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut held = none(&HELD);
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
