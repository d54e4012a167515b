//! refused: this is no marker, but a trait that anyone may implement
//! The option `bounds` puts std's own trait in the place of a marker: `T: Foo` is `T: Iterator` in marked code, and no more.

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

#[no_tls(not_dyn)] // harmless
trait Foo: Iterator {}

#[no_tls]
struct Local;

#[no_tls] // harmless
impl Iterator for Local {
    type Item = Box<dyn Ev>; // attack
    type Item = Box<Rc<u32>>; // harmless

    fn next(&mut self) -> Option<Self::Item> {
        None
    }
}

#[no_tls] // harmless
impl Foo for Local {}

#[no_tls(bounds(Foo = Iterator))] // attack
#[no_tls] // harmless
fn none<T: Foo>(_: T) -> Option<<T as Iterator>::Item> {
    None
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut item = none(Local);
    item = Some(Box::new(rc.clone()));
    **item.unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
