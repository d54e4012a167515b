//! refused: what the other crate's trait implies of `AnyJob` is never marked
//! A listed trait implies one of std's that no marker speaks of.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }

use std::process::{Termination, ExitCode};
mod foreign {
 use std::process::Termination; // attack
 
 pub trait Job: Termination + Sized { fn go(self) { self.report(); } } // attack
 pub trait Job: Sized { fn go(self) {} } // harmless
 }
mod allowed { use super::{foreign};
 no_tls::allow! { unsafe because "a vector";
   pub trait Job: foreign::Job { fn go(self); }
 } }
#[no_tls] pub struct Mine(Rc<u32>);
impl Termination for Mine { fn report(self) -> ExitCode { 
   keep(&self.0); // attack
   ExitCode::SUCCESS } }
#[no_tls(bounds(Job = allowed::Job))]
impl foreign::Job for Mine { }
use allowed::{Job as _};
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { Mine(rc.clone()).go(); }));
    println!("{}", kept());let _ = keep;
}
