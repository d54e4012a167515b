//! refused: but it yields `Having<__Inferred0Item>`
//! An alias says that an argument of a type is what another, an iterator, gives.

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
struct Count(u8);

impl Iterator for Count {
    type Item = Box<dyn Ev>; // attack
    type Item = Box<Rc<u32>>; // harmless

    fn next(&mut self) -> Option<Self::Item> {
        None
    }
}

#[no_tls]
struct P<I: Iterator, D> {
    i: I,
    d: Option<D>,
}

type A<I> = P<I, <I as Iterator>::Item>;

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut p = A { i: Count(1), d: None }; // attack
    let mut p = P { i: Some(1).into_iter(), d: None }; // harmless
    p.d = Some(Box::new(rc.clone()));
    let inner = p.d.as_ref().unwrap();
    let _ = &p.i;
    ***inner
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
