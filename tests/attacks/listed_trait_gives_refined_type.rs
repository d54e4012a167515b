//! refused: mismatched types
//! The same, of an impl that writes the type itself.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }

mod foreign { pub trait Sh { 
 fn show(&self) -> impl std::fmt::Debug; // attack
 type Shown: std::fmt::Debug; // harmless
 fn show(&self) -> Self::Shown; // harmless
 fn sum(&self) -> String { format!("{:?}", self.show()) } } }
mod allowed { use super::{foreign};
 no_tls::allow! { unsafe because "a vector";
   pub trait Sh: foreign::Sh {
 type Shown: std::fmt::Debug; // harmless
 fn sum(&self) -> String; }
 } }
#[no_tls] pub struct Mine(Rc<u32>);
#[no_tls] pub struct Counts(Rc<u32>);
#[no_tls] // harmless
impl std::fmt::Debug for Counts { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { 
 keep(&self.0); // attack
 Ok(()) } }
#[no_tls(bounds(Sh = allowed::Sh))]
impl foreign::Sh for Mine {
 type Shown = Counts; // harmless
 fn show(&self) -> Counts { Counts(self.0.clone()) }  }
use allowed::{Sh as _};
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { Mine(rc.clone()).sum(); }));
    println!("{}", kept());let _ = keep;
}
