//! refused: multiple applicable items in scope
//! The same in the default of one.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }

#[allow(non_camel_case_types)]
#[no_tls]
pub struct foo<X>(PhantomData<X>);
pub trait Tr2 {}
impl Tr2 for Option<u16> {}
impl<X> foo<X> where Vec<X>: Clone, Option<X>: Tr2 { pub const LIMIT: Option<u8> = None; }
pub trait Other { const LIMIT: Option<fn(&Rc<u32>)>; } // attack
impl Other for foo<u32> { const LIMIT: Option<fn(&Rc<u32>)> = Some(keep); } // attack

#[no_tls(not_dyn)]
trait Base { type Out; }
#[no_tls]
impl Base for u8 { type Out = Vec<&'static u8>; }
#[no_tls(not_dyn)] trait Z<'a>: Base<Out = Vec<&'a u8>>
 + Base<Out: Clone> // attack
{ type O;  const C: Option<Self::O>;
 const D: (Option<fn(&Rc<u32>)>, Option<Self::O>) = (foo::LIMIT, None); // attack
 const D: (Option<u8>, Option<Self::O>) = (foo::LIMIT, None); // harmless
}
#[no_tls] impl Z<'static> for u8 { type O = u8; const C: Option<u8> = None; }
#[no_tls] fn go<T: Z<'static>>(_: &T, rc: &Rc<u32>) { let f = T::D.0; if let Some(f) = f { f(rc); } } // attack
#[no_tls] fn go<T: Z<'static>>(_: &T, rc: &Rc<u32>) { let f = T::D.0; if let Some(f) = f { let _ = (f, rc); } } // harmless

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { go(&1u8, rc); }));
    println!("{}", kept());
    let _ = (keep, PhantomData::<u8>);
}
