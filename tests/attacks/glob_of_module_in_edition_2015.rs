//! refused: cannot find function `__no_tls0write_the_type_not_the_trait`
//! edition: 2015
//! The glob of a module that an import names, where a path of a type names another: it would bring a `fn` pointer of a local's name.

extern crate no_tls;

use no_tls::{Capsule, marked};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.with(|kept| *kept.borrow_mut() = Some(rc.clone()));
}

#[allow(non_snake_case)]
mod Ev {
    #[allow(non_upper_case_globals)]
    pub const f: fn(&::std::rc::Rc<u32>) = ::keep;
}

mod inner {
    use no_tls::no_tls;
    use std::rc::Rc;

    #[no_tls]
    pub enum Ev {
        A,
    }

    #[no_tls]
    pub fn run(rc: &Rc<u32>) {
        let f = |_: &Rc<u32>| ();
        {
            use Ev::*; // attack
            use inner::Ev::*; // harmless
            f(rc);
        }
        f(rc);
    }
}

use inner::run;

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
