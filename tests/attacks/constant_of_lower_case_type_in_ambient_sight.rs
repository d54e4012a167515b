//! refused: multiple applicable items in scope
//! The same in a `marked!` of ambient code.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }

#[allow(non_camel_case_types)]
pub struct foo<X>(PhantomData<X>);
pub trait Tr1 {}
pub trait Tr2 {}
impl Tr1 for Vec<u16> {}
impl Tr1 for Vec<u32> {}
impl Tr2 for Option<u16> {}
impl<X> foo<X> where Vec<X>: Tr1, Option<X>: Tr2 { pub const LIMIT: Option<u8> = None; } // attack
impl foo<u16> { pub const LIMIT: Option<u8> = None; } // harmless
pub trait Other { const LIMIT: Option<fn(&Rc<u32>)>; } // attack
impl Other for foo<u32> { const LIMIT: Option<fn(&Rc<u32>)> = Some(keep); } // attack
fn ambient<T>(_: T) where Vec<T>: Tr1 {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        let f: Option<fn(&Rc<u32>)> = foo::LIMIT; // attack
        let f: Option<u8> = foo::LIMIT; // harmless
        if let Some(f) = f {
            f(rc); // attack
            let _ = (f, &rc); // harmless
        }
    }));
}
fn main() {
    ambient(1u32);
    println!("{}", kept());
    #[no_tls] fn _f() {}
    let _ = (keep, PhantomData::<u8>);
}
