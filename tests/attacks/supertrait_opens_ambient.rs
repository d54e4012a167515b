//! refused: no method named `__no_tls0_none` found
//! A supertrait says what an `Ambient` holds that an associated type names: so a parameter of the trait is inferred as a type that nobody
//! looked at.

use no_tls::{Ambient, Capsule, marked, no_tls};
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
trait Sel {
    type Out;
}

#[no_tls]
struct Local;

#[no_tls]
impl Sel for Local {
    type Out = Ambient<fn(Box<dyn Ev>)>; // attack
    type Out = Ambient<fn(Box<Rc<u32>>)>; // harmless
}

#[no_tls(not_dyn)]
trait Get<D>: Sel<Out = Ambient<fn(D)>> {
    fn none(&self) -> Option<D> {
        None
    }
}

#[no_tls]
impl<D, T: Sel<Out = Ambient<fn(D)>>> Get<D> for T {}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut held = Local.none();
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
