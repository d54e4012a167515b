//! refused: `<<AnyGrid as std::iter::IntoIterator>::Item as std::iter::IntoIterator>::Item`'s `Debug` is not marked
//! A listed trait does not say what the other crate's implies of a type that is projected twice.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }

mod foreign { use std::fmt::Debug; pub trait Grid: Sized + IntoIterator<Item: IntoIterator<Item: Debug>> { fn show(self) -> String { self.into_iter().map(|r| r.into_iter().map(|x| format!("{x:?}")).collect::<String>()).collect() } } }
mod allowed { use super::{foreign}; 
 no_tls::allow! { unsafe because "a vector";
   pub trait Grid: foreign::Grid + IntoIterator<Item: IntoIterator> { fn show(self) -> String; } // attack
   pub trait Grid: foreign::Grid + IntoIterator<Item: IntoIterator<Item: std::fmt::Debug>> { fn show(self) -> String; } // harmless
 } }
use allowed::Grid as _;
#[no_tls] pub struct Mine(Rc<u32>);
#[no_tls] pub struct Counts(Rc<u32>);
#[no_tls] // harmless
impl std::fmt::Debug for Counts { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { 
 keep(&self.0); // attack
 Ok(()) } }
#[no_tls] impl IntoIterator for Mine { type Item = Vec<Counts>; type IntoIter = std::vec::IntoIter<Vec<Counts>>; fn into_iter(self) -> std::vec::IntoIter<Vec<Counts>> { vec![vec![Counts(self.0)]].into_iter() } }
#[no_tls(bounds(Grid = allowed::Grid))]
impl foreign::Grid for Mine { }
fn main() { 
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { Mine(rc.clone()).show(); }));
    println!("{}", kept()); let _ = keep;
}
