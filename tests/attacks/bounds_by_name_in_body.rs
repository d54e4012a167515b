//! refused: this hides `Tr`, which the head of the function or impl names
//! An import in a body has the name of a trait in the function's `where` clause. The check takes that trait for the bound, and it says what a type is.

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

trait Sel {
    type Ty;
}

impl<T> Sel for Vec<T> {
    type Ty = Box<dyn Ev>; // attack
    type Ty = Box<Rc<u32>>; // harmless
}

#[no_tls]
trait Tr {}

#[no_tls]
impl<T> Tr for Vec<T> {}

mod strong {
    pub trait Tr: super::Sel<Ty = Box<std::rc::Rc<u32>>> {}
}

#[no_tls]
fn run<T>(rc: &Rc<u32>, _: T) -> u32
where
    Vec<T>: Tr,
{
    use strong::Tr; // attack
    let x: <Vec<T> as Sel>::Ty = Box::new(rc.clone());
    **x
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc, 1u8)));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
