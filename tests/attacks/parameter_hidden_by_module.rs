//! refused: this hides the parameter `T`
//! A module in a body has the name of a type parameter. `T::X` is the module's, and is checked as the parameter's.

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

#[no_tls]
trait Tr {
    type X;
}

#[no_tls]
struct Local;

#[no_tls]
impl Tr for Local {
    type X = u8;
}

#[no_tls]
fn run<T: Tr>(rc: &Rc<u32>, _: T) -> u32 {
    #[allow(non_snake_case)] // attack
    mod T { // attack
        pub type X = Box<dyn crate::Ev>; // attack
    } // attack
    let x: T::X = Box::new(rc.clone()); // attack
    let x: Box<Rc<u32>> = Box::new(rc.clone()); // harmless
    **x
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc, Local)));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
