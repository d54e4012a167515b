//! refused: cannot add `no_tls::__private::Inferred<0>`
//! An alias computes one argument of a type from another: what stands for both in the check is harmless, what is inferred in the live path is not.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::ops::Add;
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

impl Add for Local {
    type Output = Box<dyn Ev>; // attack
    type Output = Box<Rc<u32>>; // harmless

    fn add(self, _: Self) -> Self::Output {
        Box::new(Rc::new(1))
    }
}

#[no_tls]
struct Pair<T, D> {
    t: T,
    d: Option<D>,
}

#[no_tls]
impl<T, D> Pair<T, D> {
    fn none(t: T) -> Self {
        Self { t, d: None }
    }
}

type Alias<T> = Pair<T, <T as Add>::Output>;

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut pair = Alias::none(Local); // attack
    let mut pair = Alias::<Local>::none(Local); // harmless
    pair.d = Some(Box::new(rc.clone()));
    let inner = pair.d.as_ref().unwrap();
    ***inner
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
