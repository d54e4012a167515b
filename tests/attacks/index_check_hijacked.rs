//! refused: `Local`'s `Index<usize>` is not marked `#[no_tls]`
//! A trait in scope with a by-value method called `index` takes the place of an index's check, and a marked impl for another index settles the types.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

trait Each: Sized { // attack
    fn index<A, I>(self, _: A, i: I) -> I { // attack
        i // attack
    } // attack
} // attack

impl<T> Each for T {} // attack

#[no_tls]
struct Local(Rc<u32>, u32);

#[no_tls]
struct Other;

#[no_tls]
impl std::ops::Index<Other> for Local {
    type Output = u32;

    fn index(&self, _: Other) -> &u32 {
        &self.1
    }
}

#[no_tls]
impl std::ops::IndexMut<Other> for Local {
    fn index_mut(&mut self, _: Other) -> &mut u32 {
        &mut self.1
    }
}

#[no_tls] // harmless
impl std::ops::Index<usize> for Local {
    type Output = u32;

    fn index(&self, _: usize) -> &u32 {
        keep(&self.0); // attack
        &self.0
    }
}

#[no_tls] // harmless
impl std::ops::IndexMut<usize> for Local { // harmless
    fn index_mut(&mut self, _: usize) -> &mut u32 { // harmless
        &mut self.1 // harmless
    } // harmless
} // harmless

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let local = Local(rc.clone(), 1);
    local[0usize]
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    // The capsule and this thread share an `Rc` now.
    println!("{:?}", KEPT.take().map(|rc| Rc::strong_count(&rc)));
    std::thread::spawn(move || drop(capsule)).join().unwrap();
    let _ = keep;
}
