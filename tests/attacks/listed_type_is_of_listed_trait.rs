//! refused: `<AnyZero as foreign::Zero>::H: allowed::_::no_impl_of::Helper` is not satisfied
//! A listed trait does not say that its type has another listed trait.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }

mod foreign { pub trait Helper { fn help(rc: &std::rc::Rc<u32>); } pub trait Zero: Sized { type H: Helper; fn show(rc: &std::rc::Rc<u32>) { Self::H::help(rc) } } }
mod allowed { use super::{foreign}; use std::rc::Rc;
 no_tls::allow! { unsafe because "a vector";
   pub trait Helper: foreign::Helper { fn help(rc: &Rc<u32>); }
   pub trait Zero: foreign::Zero { 
 type H; // attack
 type H: Helper; // harmless
 fn show(rc: &Rc<u32>); }
 } }
#[no_tls] pub struct Mine;
#[no_tls] pub struct Hlp;
#[no_tls(bounds(Helper = allowed::Helper))] // harmless
impl foreign::Helper for Hlp { fn help(rc: &Rc<u32>) {
  keep(rc); // attack
} }
#[no_tls(bounds(Zero = allowed::Zero))]
impl foreign::Zero for Mine { type H = Hlp;  }
use allowed::Zero as _;
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { <Mine>::show(rc) }));
    println!("{}", kept());
    let _ = keep;
}
