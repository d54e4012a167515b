//! refused: `Local`'s `Index<usize>` is not marked `#[no_tls]`
//! The check of an indexed sum is regrouped: it speaks of `(&raw const *&a) + b`, not of `&raw const *&(a + b)`.

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
struct Left(Rc<u32>);

#[no_tls]
struct Right;

#[no_tls]
struct Local(Rc<u32>);

#[no_tls]
impl std::ops::Add<Right> for Left {
    type Output = Local;

    fn add(self, _: Right) -> Local {
        Local(self.0)
    }
}

impl std::ops::Add<Right> for *const Left { // attack
    type Output = *const [u32; 1]; // attack

    fn add(self, _: Right) -> *const [u32; 1] { // attack
        unreachable!() // attack
    } // attack
} // attack

#[no_tls] // harmless
impl std::ops::Index<usize> for Local {
    type Output = u32;

    fn index(&self, _: usize) -> &u32 {
        keep(&self.0); // attack
        &self.0
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    (Left(rc.clone()) + Right)[0usize]
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    // The capsule and this thread share an `Rc` now.
    println!("{:?}", KEPT.take().map(|rc| Rc::strong_count(&rc)));
    std::thread::spawn(move || drop(capsule)).join().unwrap();
    let _ = keep;
}
