//! refused: `Unmarked<'_>`'s `Iterator` is not marked
//! A type of the marked module that has bounds, of another whose arguments are lifetimes alone.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.with(|k| *k.borrow_mut() = Some(rc.clone()));
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
mod inside {
    use std::marker::PhantomData;
    use std::rc::Rc;

    pub struct Foo<I: Iterator> {
        item: I::Item,
        iter: I,
    }

    pub struct Unmarked<'a>(PhantomData<&'a u8>);

    pub fn run(rc: &Rc<u32>) -> u32 {
        let mut held = None;
        let foo = Vec::<Foo<Unmarked<'_>>>::new().pop();
        if let Some(foo) = foo {
            held = Some(foo.item);
        }
        held = held.or(Some(Box::new(rc.clone())));
        ***held.as_ref().unwrap()
    }
}

#[no_tls] // harmless
impl Iterator for inside::Unmarked<'_> {
    type Item = Box<dyn Ev>; // attack
    type Item = Box<Rc<u32>>; // harmless

    fn next(&mut self) -> Option<Self::Item> {
        None
    }
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| inside::run(rc)));
    println!("count {}", KEPT.with(|kept| kept.borrow().as_ref().map_or(0, Rc::strong_count)));
}
