//! refused: `(dyn Ev + 'static)` is not a type that marked code may use
//! The same, where a macro was given the type of the constant.

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

macro_rules! foo {
    ($size:ty) => {
        #[no_tls]
        struct Foo<X, const N: $size> {
            x: Option<X>,
        }
    };
}

foo!(usize);

#[no_tls]
impl<X, const N: usize> Foo<X, N> {
    fn new() -> Self {
        Self { x: None }
    }
}

type A = Foo<Box<dyn Ev>, 5>; // attack
type A = Foo<Box<Rc<u32>>, 5>; // harmless

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut foo = A::new();
    foo.x = Some(Box::new(rc.clone()));
    ***foo.x.as_ref().unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
