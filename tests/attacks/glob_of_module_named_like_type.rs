//! refused: cannot find function `__no_tls0write_the_type_not_the_trait`
//! A module that is named as types are: its glob would bring a static of a local's name, with an ambient `fn` pointer.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[allow(non_snake_case, non_upper_case_globals)]
mod Ev {
    use std::rc::Rc;

    pub static call: fn(&Rc<u32>) = super::keep;
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let call = |_: &Rc<u32>| ();
    {
        use Ev::*; // attack
        call(rc);
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = Ev::call;
}
