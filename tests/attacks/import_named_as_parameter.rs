//! refused: this hides the parameter `T`
//! A type imported in a body, named as a parameter that needs no check.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

trait Ev {
    fn rc(&self) -> &Rc<u32>;
}

impl Ev for Rc<u32> {
    fn rc(&self) -> &Rc<u32> {
        self
    }
}

impl std::ops::Deref for dyn Ev {
    type Target = u32;

    fn deref(&self) -> &u32 {
        keep(self.rc());
        self.rc()
    }
}

type Al = dyn Ev; // attack
type Al = Rc<u32>; // harmless

#[no_tls]
fn run_with<T: Clone>(_: T, rc: &Rc<u32>) -> u32 {
    use self::Al as T; // attack
    use self::Al as U; // harmless
    let reference: &T = rc; // attack
    let reference: &U = rc; // harmless
    **reference
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    run_with(1, rc)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
