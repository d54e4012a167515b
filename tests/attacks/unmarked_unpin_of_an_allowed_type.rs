//! refused: conflicting implementations of trait `Unpin` for type
//! The same by the one `impl Unpin` that there is for a type that an `allow!` declares.

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

mod heap {
    pub struct Heap<T>(Vec<T>);

    impl<T> Heap<T> {
        pub fn new() -> Self {
            Self(Vec::new())
        }
    }
}

mod allowed {
    use super::heap;

    no_tls::allow! {
        unsafe because "a vector";

        pub struct Heap<T>(heap::Heap<T>);

        impl<T> Heap<T> {
            pub fn new() -> Self;
        }
    }
}

use allowed::Heap;

impl Unpin for Heap<Box<dyn Ev>> {} // attack

#[no_tls]
fn made<T>(_: &Option<T>) -> Heap<T> {
    Heap::new()
}

#[no_tls]
fn moved<T: Unpin>(_: T) {}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = None;
    moved(made(&slot));
    slot = Some(Box::new(rc.clone()));
    let inner = slot.as_ref().unwrap();
    ***inner // attack
    **inner.as_ref() // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
