//! refused: expected `Option<fn(&Rc<u32>)>`, found `Option<&u8>`
//! A constant of a generic type whose arguments are left out: the check infers them from a bound in sight, the value from what is expected.

use no_tls::marked::NoTls;
use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

trait Valued: Sized {
    const VALUE: Option<Self>;
}

impl Valued for &u8 {
    const VALUE: Option<Self> = None;
}

impl Valued for fn(&Rc<u32>) {
    const VALUE: Option<Self> = Some(keep);
}

struct Wrap<T>(T);

impl<T: Valued> Wrap<T> {
    const F: Option<T> = T::VALUE;
}

#[no_tls]
fn run<'a>(rc: &Rc<u32>, _: &'a u8)
where
    Option<&'a u8>: NoTls,
{
    let f: Option<fn(&Rc<u32>)> = Wrap::F; // attack
    let f: Option<&u8> = Wrap::F; // harmless
    if let Some(f) = f {
        f(rc); // attack
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc, &1)));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
