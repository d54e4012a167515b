//! refused: `Local += i32` is not marked `#[no_tls]`
//! An assignment to a variable of a let chain, where one outside has its name.

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
struct Local(Rc<u32>);

#[no_tls] // harmless
impl std::ops::AddAssign<i32> for Local {
    fn add_assign(&mut self, _: i32) {
        keep(&self.0); // attack
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let mut number = 5;
    let place = &mut number;
    let mut local = Some(Local(rc.clone()));
    if let Some(place) = &mut local
        && (*place += 1) == ()
    {}
    *place += 1;
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
