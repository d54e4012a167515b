//! refused: cannot enter or leave marked code
//! A constant of functions has the name of one of the impl around, but is of an impl within.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) -> u32 {
    KEPT.set(Some(rc.clone()));
    1
}

#[no_tls]
mod m {
    use std::rc::Rc;

    struct Outer;
    struct Inner;

    #[allow(dead_code)]
    impl Inner {
        #[no_tls(skip)]
        const ALL: [fn(&Rc<u32>) -> u32; 1] = [super::keep];
        const ONE: u32 = 1;
    }

    impl Outer {
        const ALL: [fn(&Rc<u32>) -> u32; 1] = [|rc| **rc];

        fn run(rc: &Rc<u32>) -> u32 {
            impl Inner {
                fn run(rc: &Rc<u32>) -> u32 {
                    Self::ALL[0](rc) // attack
                    Self::ONE + **rc // harmless
                }
            }
            Self::ALL[0](rc) + Inner::run(rc)
        }
    }

    pub fn run(rc: &Rc<u32>) -> u32 {
        Outer::run(rc)
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { m::run(rc); }));
    let _ = keep;
}
