//! refused: no field holds a `T::Item`
//! The derived `Copy` asks it of `T::Item`, too: where that is not `Copy`, another `Copy` and `Clone` stand beside the derived ones.

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
#[derive(Clone, Copy)]
struct Local<'a, T: Iterator>(&'a Rc<u32>, T, PhantomData<T::Item>); // attack
struct Local<'a, T: Iterator<Item = Special>>(&'a Rc<u32>, T, PhantomData<Special>); // harmless

#[no_tls]
struct Special;

#[no_tls]
#[derive(Clone, Copy)]
struct Counter;

#[no_tls]
impl Iterator for Counter {
    type Item = Special;

    fn next(&mut self) -> Option<Special> {
        Some(Special)
    }
}

impl Copy for Local<'_, Counter> {} // attack
impl Clone for Local<'_, Counter> { // attack
    fn clone(&self) -> Self { // attack
        keep(self.0); // attack
        *self // attack
    } // attack
} // attack

#[no_tls]
fn run(rc: &Rc<u32>) -> usize {
    let local = Local(rc, Counter, PhantomData);
    let items = [1u8, 2].into_iter().map(move |x| {
        let whole = local;
        (x, **whole.0)
    });
    items.clone().count()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
