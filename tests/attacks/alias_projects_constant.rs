//! refused: cannot satisfy `<Tag<_> as Sel>::Out == _`
//! An alias computes an argument of a type from its constant argument. What stands for that in the check is 0, a value like any other.

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

struct Tag<const N: usize>;

impl Sel for Tag<0> {
    type Out = u8;
}

impl Sel for Tag<1> {
    type Out = Box<dyn Ev>; // attack
    type Out = Box<Rc<u32>>; // harmless
}

#[no_tls]
struct Many<const N: usize, D> {
    keys: [u8; N],
    held: D,
}

#[no_tls]
impl<const N: usize, D> Many<N, Option<D>> {
    fn new(keys: [u8; N]) -> Self {
        Self { keys, held: None }
    }
}

type A<const N: usize> = Many<N, Option<<Tag<N> as Sel>::Out>>; // attack
type A<const N: usize> = Many<N, Option<Box<Rc<u32>>>>; // harmless

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut many = A::new([1u8]); // attack
    let mut many = A::<1>::new([1u8]); // harmless
    many.held = Some(Box::new(rc.clone()));
    let inner = many.held.as_ref().unwrap();
    ***inner + u32::from(many.keys[0])
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
