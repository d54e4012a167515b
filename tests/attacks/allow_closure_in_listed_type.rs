//! refused: cannot enter or leave marked code
//! A listed iterator over a closure, made outside.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

mod foreign {
    pub struct Calls<F>(pub F);

    impl<F: Fn(&u32) -> u32> Calls<F> {
        pub fn call(&self, n: &u32) -> u32 {
            (self.0)(n)
        }
    }
}

mod allowed {
    use super::foreign;

    no_tls::allow! {
        unsafe because "it calls what it is given";

        pub struct Calls<F>(pub foreign::Calls<F>);

        impl<F: Fn(&u32) -> u32> Calls<F> {
            pub fn call(&self, n: &u32) -> u32;
        }

        impl<F> NoTls for Calls<F>;
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    let calls = allowed::Calls::from(foreign::Calls(|n: &u32| { keep(&Rc::new(*n)); *n })); // attack
    capsule.with(marked!(move |rc: &mut Rc<u32>| calls.call(rc))); // attack
    capsule.with(marked!(move |rc: &mut Rc<u32>| **rc)); // harmless
    let _ = keep;
}
