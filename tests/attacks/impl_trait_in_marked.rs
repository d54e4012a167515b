//! refused: is not a type that is known well enough
//! An `impl Trait` that a `marked!` captures says of what type a result is.

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
trait Make<X> {
    fn none(&self) -> Option<X>;
}

#[no_tls]
struct Local;

#[no_tls]
impl<X> Make<X> for Local {
    fn none(&self) -> Option<X> {
        None
    }
}

fn local() -> impl Make<Box<dyn Ev>> + NoTls + Send { // attack
fn local() -> impl Make<Box<Rc<u32>>> + NoTls + Send { // harmless
    Local
}

fn run(capsule: &mut Capsule<Rc<u32>>) {
    let local = local();
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        let mut held = local.none();
        held = held.or(Some(Box::new(rc.clone())));
        ***held.as_ref().unwrap()
    }));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    run(&mut capsule);
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
