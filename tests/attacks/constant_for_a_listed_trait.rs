//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! A constant that a marked impl gives to the trait of another crate, whose methods use it.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }

mod foreign { pub trait Base { const SHOW: Option<fn(&std::rc::Rc<u32>)>; } pub trait Zero: Base + Sized { fn show(rc: &std::rc::Rc<u32>) { if let Some(show) = Self::SHOW { show(rc) } } } }
mod allowed { use super::{foreign}; use std::rc::Rc;
 no_tls::allow! { unsafe because "a vector";
   pub trait Base: foreign::Base { }
   pub trait Zero: foreign::Zero + Base { fn show(rc: &Rc<u32>); }
 } }
#[no_tls] pub struct Mine;
#[no_tls(bounds(Base = allowed::Base))]
impl foreign::Base for Mine {
 const SHOW: Option<fn(&Rc<u32>)> = Some(keep); // attack
 const SHOW: Option<fn(&Rc<u32>)> = None; // harmless
 }
#[no_tls(bounds(Zero = allowed::Zero))]
impl foreign::Zero for Mine {   }
use allowed::Zero as _;
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { <Mine>::show(rc) }));
    println!("{}", kept());
    let _ = keep;
}
