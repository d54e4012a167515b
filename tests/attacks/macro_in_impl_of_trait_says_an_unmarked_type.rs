//! refused: `Kept` is not a type that marked code may use
//! What a marked macro makes in a marked impl says that an associated type is one whose drop is unmarked.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[allow(dead_code)]
struct Kept(Rc<u32>);

impl Drop for Kept {
    fn drop(&mut self) {
        keep(&self.0);
    }
}

#[no_tls]
trait Makes {
    type Made;
    fn make(rc: Rc<u32>) -> Self::Made;
}

#[no_tls]
macro_rules! made {
    ($ty:ty, $rc:ident => $make:expr) => {
        type Made = $ty;
        fn make($rc: Rc<u32>) -> $ty {
            $make
        }
    };
}

#[no_tls]
struct Maker;

#[no_tls]
impl Makes for Maker {
    made!(Kept, rc => unsafe { no_tls::assume_no_tls!(Kept(rc)) }); // attack
    made!(Rc<u32>, rc => rc); // harmless
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    drop(Maker::make(rc.clone()));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
