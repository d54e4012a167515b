//! refused: `-&Local` is not marked `#[no_tls]`
//! An unmarked operator in an element under `cfg`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) -> u32 {
    KEPT.set(Some(rc.clone()));
    1
}

#[no_tls]
struct Local(Rc<u32>);

#[no_tls] // harmless
impl std::ops::Neg for &Local {
    type Output = u32;
    fn neg(self) -> u32 {
        keep(&self.0); // attack
        1
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let local = Local(rc.clone());
    let _all = [
        1,
        #[cfg(all())]
        -&local,
    ];
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
