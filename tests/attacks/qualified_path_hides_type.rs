//! refused: is not a type that marked code may use
//! `<Local as Tr>::Ty::none()`: of the types that the path writes, the one that it is about is not checked.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

trait Ev {
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
struct Local;

trait Names {
    type Ty;
}

impl Names for Local {
    type Ty = Holder<Box<dyn Ev>>; // attack
    type Ty = Holder<Box<Rc<u32>>>; // harmless
}

#[no_tls]
struct Holder<D> {
    held: Option<D>,
}

#[no_tls]
impl<D> Holder<D> {
    fn none() -> Self {
        Self { held: None }
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut holder = <Local as Names>::Ty::none();
    holder.held = Some(Box::new(rc.clone()));
    let inner = holder.held.as_ref().unwrap();
    ***inner
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
