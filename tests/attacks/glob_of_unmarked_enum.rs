//! refused: `Ev` is not a type that marked code may use
//! The variants of an unmarked enum, brought by a glob: a local that a variant's name hides would make a value with an ambient `Drop`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[allow(non_camel_case_types)]
#[no_tls] // harmless
enum Ev {
    made(Rc<u32>),
}

impl Drop for Ev { // attack
    fn drop(&mut self) { // attack
        let Ev::made(rc) = self; // attack
        keep(rc); // attack
    } // attack
} // attack

#[no_tls]
fn run(rc: &Rc<u32>) {
    let made = |_: Rc<u32>| ();
    {
        use Ev::*;
        let _ = made(rc.clone()); // attack
    }
    made(rc.clone());
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
