//! refused: cannot find method or associated constant `__no_tls0_this_trait_needs_the_attribute_no_tls`
//! A bound on a trait that is not marked, in a module whose name begins like that of the runtime's own.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.with(|k| *k.borrow_mut() = Some(rc.clone()));
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
pub mod my {
    pub use no_tls::*;
    pub mod __privately { // attack
    pub mod marked_here { // harmless
        use no_tls::no_tls; // harmless
        #[no_tls(not_dyn)] // harmless
        pub trait Holds {
            type Held;
        }
    }
}
use my::__privately as place; // attack
use my::marked_here as place; // harmless

#[no_tls] // harmless
impl place::Holds for u8 {
    type Held = Box<dyn Ev>; // attack
    type Held = Box<Rc<u32>>; // harmless
}

#[no_tls(crate = my)]
fn none<R, T: my::__privately::Holds<Held = R>>(_: T) -> Option<R> { // attack
fn none<R, T: place::Holds<Held = R>>(_: T) -> Option<R> { // harmless
    None
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = none(5u8);
    slot = Some(Box::new(rc.clone()));
    ***slot.as_ref().unwrap()
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
    println!("count {}", KEPT.with(|kept| kept.borrow().as_ref().map_or(0, Rc::strong_count)));
}
