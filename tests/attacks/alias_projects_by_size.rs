//! refused: the size for values of type `[()]` cannot be known
//! An alias computes an argument of a type by whether another is sized. What stands for that in the check is sized, the live one is not.

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

pub trait Sel {
    type Out;
}

impl<T> Sel for T {
    type Out = u8;
}

impl Sel for str {
    type Out = Box<dyn Ev>; // attack
    type Out = Box<Rc<u32>>; // harmless
}

#[no_tls]
struct P<T: ?Sized, D> {
    t: Box<T>,
    d: D,
}

#[no_tls]
impl<T: ?Sized, D> P<T, Option<D>> {
    fn new(t: Box<T>) -> Self {
        Self { t, d: None }
    }
}

type A<T> = P<T, Option<<T as Sel>::Out>>;

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut p = A::new(Box::<str>::from("x")); // attack
    let mut p = P::new(Box::<str>::from("x")); // harmless
    p.d = Some(Box::new(rc.clone()));
    let inner = p.d.as_ref().unwrap();
    let _ = &p.t;
    ***inner
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
