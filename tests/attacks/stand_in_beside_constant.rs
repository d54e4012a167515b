//! refused: the trait bound `Tag<__N0>: SelIt` is not satisfied
//! A type has one type parameter, with a bound, and a constant: a type of std stands for the one, a parameter for the other, and an alias computes the one from the other.

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

use std::iter::Empty;

pub trait SelIt {
    type It;
}

struct Tag<const N: usize>;

impl SelIt for Tag<0> {
    type It = Empty<i32>;
}

impl SelIt for Tag<1> {
    type It = Empty<Box<dyn Ev>>; // attack
    type It = Empty<Box<Rc<u32>>>; // harmless
}

#[no_tls]
struct Many<T: Iterator, const N: usize> {
    it: Option<T>,
    item: Option<T::Item>,
    keys: [u8; N],
}

type A<const N: usize> = Many<<Tag<N> as SelIt>::It, N>; // attack
type A<const N: usize> = Many<Empty<Box<Rc<u32>>>, N>; // harmless

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut many = A { keys: [1u8], it: None, item: None }; // attack
    let mut many = A::<1> { keys: [1u8], it: None, item: None }; // harmless
    many.item = Some(Box::new(rc.clone()));
    let _ = (&many.it, &many.keys);
    ***many.item.as_ref().unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
