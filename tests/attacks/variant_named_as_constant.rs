//! refused: cannot satisfy `_: std::iter::Iterator`
//! An imported variant with the name of a constant is checked as one: in a copy that infers its arguments by itself.

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
struct Bytes<'a>(&'a u8);

#[no_tls]
impl Iterator for Bytes<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        None
    }
}

#[no_tls]
enum Slot<I: Iterator> {
    NONE, // attack
    Empty, // harmless
    Full(Option<I::Item>, Option<I>),
}

use Slot::NONE; // attack

#[no_tls]
fn inner<'a>(rc: &Rc<u32>, _: &'a u8) -> u32
where
    Slot<Bytes<'a>>: no_tls::marked::NoTls,
{
    let slot = NONE; // attack
    let slot = Slot::Empty; // harmless
    let mut held = None;
    match slot {
        Slot::<Unm>::Full(item, it) => {
            let _: Option<Unm> = it;
            held = item;
        }
        _ => {}
    }
    held = held.or(Some(Box::new(rc.clone())));
    ***held.as_ref().unwrap()
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    inner(rc, &1)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
