//! refused: what is `Copy` is cloned by its `Clone`
//! A generic type derives `Copy`, and `Clone` under a condition that does not hold: its `Clone` is anyone's, and closures are cloned by it.

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
mod inline {
    #[derive(Copy)]
    #[cfg_attr(any(), derive(Clone))] // attack
    #[derive(Clone)] // harmless
    pub struct Local<'a, T>(pub &'a std::rc::Rc<u32>, pub T);
}

use inline::Local;

impl<T: Copy> Clone for Local<'_, T> { // attack
    fn clone(&self) -> Self { // attack
        keep(self.0); // attack
        *self // attack
    } // attack
} // attack

#[no_tls]
fn run(rc: &Rc<u32>) -> usize {
    let local = Local(rc, 1u8);
    let items = [1u8, 2].into_iter().map(move |x| { let whole = local; (whole.1, x) });
    items.clone().count()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    // The capsule and this thread share an `Rc` now.
    println!("{:?}", KEPT.take().map(|rc| Rc::strong_count(&rc)));
    std::thread::spawn(move || drop(capsule)).join().unwrap();
    let _ = keep;
}
