//! refused: is not a type that is known well enough
//! A reference that is cast in a `marked!` is dereferenced.

use no_tls::{Capsule, marked};
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

impl std::ops::Deref for dyn Ev + '_ {
    type Target = u32;

    fn deref(&self) -> &u32 {
        keep(self.rc());
        self.rc()
    }
}

fn run<'a>(_: &'a (), capsule: &mut Capsule<Rc<u32>>)
where
    Box<Box<dyn Ev + 'a>>: no_tls::marked::From<Box<dyn Ev + 'a>>, // attack
{
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        let x = Box::leak(Box::from(Box::new(rc.clone()))) as &u32; // attack
        let x = Box::leak(Box::new(**rc)) as &u32; // harmless
        *x
    }));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    run(&(), &mut capsule);
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
