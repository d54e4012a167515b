//! refused: no field `0` on type
//! The field of a wrapper of another crate's type, of which an `Unpin` for one argument says what an argument is.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }
mod other { // another crate, as `pin-project-lite` would write it
    pub trait Pinned<T> {}
    pub struct H<T>(std::marker::PhantomData<T>, std::marker::PhantomPinned);
    impl<T> H<T> { pub fn new() -> Self { H(Default::default(), Default::default()) } }
    impl<T> Unpin for H<T> where (): Pinned<T> {}
}
impl other::Pinned<Box<dyn Ev>> for () {} // attack
impl other::Pinned<Box<Rc<u32>>> for () {} // harmless
mod allowed {
    use super::other;
    no_tls::allow! { unsafe because "read: it holds nothing, and `new` makes it";
        pub struct H<T>(pub other::H<T>);
        impl<T> H<T> { pub fn new() -> Self; }
    }
}
#[no_tls]
fn made<T>(_: &Option<T>) -> allowed::H<T> { allowed::H::new() }
#[no_tls]
fn moved<U: Unpin>(_: &U) {}
#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = None;
    let h = made(&slot);
    moved(&h.0); // attack
    moved(&h); // harmless
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
