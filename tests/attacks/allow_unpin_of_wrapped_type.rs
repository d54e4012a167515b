//! refused: is not a type that marked code may use
//! A wrapper of another crate's type, whose `Unpin` for one argument says what an argument is.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }
use std::marker::PhantomData;
mod other {
    pub struct H<T>(std::marker::PhantomData<T>, std::marker::PhantomPinned);
    impl<T> H<T> { pub fn new() -> Self { H(Default::default(), Default::default()) } }
    impl Unpin for H<Box<dyn super::Ev>> {} // attack
    impl<T> Unpin for H<T> {} // harmless
}
mod allowed {
    use super::other;
    no_tls::allow! { unsafe because "read: it holds nothing, and `new` makes it";
        pub struct H<T>(other::H<T>);
        impl<T> H<T> { pub fn new() -> Self; }
    }
}
#[no_tls]
fn made<T>(_: &Option<T>) -> PhantomData<allowed::H<T>> { PhantomData }
#[no_tls]
fn moved<T: Unpin>(_: PhantomData<T>) {}
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
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    println!("shared: {}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
