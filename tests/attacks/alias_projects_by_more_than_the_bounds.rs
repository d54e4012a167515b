//! refused: `__Inferred0: no_tls::__private::having::Eq` is not satisfied
//! An alias computes an argument of a type by a trait that what stands for another has, if it had more than the type asks for.

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

impl<T: Eq> Sel for T {
    type Out = u8;
}

#[no_tls]
#[derive(PartialEq)]
struct Half(f32);

impl Sel for Half {
    type Out = Box<dyn Ev>; // attack
    type Out = Box<Rc<u32>>; // harmless
}

#[no_tls]
struct P<T: PartialEq, D> {
    t: T,
    d: D,
}

#[no_tls]
impl<T: PartialEq, D> P<T, Option<D>> {
    fn new(t: T) -> Self {
        Self { t, d: None }
    }
}

type A<T> = P<T, Option<<T as Sel>::Out>>;

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut p = A::new(Half(0.5)); // attack
    let mut p = P::new(Half(0.5)); // harmless
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
