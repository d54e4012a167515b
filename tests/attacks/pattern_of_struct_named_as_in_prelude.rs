//! refused: mismatched types
//! A pattern `Some { d }` names a struct that is not marked, beside the prelude's variant, which is a value, too: it says what type a variable is.

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

mod other {
    pub struct Some {
        pub d: Box<dyn crate::Ev>,
    }
}

use other::Some; // attack

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let x = None;
    let mut held = None;
    if let Option::Some(y) = x {
        let Some { d } = y; // attack
        let d: Box<Rc<u32>> = y; // harmless
        held = Option::Some(d);
    }
    held = held.or(Option::Some(Box::new(rc.clone())));
    ***held.as_ref().unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
