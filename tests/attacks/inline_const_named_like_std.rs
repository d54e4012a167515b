//! refused: mismatched types
//! A type with the name of one of std's, in an inline `const` of any type, which would be made of std's.
//!
//! If the user's were, its `fn` pointer would leave the capsule's `Rc` in a thread-local.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

pub struct OnceCell<T>(fn(&Rc<u32>), PhantomData<T>);

#[allow(dead_code)]
impl<T> OnceCell<T> {
    const fn new() -> Self {
        Self(keep, PhantomData)
    }
}

#[no_tls]
fn run<T>(rc: &Rc<u32>, _: T) {
    let _ = &rc;
    (const { OnceCell::<T>::new() }.0)(rc); // attack
    let _ = const { std::cell::OnceCell::<T>::new() }; // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc, 1)));
}
