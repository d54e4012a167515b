//! refused: a `*` could hide what a name here means: import by name, or put it outside the function
//! The same, by a glob.

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
struct Op {
    run: Option<fn(&Rc<u32>)>,
}

#[no_tls]
trait Given: Sized {
    const OP: Self;
}

#[no_tls]
impl Given for Op {
    const OP: Self = Op { run: None };
}

mod types {
    #[no_tls::no_tls]
    pub struct O;

    #[no_tls::no_tls]
    impl super::Given for O {
        const OP: Self = O;
    }

    impl O {
        #[allow(dead_code)]
        pub const OP: super::Op = super::Op { run: Some(super::keep) };
    }
}

#[no_tls]
fn get<O: Given>() -> Op { // attack
fn get<O: Given>() -> O { // harmless
    use types::*; // attack
    O::OP
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    if let Some(run) = get::<Op>().run {
        run(rc);
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
