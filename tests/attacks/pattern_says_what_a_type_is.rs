//! refused: this leaves out the arguments
//! A pattern of a struct says what type a variable is that nobody made, and a field of it what another is: `I::Item` of an unmarked impl.

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

impl Iterator for Unm { // attack
    type Item = Box<dyn Ev>; // attack

    fn next(&mut self) -> Option<Self::Item> { // attack
        None // attack
    } // attack
} // attack
#[no_tls] // harmless
impl Iterator for Unm { // harmless
    type Item = Box<Rc<u32>>; // harmless

    fn next(&mut self) -> Option<Self::Item> { // harmless
        None // harmless
    } // harmless
} // harmless

#[no_tls]
struct Foo<I: Iterator> {
    item: I::Item,
    it: I,
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let x = None;
    let mut held = None;
    if let Some(Foo { it, item }) = x { // attack
    if let Some(Foo::<Unm> { it, item }) = x { // harmless
        let _: Unm = it;
        held = Some(item);
    }
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
