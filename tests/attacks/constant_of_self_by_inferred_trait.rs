//! refused: mismatched types
//! A constant of `Self` by a trait whose parameter is inferred, below `&`, where it is promoted.

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

impl<'a> Tr<&'a u8> for Foo {
    const LIMIT: Option<&'a u8> = None;
}

impl Tr<fn(&Rc<u32>)> for Foo {
    const LIMIT: Option<fn(&Rc<u32>)> = Some(keep);
}

#[no_tls]
struct Foo;

#[no_tls]
impl Foo {
    fn run<'a>(rc: &Rc<u32>, _: &'a u8)
    where
        Option<&'a u8>: NoTls,
    {
        let f: &Option<fn(&Rc<u32>)> = &Self::LIMIT; // attack
        let f: &Option<&u8> = &Self::LIMIT; // harmless
        if let Some(f) = f {
            f(rc); // attack
        }
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| Foo::run(rc, &1)));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
