//! refused: cannot satisfy `_: Valued`
//! A constant of a generic type in lower case is checked as a constant of a module is: in a copy that infers its arguments by itself.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

pub trait Valued: Sized {
    const VALUE: Option<Self>;
}

impl Valued for &u8 {
    const VALUE: Option<Self> = None;
}

impl Valued for fn(&Rc<u32>) {
    const VALUE: Option<Self> = Some(keep);
}

#[no_tls]
#[allow(non_camel_case_types)]
struct wrap<T>(T);

impl<T: Valued> wrap<T> {
    const F: Option<T> = T::VALUE;
}

#[no_tls]
fn inner<'a>(rc: &Rc<u32>, _: &'a u8)
where
    Option<&'a u8>: no_tls::marked::NoTls,
{
    let f: Option<fn(&Rc<u32>)> = wrap::F; // attack
    let f: Option<&u8> = <wrap<_>>::F; // harmless
    if let Some(f) = f {
        f(rc); // attack
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    inner(rc, &1)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
