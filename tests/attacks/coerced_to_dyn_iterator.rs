//! refused: is not a type that marked code may use
//! Below an alias `dyn Iterator` is std's own: to be coerced to it, an unmarked `Iterator` will do, and that says what the item is that is inferred.

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

type Items<T> = Box<dyn Iterator<Item = T>>; // attack
type Items<T> = Box<dyn no_tls::marked::Iterator<Item = T>>; // harmless

#[no_tls]
struct Local;

#[no_tls] // harmless
impl Iterator for Local {
    type Item = Box<dyn Ev>; // attack
    type Item = Box<Rc<u32>>; // harmless

    fn next(&mut self) -> Option<Self::Item> {
        None
    }
}

#[no_tls]
fn none_of<T>(_: Items<T>) -> Option<T> {
    None
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = none_of(Box::new(Local));
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
