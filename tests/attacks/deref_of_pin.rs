//! refused: `Local`'s `Deref` impl is not marked
//! A `Pin` of what is no pointer has no `Deref` of std's, so that anyone may write one, which says what a type is.

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

use std::ops::Deref;
use std::pin::Pin;

#[no_tls]
struct Local;

impl Deref for Pin<Local> { // attack
    type Target = Option<Box<dyn Ev>>; // attack

    fn deref(&self) -> &Self::Target { // attack
        &None // attack
    } // attack
} // attack

#[no_tls]
fn same<T>(_: &Option<T>, _: &Option<T>) {}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let pinned: Option<Pin<Local>> = None; // attack
    let pinned: Option<Pin<Box<Local>>> = None; // harmless
    let mut slot = None;
    if let Some(pinned) = &pinned {
        same(&slot, &**pinned); // attack
        let _: &Local = &**pinned; // harmless
    }
    slot = Some(Box::new(rc.clone()));
    let inner = slot.as_ref().unwrap();
    ***inner
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
