//! refused: mismatched types
//! Whether there is an `IndexMut` is asked before it is known what is indexed: a bound in sight says that there is none.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }

#[no_tls(not_dyn)] pub trait P { type O; }
#[no_tls] impl P for Vec<u16> { type O = u8; }
#[no_tls] impl<'z> P for Vec<&'z u8> { type O = u16; }

#[no_tls] pub struct Slot<X>(PhantomData<X>);
#[no_tls] impl<X> std::ops::AddAssign<Slot<X>> for Slot<X> { fn add_assign(&mut self, _: Slot<X>) {} }
#[no_tls] fn known() -> Slot<u16> { Slot(PhantomData) }
#[no_tls] pub struct Foo<X> { slot: Slot<X>, rc: Rc<u32> }
#[no_tls] impl<X> Index<usize> for Foo<X> { type Output = Slot<X>; fn index(&self, _: usize) -> &Slot<X> { &self.slot } }
#[no_tls] // harmless
impl<X> IndexMut<usize> for Foo<X> where Vec<X>: P<O = u8> {
    fn index_mut(&mut self, _: usize) -> &mut Slot<X> {
        keep(&self.rc); // attack
        &mut self.slot
    }
}
#[no_tls] fn make<X>(rc: &Rc<u32>) -> Foo<X> { Foo { slot: Slot(PhantomData), rc: rc.clone() } }

#[no_tls]
fn run<'a>(rc: &Rc<u32>, _: &'a u8)
where
    Vec<&'a u8>: P<O = u16>,
{
    let mut foo = make(rc); // attack
    let mut foo = make::<u16>(rc); // harmless
    foo[0] += known();
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc, &1)));
    println!("{}", kept()); let _ = keep;
}
