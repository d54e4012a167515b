//! refused: the trait bound `no_tls::__private::Inferred<0>: Sel` is not satisfied
//! The name that an impl's header calls its type by is not checked in its bodies. It is an alias, which is used there with another argument.

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

#[no_tls]
struct Local;

trait Sel {
    type Out;
}

impl Sel for u8 {
    type Out = u8;
}

impl Sel for Local {
    type Out = Box<dyn Ev>; // attack
    type Out = Box<Rc<u32>>; // harmless
}

#[no_tls]
struct Pair<T, D> {
    t: T,
    d: Option<D>,
}

#[no_tls]
impl<T, D> Pair<T, D> {
    fn none(t: T) -> Self {
        Self { t, d: None }
    }
}

type Alias<T> = Pair<T, <T as Sel>::Out>;

#[no_tls]
trait Go {
    fn go(rc: &Rc<u32>) -> u32;
}

#[no_tls]
impl Go for Alias<u8> {
    fn go(rc: &Rc<u32>) -> u32 {
        let mut pair = Alias::none(Local); // attack
        let mut pair = Alias::<Local>::none(Local); // harmless
        pair.d = Some(Box::new(rc.clone()));
        let inner = pair.d.as_ref().unwrap();
        ***inner
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| <Pair<u8, u8> as Go>::go(rc)));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
