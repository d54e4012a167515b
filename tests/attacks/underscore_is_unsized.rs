//! refused: cannot satisfy `<_ as Sel>::Out == _`
//! In a type that is written with a `_`, the check has a sized parameter in its place; what is inferred is not sized, and an alias makes another type of it.

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

pub trait Sel {
    type Out;
}

impl<T> Sel for T {
    type Out = u8;
}

impl Sel for str {
    type Out = Box<dyn Ev>; // attack
    type Out = Box<Rc<u32>>; // harmless
}

type Both<T> = (Box<T>, Option<<T as Sel>::Out>); // attack

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut both: Both<_> = (Box::<str>::from("x"), None); // attack
    let mut both: (Box<_>, Option<Box<Rc<u32>>>) = (Box::<str>::from("x"), None); // harmless
    both.1 = Some(Box::new(rc.clone()));
    ***both.1.as_ref().unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
