//! refused: what a macro binds in a body is not seen there
//! A macro binds a name that is used behind it: a function of that name is not taken for the variable, nor the variable for it.

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
macro_rules! bind {
    ($name:ident, $rc:expr) => {
        let $name = Rc::strong_count($rc); // attack
        drop($name); // attack
        drop(stringify!($name)); // harmless
        drop(Rc::strong_count($rc)); // harmless
    };
}

#[no_tls]
fn run(rc: &Rc<u32>) -> usize {
    bind!(hidden, rc);
    hidden.count_ones() as usize // attack
    Rc::strong_count(rc) // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
