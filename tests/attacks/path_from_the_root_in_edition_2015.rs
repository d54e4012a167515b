//! refused: is not a type that marked code may use
//! edition: 2015
//! In edition 2015 `::Foo<_>` is what the root of the crate has, and not the type of the marked module.

extern crate no_tls;
use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.with(|k| *k.borrow_mut() = Some(rc.clone()));
}
pub trait Ev<T> {
    fn rc(&self) -> &Rc<u32>;
}
impl Ev<u8> for Rc<u32> {
    fn rc(&self) -> &Rc<u32> { self }
}
impl std::ops::Deref for Ev<u8> {
    type Target = u32;
    fn deref(&self) -> &u32 {
        keep(self.rc());
        self.rc()
    }
}
pub type Foo<T> = Ev<T>; // attack
pub type Foo<T> = Rc<T>; // harmless

#[no_tls]
mod inside {
    use std::rc::Rc;
    pub struct Foo<T> { pub item: T }
    pub fn run(rc: &Rc<u32>) -> u32 {
        let b: Box<::Foo<_>> = Box::new(rc.clone());
        **b
    }
}
fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| inside::run(rc)));
    println!("count {}", KEPT.with(|kept| kept.borrow().as_ref().map_or(0, Rc::strong_count)));
}
