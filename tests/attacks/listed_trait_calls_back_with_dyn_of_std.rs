//! refused: `dyn std::fmt::Display` is not a type that marked code may use
//! The same of what a marked impl gives to a callback of the other crate's.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }

mod foreign {
 use std::fmt::Display; // attack
 pub trait Sh { 
 fn each(&self, f: &mut dyn FnMut(&dyn Display)); // attack
 fn each(&self, f: &mut dyn FnMut(String)); // harmless
 fn sum(&self) -> String { let mut s = String::new(); self.each(&mut |x| s += &x.to_string()); s } } }
mod allowed { use super::{foreign};
 no_tls::allow! { unsafe because "a vector";
   pub trait Sh: foreign::Sh { fn sum(&self) -> String; }
 } }
#[no_tls] pub struct Mine(Rc<u32>);
#[no_tls] pub struct Counts(Rc<u32>);
#[no_tls] // harmless
impl std::fmt::Display for Counts { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { 
 keep(&self.0); // attack
 Ok(()) } }
#[no_tls(bounds(Sh = allowed::Sh))]
impl foreign::Sh for Mine {
 fn each(&self, f: &mut dyn FnMut(&dyn std::fmt::Display)) { f(&Counts(self.0.clone())) } // attack
 fn each(&self, f: &mut dyn FnMut(String)) { f(Counts(self.0.clone()).to_string()) } // harmless
}
use allowed::{Sh as _};
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { Mine(rc.clone()).sum(); }));
    println!("{}", kept());let _ = keep;
}
