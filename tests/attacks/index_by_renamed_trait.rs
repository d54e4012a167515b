//! refused: cannot find method or associated constant `__no_tls0_this_trait_needs_the_attribute_no_tls` in trait `Idx`
//! A `where` clause with a renamed std trait, which steers an index to an unmarked impl.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

use std::ops::Index as Idx; // attack

#[no_tls]
struct Local(Rc<u32>);

#[no_tls] // harmless
impl<'a> std::ops::Index<&'a str> for Local { // harmless
impl<'a> Idx<&'a str> for Local { // attack
    type Output = u32;

    fn index(&self, _: &'a str) -> &u32 {
        keep(&self.0); // attack
        &self.0
    }
}

#[no_tls]
impl<'a> std::ops::Index<&'a String> for Local {
    type Output = u32;

    fn index(&self, _: &'a String) -> &u32 {
        &self.0
    }
}

#[no_tls]
fn go<'a>(local: &Local, text: &'a String) -> u32
where
    Local: Idx<&'a str, Output = u32>, // attack
{
    local[text]
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    go(&Local(rc.clone()), &String::new())
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
