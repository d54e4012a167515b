//! refused: method `__no_tls0type_H` is not a member of trait `allowed::Zero`
//! A listed trait leaves out a type that the other crate's has.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }

mod foreign { use std::fmt::Debug; pub trait Zero: Sized { type H: Debug; fn get(&self) -> Self::H; fn show(&self) -> String { format!("{:?}", self.get()) } } }
mod allowed { use super::{foreign}; 
 no_tls::allow! { unsafe because "a vector";
   pub trait Zero: foreign::Zero {
    type H: std::fmt::Debug; // harmless
    fn show(&self) -> String;
   }
 } }
#[no_tls] pub struct Mine(Rc<u32>);
#[no_tls] pub struct Hlp(Rc<u32>);
#[no_tls] // harmless
impl std::fmt::Debug for Hlp { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
  keep(&self.0); // attack
  Ok(())
} }
#[no_tls(bounds(Zero = allowed::Zero))]
impl foreign::Zero for Mine { type H = Hlp; fn get(&self) -> Hlp { Hlp(self.0.clone()) } }
use allowed::Zero as _;
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { Mine(rc.clone()).show(); }));
    println!("{}", kept());
    let _ = keep;
}
