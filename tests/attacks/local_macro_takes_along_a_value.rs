//! refused: cannot be given `call`, which is from outside of a `marked!`
//! A macro in a `marked!` of ambient code names a variable around it, which holds an unmarked function.

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
fn clean(rc: &Rc<u32>) {
    drop(rc.clone());
}

#[no_tls]
fn apply(f: impl Fn(&Rc<u32>), rc: &Rc<u32>) {
    f(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    #[allow(unused_variables)]
    let call: fn(&Rc<u32>) = keep;
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        let call = |rc: &Rc<u32>| clean(rc); // harmless
        macro_rules! leak {
            () => {
                apply(call, rc)
            };
        }
        leak!()
    }));
}
