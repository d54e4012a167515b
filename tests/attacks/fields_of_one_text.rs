//! refused: cannot enter or leave marked code
//! Two fields whose types have one text and two meanings, `$crate::T` of two crates, are both asked whether they are `NoTls`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

pub type T = u8;

macro_rules! make {
    ($($given:tt)*) => {
        #[no_tls]
        struct Pair {
            left: $crate::T,
            right: $($given)*,
        }
    };
}

no_tls_hostile::give!(make); // attack
make! { u8 } // harmless

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    let pair = Pair { left: 1, right: keep }; // attack
    let pair = Pair { left: 1, right: 2 }; // harmless
    capsule.with(marked!(move |rc: &mut Rc<u32>| (pair.right)(rc))); // attack
    capsule.with(marked!(move |rc: &mut Rc<u32>| u32::from(pair.right) + **rc)); // harmless
    let _ = (keep as fn(&Rc<u32>), pair.left);
}
