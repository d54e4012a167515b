//! refused: `Local += i32` is not marked `#[no_tls]`
//! The checked place is found by an unmarked method, the one that is run by its target's marked one.

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
struct Target {
    local: Local,
}

#[no_tls]
struct Pointer {
    target: Target,
    number: i32,
}

#[no_tls]
impl std::ops::Deref for Pointer {
    type Target = Target;

    fn deref(&self) -> &Target {
        &self.target
    }
}

#[no_tls]
impl std::ops::DerefMut for Pointer {
    fn deref_mut(&mut self) -> &mut Target {
        &mut self.target
    }
}

impl Pointer {
    fn get(&mut self) -> &mut i32 {
        &mut self.number
    }
}

#[no_tls]
impl Target {
    fn get(&mut self) -> &mut Local {
        &mut self.local
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let mut pointer = Pointer { target: Target { local: Local(rc.clone()) }, number: 1 };
    *pointer.get() += 1;
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
    let _ = (keep, Pointer::get);
}
