//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! A `fn` pointer in a constant that is spelt like a variable, reached through a field.

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
struct Hidden(fn(&Rc<u32>));

#[allow(non_upper_case_globals)]
const hidden: Hidden = Hidden(keep);

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    (hidden.0)(rc) // attack
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
