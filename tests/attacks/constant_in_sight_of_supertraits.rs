//! refused: multiple applicable items in scope
//! The same by the supertraits of the trait around.

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
#[no_tls(not_dyn)]
trait Sup: Base<Out: Clone> {}
#[no_tls]
impl Sup for u8 {}
#[no_tls(not_dyn)]
trait Tr<'a>: Base<Out = Vec<&'a u8>>
 + Sup // attack
{ fn run(&self, rc: &Rc<u32>) {
    let f: Option<fn(&Rc<u32>)> = foo::LIMIT; // attack
    let f: Option<u8> = foo::LIMIT; // harmless
    if let Some(f) = f {
        f(rc); // attack
        let _ = (f, &rc); // harmless
    }
} }
#[no_tls]
impl Tr<'static> for u8 {}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { 1u8.run(rc); }));
    println!("{}", kept());
    let _ = (keep, PhantomData::<u8>);
}
