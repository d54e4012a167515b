//! refused: `Local<'_, N>`'s `Clone` is not marked `#[no_tls]`
//! A type with a constant for a parameter derives `Copy` alone, and has a `Clone` by hand, by which closures are cloned.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
#[derive(Copy)]
struct Local<'a, const N: usize>(&'a Rc<u32>, [u8; N]);

#[no_tls] // harmless
impl<const N: usize> Clone for Local<'_, N> {
    fn clone(&self) -> Self {
        keep(self.0); // attack
        *self
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> usize {
    let local = Local(rc, [1]);
    let items = [1u8, 2].into_iter().map(move |x| {
        let whole = local;
        (x, **whole.0)
    });
    items.clone().count()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
