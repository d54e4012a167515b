//! refused: is not a type that is known well enough
//! What a value in a `marked!` is cast to is written but for `_`: a bound around says what that is, and the value is dereferenced.

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

impl std::ops::Deref for dyn Ev + '_ {
    type Target = u32;

    fn deref(&self) -> &u32 {
        keep(self.rc());
        self.rc()
    }
}

#[no_tls(Deref)]
struct W<X>(X)
where
    Box<X>: From<X>;

#[no_tls]
impl<X> std::ops::Deref for W<X>
where
    Box<X>: From<X>,
{
    type Target = X;

    fn deref(&self) -> &X {
        &self.0
    }
}

fn run<'a>(_: &'a (), capsule: &mut Capsule<Rc<u32>>)
where
    Box<Box<dyn Ev + 'a>>: no_tls::marked::From<Box<dyn Ev + 'a>>, // attack
{
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        ***(W(Box::new(rc.clone())) as W<_>) // attack
        **(*(W(Box::new(rc.clone())) as W<Box<Rc<u32>>>)) // harmless
    }));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    run(&(), &mut capsule);
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
