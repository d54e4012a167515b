//! refused: `dyn for<'a> Tr<'a>` is not a type that marked code may use
//! A constant that brings the `dyn` of a marked trait for all lifetimes.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

use std::marker::PhantomData;

#[no_tls]
trait Tr<'a> {
    fn rc(&self) -> &Rc<u32>;
}

#[no_tls]
impl<'a> Tr<'a> for Rc<u32> {
    fn rc(&self) -> &Rc<u32> {
        self
    }
}

impl std::ops::Deref for dyn for<'a> Tr<'a> {
    type Target = u32;

    fn deref(&self) -> &u32 {
        keep(self.rc());
        self.rc()
    }
}

#[no_tls]
fn convert<D: ?Sized>(_: PhantomData<D>, x: &D) -> &D {
    x
}

trait Has {
    const CHOSEN: PhantomData<dyn for<'a> Tr<'a>>; // attack
    const CHOSEN: PhantomData<Rc<u32>>; // harmless
}

impl Has for u8 {
    const CHOSEN: PhantomData<dyn for<'a> Tr<'a>> = PhantomData; // attack
    const CHOSEN: PhantomData<Rc<u32>> = PhantomData; // harmless
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    **convert(<u8 as Has>::CHOSEN, rc)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
