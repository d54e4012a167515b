//! refused: `Local` is not a type that marked code may use
//! In a function of a marked module, an alias has the name of the module's trait, and hides an argument that has an unmarked `Drop`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls] // harmless
#[derive(Default)]
pub struct Local(Rc<u32>);

impl Drop for Local { // attack
    fn drop(&mut self) { // attack
        keep(&self.0); // attack
    } // attack
} // attack

#[no_tls]
mod making {
    use super::Local;

    pub trait Make {
        fn made() -> u32;
    }

    pub struct Holder<T>(T);

    impl<T: Default> Holder<T> {
        pub fn made() -> u32 {
            T::default();
            1
        }
    }

    pub fn run() -> u32 {
        type Make = Holder<Local>;
        Make::made()
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| **rc + making::run()));
    let _ = keep;
}
