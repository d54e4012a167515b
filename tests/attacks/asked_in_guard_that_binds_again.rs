//! refused: this pattern leaves out the argument of a `Cow`
//! A pattern of a `Cow` in an arm whose guard binds another variable of the name that is asked of.

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
struct Unm(Box<Rc<u32>>);

impl std::borrow::Borrow<Unm> for Box<dyn Ev> {
    fn borrow(&self) -> &Unm {
        unreachable!()
    }
}

impl ToOwned for Unm { // attack
    type Owned = Box<dyn Ev>; // attack

    fn to_owned(&self) -> Self::Owned { // attack
        unreachable!() // attack
    } // attack
} // attack

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let x = None;
    let mut held = None;
    match x {
        Some(Cow::Borrowed(ref borrowed)) => {
            let _: &&Unm = borrowed; // attack
            let _: &&str = borrowed; // harmless
        }
        Some(Cow::Owned(ref owned))
            if let () = same(owned, &mut held)
                && let owned = String::new() =>
        {
            let _ = owned;
        }
        _ => {}
    }
    held = held.or(Some(Box::new(rc.clone()))); // attack
    ***held.as_ref().unwrap() // attack
    let _ = (rc, held); // harmless
    0 // harmless
}

#[no_tls]
fn same<T>(_: &T, _: &mut Option<T>) {}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
