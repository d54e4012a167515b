//! refused: what the other crate's trait implies of
//! A listed trait implies one of std's for unix, that no marker speaks of.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
fn keep(rc: &Rc<u32>) { KEPT.set(Some(rc.clone())); }
fn kept() -> usize { KEPT.with_borrow(|k| k.as_ref().map_or(0, Rc::strong_count)) }
mod foreign {
 use std::os::unix::fs::FileExt; // attack
 pub trait Fl: FileExt { fn go(&self) { let _ = self.read_at(&mut [], 0); } } // attack
 pub trait Fl { fn go(&self) {} } // harmless
}
mod allowed { use super::{foreign};
 no_tls::allow! { unsafe because "a vector";
   pub trait Fl: foreign::Fl { fn go(&self); }
 } }
#[no_tls] pub struct Mine(Rc<u32>);
impl std::os::unix::fs::FileExt for Mine { fn read_at(&self, _: &mut [u8], _: u64) -> std::io::Result<usize> { keep(&self.0); Ok(0) } fn write_at(&self, _: &[u8], _: u64) -> std::io::Result<usize> { Ok(0) } }
#[no_tls(bounds(Fl = allowed::Fl))]
impl foreign::Fl for Mine { }
use allowed::Fl as _;
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { Mine(rc.clone()).go(); }));
    println!("{}", kept());let _ = keep;
}
