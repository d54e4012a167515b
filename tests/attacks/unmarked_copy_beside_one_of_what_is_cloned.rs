//! refused: no field holds a `T`
//! The same beside a derived `Copy`, where the type asks for `Clone`.

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
#[derive(Clone)]
struct Tag;

#[no_tls]
#[derive(Clone, Copy)]
struct W<T: Clone, U: Clone>(PhantomData<(T, U)>); // attack
struct W<T: Copy, U: Copy>(PhantomData<(T, U)>); // harmless

impl Copy for W<Rc<dyn Ev>, Tag> {} // attack

#[no_tls]
fn made<T: Clone>(_: &Option<T>) -> W<T, Tag> { // attack
    W::<T, Tag>(PhantomData) // attack
fn made<T>(_: &Option<T>) -> W<u8, u8> { // harmless
    W::<u8, u8>(PhantomData) // harmless
}

#[no_tls]
fn copied<T: Copy>(_: T) {}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = None;
    copied(made(&slot));
    slot = Some(Rc::new(rc.clone()));
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
