//! refused: `Local<for<'a> fn(&'a u8)>`'s `Index<usize>` is not marked `#[no_tls]`
//! A marked impl for a `fn` pointer of one lifetime, where the unmarked one for all indexes.

#![allow(coherence_leak_check)]

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
struct Local<T>(Rc<u32>, PhantomData<T>);

#[no_tls]
impl std::ops::Index<usize> for Local<fn(&'static u8)> {
    type Output = u32;

    fn index(&self, _: usize) -> &u32 {
        &self.0
    }
}

#[no_tls] // harmless
impl std::ops::Index<usize> for Local<for<'a> fn(&'a u8)> {
    type Output = u32;

    fn index(&self, _: usize) -> &u32 {
        keep(&self.0); // attack
        &self.0
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let local: Local<for<'a> fn(&'a u8)> = Local(rc.clone(), PhantomData);
    local[0]
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
