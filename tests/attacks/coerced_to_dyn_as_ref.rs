//! refused: is not a type that marked code may use
//! Of a `dyn AsRef<T>` of std's, the one impl that a value has says what `T` is.

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

type Lent<'a, T> = &'a dyn AsRef<T>; // attack
type Lent<'a, T> = &'a dyn no_tls::marked::AsRef<T>; // harmless

#[no_tls]
struct Local;

#[no_tls] // harmless
impl AsRef<Box<dyn Ev>> for Local { // attack
impl AsRef<Box<Rc<u32>>> for Local { // harmless
    fn as_ref(&self) -> &Box<dyn Ev> { // attack
    fn as_ref(&self) -> &Box<Rc<u32>> { // harmless
        loop {}
    }
}

#[no_tls]
fn none_of<T>(_: Lent<'_, T>) -> Option<T> {
    None
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = none_of(&Local);
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
