//! refused: mismatched types
//! A constant of a trait whose parameter is inferred: another mention of it, to be checked, would be of another type, by a bound of the user's.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.with(|k| *k.borrow_mut() = Some(rc.clone()));
}
use no_tls::marked::NoTls;

trait Tr<X> {
    const LIMIT: Option<X>;
}

impl<'a, T> Tr<&'a u8> for T {
    const LIMIT: Option<&'a u8> = None;
}

impl<T> Tr<fn(&Rc<u32>)> for T {
    const LIMIT: Option<fn(&Rc<u32>)> = Some(keep);
}

#[no_tls]
fn run<'a, T>(_: T, rc: &Rc<u32>, _: &'a u8)
where
    Option<&'a u8>: NoTls,
{
    let f: Option<fn(&Rc<u32>)> = T::LIMIT; // attack
    let f: Option<&u8> = T::LIMIT; // harmless
    if let Some(f) = f {
        f(rc); // attack
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run((), rc, &1)));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
