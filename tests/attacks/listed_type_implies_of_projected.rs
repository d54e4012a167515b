//! refused: `<<AnyGrid as foreign::Grid>::H as std::iter::IntoIterator>::Item`'s `Debug` is not marked
//! The same of a type of the trait's.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }

mod foreign { use std::fmt::Debug; pub trait Grid: Sized { type H: IntoIterator<Item: Debug>; fn rows(self) -> Self::H; fn show(self) -> String { self.rows().into_iter().map(|x| format!("{x:?}")).collect() } } }
mod allowed { use super::{foreign}; 
 no_tls::allow! { unsafe because "a vector";
   pub trait Grid: foreign::Grid { 
 type H: IntoIterator; // attack
 type H: IntoIterator<Item: std::fmt::Debug>; // harmless
 fn show(self) -> String; }
 } }
use allowed::Grid as _;
#[no_tls] pub struct Mine(Rc<u32>);
#[no_tls] pub struct Counts(Rc<u32>);
#[no_tls] // harmless
impl std::fmt::Debug for Counts { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { 
 keep(&self.0); // attack
 Ok(()) } }
#[no_tls(bounds(Grid = allowed::Grid))]
impl foreign::Grid for Mine { type H = Vec<Counts>; fn rows(self) -> Vec<Counts> { vec![Counts(self.0)] } }
fn main() { 
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { Mine(rc.clone()).show(); }));
    println!("{}", kept()); let _ = keep;
}
