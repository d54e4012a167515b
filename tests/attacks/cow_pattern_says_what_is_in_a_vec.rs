//! refused: this pattern leaves out the argument of a `Cow` that owns or borrows a `Unm`
//! A pattern of a `Cow` says what type a variable is that nobody made, and what it owns what a `Vec` is of: `B::Owned` of an unmarked impl.

use no_tls::{Capsule, marked, no_tls};
use std::borrow::Cow;
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

impl std::borrow::Borrow<Unm> for Vec<Box<dyn Ev>> {
    fn borrow(&self) -> &Unm {
        unreachable!()
    }
}

impl ToOwned for Unm { // attack
    type Owned = Vec<Box<dyn Ev>>; // attack

    fn to_owned(&self) -> Self::Owned { // attack
        unreachable!() // attack
    } // attack
} // attack

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let x = None;
    let mut held = Vec::new();
    match x {
        Some(Cow::Borrowed(borrowed)) => {
            let _: &Unm = borrowed; // attack
            let _: &[Box<Rc<u32>>] = borrowed; // harmless
        }
        Some(Cow::Owned(owned)) => {
            held = owned;
        }
        None => {}
    }
    held.push(Box::new(rc.clone()));
    **held[0]
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
