//! refused: `Local + &'a str` is not marked `#[no_tls]`
//! A true bound of the ambient function around a `marked!` guides the operator, but not its channel: the operand is coerced, and the unmarked impl runs.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::ops::Add;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
struct Local(Rc<u32>);

impl<'a> Add<&'a str> for Local {
    type Output = u32;

    fn add(self, _: &'a str) -> u32 {
        keep(&self.0);
        1
    }
}

#[no_tls]
impl<'a> Add<&'a String> for Local {
    type Output = u32;

    fn add(self, _: &'a String) -> u32 {
        2
    }
}

static TEXT: String = String::new();

fn go<'a>(capsule: &mut Capsule<Rc<u32>>, _: &'a u8) -> u32
where
    Local: Add<&'a str, Output = u32>, // attack
    Local: Add<&'a String, Output = u32>, // harmless
{
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        let local = Local(rc.clone());
        local + &TEXT
    }))
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    let n = go(&mut capsule, &1);
    println!("{n} {}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
