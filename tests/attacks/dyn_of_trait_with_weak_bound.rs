//! refused: `dyn Tr<Unm, Out = Box<(dyn Ev + 'static)>>` is not a type that marked code may use
//! A marked trait is emitted with its bounds as they are for everybody. Its `dyn` is a type that marked code may use, whatever iterator is its argument; by its supertrait, it says what `I::Item` is.

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
struct Unm;

#[no_tls] // harmless
impl Iterator for Unm {
    type Item = Box<dyn Ev>; // attack
    type Item = Box<Rc<u32>>; // harmless

    fn next(&mut self) -> Option<Self::Item> {
        None
    }
}

#[no_tls]
trait Sel {
    type Out;
}

#[no_tls]
trait Tr<I: Iterator>: Sel<Out = I::Item> {}

#[no_tls]
fn none<T: Sel + ?Sized>(_: Option<&T>) -> Option<T::Out> {
    None
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut held = none(None::<&dyn Tr<Unm>>);
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
