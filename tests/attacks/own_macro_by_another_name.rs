//! refused: no rules expected `__no_tls0_this_macro_needs_the_attribute_no_tls`
//! A macro that is not marked is imported by the name of one that is, which is in sight, too.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

mod macros {
    #[allow(unused_macros)]
    macro_rules! leak {
        ($rc:expr) => {
            crate::keep($rc)
        };
    }
    #[allow(unused_imports)]
    pub(crate) use leak;
    #[no_tls::no_tls]
    macro_rules! count {
        ($rc:expr) => {
            $crate::macros::count!($rc, $crate::macros::one())
        };
        ($rc:expr, $more:expr) => {
            std::rc::Rc::strong_count($rc) + $more
        };
    }
    #[allow(unused_imports)]
    pub(crate) use count;

    #[no_tls::no_tls]
    pub fn one() -> usize {
        1
    }
}

#[allow(unused_imports)]
use macros::count;

#[no_tls]
fn run(rc: &Rc<u32>) {
    use macros::leak as count; // attack
    count!(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
