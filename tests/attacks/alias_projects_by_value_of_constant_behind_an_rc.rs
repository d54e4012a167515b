//! refused: the trait bound `Z<__N0>: Pick<_>` is not satisfied
//! The same, behind an `Rc`.

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
struct Foo<X, const N: usize> {
    x: Option<X>,
}

#[no_tls]
impl<X, const N: usize> Foo<X, N> {
    fn new(_: [u8; N]) -> Self {
        Foo { x: None }
    }
}

trait Pick<T> {
    type Out;
}

struct Z<const N: usize>;

impl<T> Pick<T> for Z<0> {
    type Out = T;
}

impl Pick<u8> for Z<5> {
    type Out = Box<dyn Ev>;
}

type A<T, const N: usize> = Rc<Foo<<Z<N> as Pick<T>>::Out, N>>; // attack
type A<T, const N: usize> = Rc<Foo<T, N>>; // harmless

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut f = A::new(Foo::new([0; 5]));
    Rc::get_mut(&mut f).unwrap().x = Some(Box::new(rc.clone()));
    ***f.x.as_ref().unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
