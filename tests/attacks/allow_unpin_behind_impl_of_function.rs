//! refused: is not a type that marked code may use
//! What a listed function gives is an `impl Iterator`, behind which is another crate's type, of which an `Unpin` says what an argument is.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }
mod other { // another crate
    pub trait Pinned<T> {}
    pub struct Iter<T>(std::marker::PhantomData<T>, std::marker::PhantomPinned);
    impl<T> Iterator for Iter<T> { type Item = u8; fn next(&mut self) -> Option<u8> { None } }
    impl<T> Unpin for Iter<T> where (): Pinned<T> {}
    pub fn iter<T>(_: &Option<T>) -> Iter<T> { Iter(std::marker::PhantomData, std::marker::PhantomPinned) }
}
impl other::Pinned<Box<dyn Ev>> for () {} // attack
impl other::Pinned<Box<Rc<u32>>> for () {} // harmless
mod allowed {
    use super::other;
    no_tls::allow! { unsafe because "read: it is empty";
        pub fn iter<T>(of: &Option<T>) -> impl Iterator<Item = u8> + use<T> = other::iter;
    }
}
#[no_tls]
fn moved<U: Unpin>(_: &U) {}
#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = None;
    moved(&allowed::iter(&slot));
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
