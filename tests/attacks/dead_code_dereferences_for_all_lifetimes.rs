//! refused: `dyn for<'a> Tr<'a>` is not a type that marked code may use
//! The same of a marked trait's `dyn` for all lifetimes, whose unmarked `Deref` says what a live variable is.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
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

use std::marker::PhantomData;

#[no_tls]
trait Tr<'a>: no_tls::marked::NoTls {
    fn rc(&self) -> &Rc<u32>;
}

#[no_tls]
impl<'a> Tr<'a> for u8 {
    fn rc(&self) -> &Rc<u32> {
        loop {}
    }
}

impl std::ops::Deref for dyn for<'a> Tr<'a> {
    type Target = Option<Box<dyn Ev>>;

    fn deref(&self) -> &Option<Box<dyn Ev>> {
        &None
    }
}

trait Has {
    const CHOSEN: PhantomData<dyn for<'a> Tr<'a>>;
}

impl Has for u8 {
    const CHOSEN: PhantomData<dyn for<'a> Tr<'a>> = PhantomData;
}

#[no_tls]
fn convert<D: ?Sized>(_: PhantomData<D>, x: &D) -> &D {
    x
}

#[no_tls]
fn same<T>(_: &Option<T>, _: &Option<T>) {}

#[no_tls]
fn run(rc: &Rc<u32>, done: bool) -> u32 {
    let mut slot = None;
    if done {
        return 0;
        same(&slot, &**convert(<u8 as Has>::CHOSEN, &1u8)); // attack
    }
    slot = Some(Box::new(rc.clone()));
    let inner = slot.as_ref().unwrap();
    ***inner
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc, false);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
