//! refused: multiple applicable items in scope
//! The same of a type whose arguments are written.

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
use no_tls::marked::Type;
use std::marker::PhantomData;

trait Tr<X> { // attack
    const LIMIT: PhantomData<X>; // attack
} // attack

impl<'a> Tr<(u16, &'a u8)> for Foo<u8> { // attack
    const LIMIT: PhantomData<(u16, &'a u8)> = PhantomData; // attack
} // attack

impl Tr<(u8, Box<dyn Ev>)> for Foo<u8> { // attack
    const LIMIT: PhantomData<(u8, Box<dyn Ev>)> = PhantomData; // attack
#[no_tls] // harmless
impl Foo<u8> { // harmless
    const LIMIT: PhantomData<(u8, Box<Rc<u32>>)> = PhantomData; // harmless
}

#[no_tls]
struct Foo<Q>(PhantomData<Q>);

#[no_tls]
fn phantom<T>(_: &Option<T>) -> PhantomData<(u8, T)> {
    PhantomData
}

#[no_tls]
impl Foo<u8> {
    fn run<'a>(rc: &Rc<u32>, _: &'a u8) -> u32
    where
        PhantomData<(u16, &'a u8)>: Type,
    {
        let mut held = None;
        match phantom(&held) {
            Foo::<u8>::LIMIT => {}
        }
        held = Some(Box::new(rc.clone()));
        ***held.as_ref().unwrap()
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { Foo::<u8>::run(rc, &1); }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
