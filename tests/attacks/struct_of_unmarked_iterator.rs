//! refused: `Local`'s `Iterator` is not marked `#[no_tls]`
//! A struct's parameter that the unmarked impl of another's bound determines.

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

#[no_tls]
struct Local;

#[no_tls] // harmless
impl Iterator for Local {
    type Item = Box<dyn Ev>; // attack
    type Item = Box<Rc<u32>>; // harmless

    fn next(&mut self) -> Option<Self::Item> {
        None
    }
}

#[no_tls]
struct Pair<I: Iterator<Item = D>, D>(I, D);

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let pair = Pair(Local, Box::new(rc.clone())); // attack
    let pair = Pair::<Local, Box<Rc<u32>>>(Local, Box::new(rc.clone())); // harmless
    **pair.1
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
