//! refused: `<AnySubt as foreign::Base>::B`'s `Debug` is not marked
//! The same of a type of a supertrait's, which is listed, too.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }

mod foreign { use std::fmt::Debug; pub trait Base { type B; fn get(&self) -> Self::B; } pub trait Subt: Base<B: Debug> { fn show(&self) -> String { format!("{:?}", self.get()) } } }
mod allowed { use super::{foreign}; 
 no_tls::allow! { unsafe because "a vector";
   pub trait Base: foreign::Base { type B; }
   pub trait Subt: foreign::Subt + Base { fn show(&self) -> String; } // attack
   pub trait Subt: foreign::Subt + Base<B: std::fmt::Debug> { fn show(&self) -> String; } // harmless
 } }
use allowed::Subt as _;
#[no_tls] pub struct Mine(Rc<u32>);
#[no_tls] pub struct Counts(Rc<u32>);
#[no_tls] // harmless
impl std::fmt::Debug for Counts { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { 
 keep(&self.0); // attack
 Ok(()) } }
#[no_tls(bounds(Base = allowed::Base))]
impl foreign::Base for Mine { type B = Counts; fn get(&self) -> Counts { Counts(self.0.clone()) } }
#[no_tls(bounds(Subt = allowed::Subt))]
impl foreign::Subt for Mine { }
fn main() { 
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { Mine(rc.clone()).show(); }));
    println!("{}", kept()); let _ = keep;
}
