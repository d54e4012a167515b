//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! A macro at the end of a body under a `cfg`, with which the checks of what it is given go and come.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

const FUNCTION: fn(&Rc<u32>) = keep;

#[no_tls]
fn run(rc: &Rc<u32>) {
    #[cfg(all())] // attack
    #[cfg(any())] // harmless
    println!("{:?}", {
        let function = FUNCTION;
        function(rc)
    })
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
