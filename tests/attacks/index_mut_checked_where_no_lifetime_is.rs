//! refused: `W<for<'a> fn(&'a u8)>`'s `IndexMut<u8>` is not marked `#[no_tls]`
//! An `IndexMut` is looked for in dead code, where rustc asks no lifetimes: the marked one of `W<fn(&'static u8)>` passes for that of `W<for<'a> fn(&'a u8)>`.

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
use std::ops::{Index, IndexMut};

#[no_tls]
struct W<T>(Rc<u32>, PhantomData<T>);

#[no_tls]
impl<T> Index<u8> for W<T> {
    type Output = Rc<u32>;

    fn index(&self, _: u8) -> &Rc<u32> {
        &self.0
    }
}

#[no_tls]
impl IndexMut<u8> for W<fn(&'static u8)> {
    fn index_mut(&mut self, _: u8) -> &mut Rc<u32> {
        &mut self.0
    }
}

#[allow(coherence_leak_check)]
impl IndexMut<u8> for W<for<'a> fn(&'a u8)> {
    fn index_mut(&mut self, _: u8) -> &mut Rc<u32> {
        keep(&self.0);
        &mut self.0
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let mut w: W<for<'a> fn(&'a u8)> = W(rc.clone(), PhantomData); // attack
    let mut w: W<fn(&'static u8)> = W(rc.clone(), PhantomData); // harmless
    w[0u8] = rc.clone();
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
