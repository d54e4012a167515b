//! refused: Inferred<0>: Sel` is not satisfied
//! An alias is called `String`, and has a parameter with a default. The check is of the type `String`, with the default; `String::none(..)` infers another.

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

impl Sel for u8 {
    type Out = u8;
}

#[no_tls]
pub struct Local;

impl Sel for Local {
    type Out = Box<dyn Ev>; // attack
    type Out = Box<Rc<u32>>; // harmless
}

#[no_tls]
pub struct Pair<T, D> {
    t: T,
    d: Option<D>,
}

#[no_tls]
impl<T, D> Pair<T, D> {
    fn none(t: T) -> Self {
        Self { t, d: None }
    }
}

type String<T = u8> = Pair<T, <T as Sel>::Out>;

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut pair = String::none(Local); // attack
    let mut pair = Pair::none(Local); // harmless
    pair.d = Some(Box::new(rc.clone()));
    let inner = pair.d.as_ref().unwrap();
    let _: Option<String> = None;
    ***inner
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
