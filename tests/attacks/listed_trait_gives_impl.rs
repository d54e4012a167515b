//! refused: leave this impl unmarked
//! A marked impl of another crate's trait says which `impl Iterator` it gives, of which that crate calls what nobody has marked.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }

mod foreign { pub trait Items { 
 fn items(&self) -> impl Iterator<Item = u8>; // attack
 fn items(&self) -> std::vec::IntoIter<u8>; // harmless
 fn sum(&self) -> u32 { self.items().map(u32::from).sum() } } }
mod allowed { use super::{foreign};
 no_tls::allow! { unsafe because "a vector";
   pub trait Items: foreign::Items { fn sum(&self) -> u32; }
 } }
#[no_tls] pub struct Mine(Rc<u32>);
#[no_tls] pub struct Counts(Rc<u32>);
#[no_tls] // harmless
impl Iterator for Counts { type Item = u8; fn next(&mut self) -> Option<u8> { 
 keep(&self.0); // attack
 None } }
#[no_tls(bounds(Items = allowed::Items))]
impl foreign::Items for Mine {
 fn items(&self) -> impl Iterator<Item = u8> { Counts(self.0.clone()) } // attack
 fn items(&self) -> std::vec::IntoIter<u8> { Counts(self.0.clone()).collect::<Vec<_>>().into_iter() } // harmless
}
use allowed::{Items as _};
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { Mine(rc.clone()).sum(); }));
    println!("{}", kept());let _ = keep;
}
