//! refused: `Error` is not marked `#[no_tls]`
//! What `source` gives is coerced to std's `dyn Error`, by an impl that nobody has marked.

use no_tls::{Capsule, marked, no_tls};
use std::{cell::RefCell, fmt, rc::Rc, error::Error, marker::PhantomData};
thread_local! { static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) }; }
pub trait Ev { fn rc(&self) -> &Rc<u32>; }
impl Ev for Rc<u32> { fn rc(&self) -> &Rc<u32> { self } }
impl std::ops::Deref for dyn Ev { type Target = u32; fn deref(&self) -> &u32 { KEPT.set(Some(self.rc().clone())); self.rc() } }
#[no_tls] struct P<T>(PhantomData<fn() -> T>);
impl fmt::Debug for P<Box<dyn Ev>> { fn fmt(&self, _: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl fmt::Display for P<Box<dyn Ev>> { fn fmt(&self, _: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl Error for P<Box<dyn Ev>> { }
#[no_tls] fn leak<T>(_: &Option<T>) -> &'static P<T> { Box::leak(Box::new(P(PhantomData))) }
#[no_tls] #[derive(Debug)] struct E(Rc<u32>);
#[no_tls] impl fmt::Display for E { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("x") } }
#[no_tls] impl Error for E {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let mut slot = None;
        if false { return Some(leak(&slot)); } // attack
        slot = Some(Box::new(self.0.clone()));
        let x: u32 = ***slot.as_ref().unwrap();
        None
    }
}
fn main() { let mut c = Capsule::new(marked!(|| E(Rc::new(1)))); c.with(marked!(|e: &mut E| { let _ = e.source(); })); println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count))); }
