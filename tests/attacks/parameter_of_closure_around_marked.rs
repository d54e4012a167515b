//! refused: is not a type that is known well enough
//! A bound around a `marked!` says what a closure's parameter is.

use no_tls::marked::NoTls;
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
trait Each<X> {
    fn call<F: FnOnce(X) -> u32>(&self, f: F, made: X) -> u32;
}

#[no_tls]
struct Local;

#[no_tls]
impl<X> Each<X> for Local {
    fn call<F: FnOnce(X) -> u32>(&self, f: F, made: X) -> u32 {
        f(made)
    }
}

fn run<T: Each<Box<dyn Ev>> + NoTls + Send>(t: T, capsule: &mut Capsule<Rc<u32>>) { // attack
fn run<T: Each<Box<Rc<u32>>> + NoTls + Send>(t: T, capsule: &mut Capsule<Rc<u32>>) { // harmless
    capsule.with(marked!(move |rc: &mut Rc<u32>| t.call(|x| **x, Box::new(rc.clone()))));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    run(Local, &mut capsule);
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
