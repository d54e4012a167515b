//! refused: conflicting implementations of trait `no_tls::__private::Unlisted<no_tls::__private::WriteNoTlsCopyOnTheType>`
//! A generic type that is `Copy`, by an impl that the type does not list.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls] // attack
#[no_tls(Copy)] // harmless
struct Local<'a, T>(&'a T);

impl<T> Copy for Local<'_, T> {}

#[no_tls] // harmless
impl<T> Clone for Local<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> usize {
    let local = Local(rc);
    let iter = (0..3).map(move |n| (n, **local.0));
    iter.clone().count()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
