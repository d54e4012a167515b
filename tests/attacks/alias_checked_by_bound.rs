//! refused: cannot satisfy `<_ as Sel>::Out == _`
//! An alias of a shape that no stand-in covers is checked as it stands, with arguments that a bound in sight infers: the live ones are others.

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

trait Sel {
    type Out;
}

#[no_tls]
struct Local;

impl Sel for Local {
    type Out = Box<dyn Ev>; // attack
    type Out = Box<Rc<u32>>; // harmless
}

impl Sel for &u8 {
    type Out = u8;
}

type A<T> = Vec<(T, Option<<T as Sel>::Out>)>; // attack

#[no_tls]
fn inner<'a>(rc: &Rc<u32>, _: &'a u8) -> u32
where
    Vec<(&'a u8, Option<u8>)>: no_tls::marked::Type,
{
    let mut pairs = A::new(); // attack
    let mut pairs = Vec::<(Local, Option<Box<Rc<u32>>>)>::new(); // harmless
    pairs.push((Local, None));
    pairs[0].1 = Some(Box::new(rc.clone()));
    let inner = pairs[0].1.as_ref().unwrap();
    ***inner
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    inner(rc, &1)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
