//! refused: expected `Option<()>`, found `Option<Box<dyn Ev>>`
//! A constant that is called `None` in a pattern, which says of what type a variable is.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

pub trait Ev {
    fn rc(&self) -> &Rc<u32>;
}

impl Ev for Rc<u32> {
    fn rc(&self) -> &Rc<u32> {
        self
    }
}

impl std::ops::Deref for dyn Ev {
    type Target = u32;

    fn deref(&self) -> &u32 {
        keep(self.rc());
        self.rc()
    }
}

impl PartialEq for dyn Ev {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

mod other {
    #[allow(non_upper_case_globals)]
    pub const None: Option<Box<dyn crate::Ev>> = Option::None;
}

mod inner {
    use super::other::None; // attack
    use super::{Rc, no_tls};

    #[allow(non_upper_case_globals)]
    #[no_tls]
    pub fn run(rc: &Rc<u32>) -> u32 {
        let mut held = Option::None;
        if let None = held {}
        held = held.or(Some(Box::new(rc.clone())));
        ***held.as_ref().unwrap()
    }
}

use inner::run;

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
