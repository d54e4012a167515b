//! refused: `(dyn Ev + 'static)` is not a type that marked code may use
//! A type of the marked module around is not compiled, and an alias has its name.

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

#[no_tls]
mod m {
    use std::rc::Rc;

    #[cfg(any())]
    pub struct Many<T>(pub Vec<T>);

    pub type Many<'a> = Vec<&'a dyn super::Ev>; // attack
    pub type Many<'a> = Vec<&'a Rc<u32>>; // harmless

    pub fn run(rc: &Rc<u32>) -> u32 {
        let mut many = Many::new();
        many.push(rc);
        **many[0]
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { m::run(rc); }));
    let _ = keep;
}
