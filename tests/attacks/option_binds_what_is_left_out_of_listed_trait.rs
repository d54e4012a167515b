//! refused: no marked trait in sight says that
//! A bound by an option says what a trait's type is that an `allow!` leaves out.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

trait Ev {
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

mod foreign {
    pub trait Has {
        type Out;
    }
}

mod allowed {
    use super::foreign;

    no_tls::allow! {
        unsafe because "it is a type";

        pub trait Has: foreign::Has {
            type Out; // harmless
        }

        impl Has for super::X;
    }
}

#[no_tls]
struct X;

impl foreign::Has for X {
    type Out = Box<dyn Ev>; // attack
    type Out = Box<Rc<u32>>; // harmless
}

#[no_tls(bounds(Has = allowed::Has))]
fn none<T: foreign::Has<Out = O>, O>(_: &T) -> Option<O> {
    None
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut out = none(&X);
    out = out.or(Some(Box::new(rc.clone())));
    ***out.as_ref().unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
