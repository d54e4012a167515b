//! refused: the trait bound `Local: Make<Box<(dyn Ev + 'static)>>` is not satisfied
//! A `where` clause around a `marked!` says of what type a result is, of a type without parameters.

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

fn run<'a>(capsule: &'a mut Capsule<Rc<u32>>)
where
    Local: Make<Box<dyn Ev>>, // attack
    Local: Make<Box<Rc<u32>>>, // harmless
{
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        let mut held = Local.none();
        held = held.or(Some(Box::new(rc.clone())));
        ***held.as_ref().unwrap()
    }));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    run(&mut capsule);
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
