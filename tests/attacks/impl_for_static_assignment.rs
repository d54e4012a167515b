//! refused: `Local<for<'a> fn(&'a u8)> += i32` is not marked `#[no_tls]`
//! A marked impl for a `fn` pointer of one lifetime, where the unmarked one for all is run.

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
impl std::ops::AddAssign<i32> for Local<fn(&'static u8)> {
    fn add_assign(&mut self, _: i32) {}
}

#[no_tls] // harmless
impl std::ops::AddAssign<i32> for Local<for<'a> fn(&'a u8)> {
    fn add_assign(&mut self, _: i32) {
        keep(&self.0); // attack
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let mut local: Local<for<'a> fn(&'a u8)> = Local(rc.clone(), PhantomData);
    local += 1;
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
