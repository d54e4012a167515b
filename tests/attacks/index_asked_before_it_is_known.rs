//! refused: mismatched types
//! What has an `Index` is asked before it is known what is indexed: a bound in sight says that it has none.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::marker::PhantomData;
use std::ops::{Deref, Index};
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }

#[no_tls(not_dyn)] pub trait P { type O; }
#[no_tls] impl P for Vec<u16> { type O = u8; }
#[no_tls] impl<'z> P for Vec<&'z u8> { type O = u16; }
#[no_tls(not_dyn)] pub trait Single {}
#[no_tls] impl Single for Box<u16> {}

#[no_tls] pub struct Bar<X>(PhantomData<X>, u32);
#[no_tls] impl<X> Index<usize> for Bar<X> where Box<X>: Single { type Output = u32; fn index(&self, _: usize) -> &u32 { &self.1 } }
#[no_tls(Deref)] pub struct Foo<X> { bar: Bar<X>, rc: Rc<u32> }
#[no_tls] impl<X> Deref for Foo<X> { type Target = Bar<X>; fn deref(&self) -> &Bar<X> { &self.bar } }
#[no_tls] // harmless
impl<X> Index<usize> for Foo<X> where Vec<X>: P<O = u8> {
    type Output = u32;
    fn index(&self, _: usize) -> &u32 {
        keep(&self.rc); // attack
        &self.rc
    }
}
#[no_tls] fn make<X>(rc: &Rc<u32>) -> Foo<X> { Foo { bar: Bar(PhantomData, 0), rc: rc.clone() } }

#[no_tls]
fn run<'a>(rc: &Rc<u32>, _: &'a u8) -> u32
where
    Vec<&'a u8>: P<O = u16>,
{
    let foo = make(rc); // attack
    let foo = make::<u16>(rc); // harmless
    foo[0]
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { println!("{}", outside_print(run(rc, &1))); }));
    println!("{}", kept()); let _ = keep;
}
#[no_tls] fn outside_print(x: u32) -> u32 { x }
