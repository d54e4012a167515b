//! refused: no field holds a `T`
//! The field that holds a `T` is not there, so that another `Copy` and `Clone` stand beside the derived ones.

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

#[no_tls] // attack
#[derive(Clone, Copy)] // attack
#[no_tls(Copy)] // harmless
struct Local<'a, T>(#[cfg(any())] T, &'a Rc<u32>, PhantomData<T>);

impl<T> Copy for Local<'_, T> {} // harmless
#[no_tls] // harmless
impl<T> Clone for Local<'_, T> { // harmless
    fn clone(&self) -> Self { // harmless
        *self // harmless
    } // harmless
} // harmless

#[no_tls]
struct Special;

impl Copy for Local<'_, Special> {} // attack
impl Clone for Local<'_, Special> { // attack
    fn clone(&self) -> Self { // attack
        keep(self.0); // attack
        *self // attack
    } // attack
} // attack

#[no_tls]
fn run(rc: &Rc<u32>) -> usize {
    let local = Local(rc, PhantomData::<Special>); // attack
    let local = Local(rc, PhantomData::<u8>); // harmless
    let _ = Special;
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
