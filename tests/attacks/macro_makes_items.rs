//! refused: cannot find module or crate `keep` in this scope
//! A marked macro makes a function that is not marked, in a marked module.
//!
//! If the one that it makes beside it could call it, the capsule's `Rc` would be left in a thread-local.

use no_tls::{Capsule, marked, no_tls};
use std::rc::Rc;

#[no_tls]
mod made {
    use std::cell::RefCell;
    use std::rc::Rc;

    macro_rules! keepers {
        ($($name:ident),*) => {
            #[no_tls(skip)]
            pub mod keeper {
                use super::*;

                thread_local! {
                    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
                }

                pub fn keep(rc: &Rc<u32>) {
                    KEPT.set(Some(rc.clone()));
                }
            }
            #[allow(unused_imports)]
            use keeper::keep;
            $(
                pub fn $name(rc: &Rc<u32>) {
                    keep(rc); // attack
                    let _ = rc; // harmless
                }
            )*
        };
    }

    keepers!(run);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| made::run(rc)));
}
