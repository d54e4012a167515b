//! refused: mismatched types
//! The same of a constant of `Self`, beside a type that the impl around has.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { keep(self.rc()); self.rc() } }
#[no_tls]
fn phantom<T>(_: &Option<T>) -> PhantomData<(u8, T)> { PhantomData }

#[no_tls] pub struct Unit {}
#[no_tls] pub trait Tr { type Limit; fn go(rc: &Rc<u32>) -> u32; }
#[no_tls] pub struct Foo;
#[allow(non_upper_case_globals)] // attack
impl Foo { const Limit: PhantomData<(u8, Box<dyn Ev>)> = PhantomData; } // attack
#[no_tls] // harmless
impl Foo { const LIMIT: PhantomData<(u8, Box<Rc<u32>>)> = PhantomData; } // harmless
#[no_tls]
impl Tr for Foo {
    type Limit = Unit;
    fn go(rc: &Rc<u32>) -> u32 {
        let mut held = None;
        match phantom(&held) {
            Self::Limit => {} // attack
            Self::LIMIT => {} // harmless
        }
        held = Some(Box::new(rc.clone()));
        ***held.as_ref().unwrap()
    }
}
#[no_tls]
fn run(rc: &Rc<u32>) -> u32 { <Foo as Tr>::go(rc) }
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    println!("{}", kept());
    let _ = (keep, PhantomData::<u8>);
}
