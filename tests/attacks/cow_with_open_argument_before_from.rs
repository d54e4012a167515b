//! refused: `P<Box<(dyn Ev + 'static)>>`'s `ToOwned` is not marked `#[no_tls]`
//! What `Cow::<_>::from` says a value is, which nobody made.

use no_tls::{Capsule, marked, no_tls};
use std::borrow::{Borrow, Cow, ToOwned};
use std::cell::RefCell;
use std::marker::PhantomData;
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
struct P<T>(PhantomData<T>);

type E = Box<dyn Ev>; // attack
type E = Box<Rc<u32>>; // harmless

#[no_tls] // harmless
impl Borrow<P<E>> for String {
    fn borrow(&self) -> &P<E> {
        Box::leak(Box::new(P(PhantomData)))
    }
}

#[no_tls] // harmless
impl ToOwned for P<E> {
    type Owned = String;

    fn to_owned(&self) -> String {
        String::new()
    }
}

#[no_tls]
fn same<T>(_: &Option<T>, _: &P<T>) {}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut slot = None;
    let cow = None.map(Cow::<_>::from);
    if let Some(cow) = &cow {
        let p: &P<_> = cow;
        same(&slot, p);
    }
    slot = Some(Box::new(rc.clone()));
    ***slot.as_ref().unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
