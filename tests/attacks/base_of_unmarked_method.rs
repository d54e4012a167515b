//! refused: `Local`'s `Index<usize>` is not marked `#[no_tls]`
//! The checked base is found by an unmarked method, the one that is run by its target's marked one.

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
impl std::ops::Index<usize> for Local {
    type Output = i32;

    fn index(&self, _: usize) -> &i32 {
        keep(&self.0); // attack
        &5
    }
}

#[no_tls]
struct Target {
    local: Local,
}

#[no_tls]
struct Pointer {
    target: Target,
    numbers: Vec<i32>,
}

#[no_tls]
impl std::ops::Deref for Pointer {
    type Target = Target;

    fn deref(&self) -> &Target {
        &self.target
    }
}

impl Pointer {
    fn get(&self) -> &Vec<i32> {
        &self.numbers
    }
}

#[no_tls]
impl Target {
    fn get(&self) -> &Local {
        &self.local
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> i32 {
    let pointer = Pointer { target: Target { local: Local(rc.clone()) }, numbers: vec![1] };
    pointer.get()[0]
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = (keep, Pointer::get);
}
