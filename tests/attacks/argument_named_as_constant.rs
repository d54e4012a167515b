//! refused: type provided when a constant was expected
//! A type argument that is named as a constant parameter.

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

type N = Box<dyn Ev>; // attack

#[no_tls]
struct Few<const M: usize>(u8);

#[no_tls]
impl<const N: usize> Few<{ N }> {
    fn run(&self, rc: &Rc<u32>) -> u32 {
        let mut held = Vec::<N>::new(); // attack
        let mut held = Vec::<Box<Rc<u32>>>::new(); // harmless
        held.push(Box::new(rc.clone()));
        **held.pop().unwrap()
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    Few::<3>(1).run(rc)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
