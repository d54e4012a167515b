//! refused: this pattern leaves out the argument of a `Cow`
//! What is asked of `o` in `Cow::Owned(o)` is put where the next pattern has its scope: here into a `matches!` without a guard, that is, nowhere.

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

use std::borrow::{Borrow, Cow};

#[no_tls]
struct Unm;

#[no_tls] // harmless
impl ToOwned for Unm {
    type Owned = Box<dyn Ev>; // attack
    type Owned = Box<Rc<u32>>; // harmless

    fn to_owned(&self) -> Self::Owned {
        unreachable!()
    }
}

#[no_tls] // harmless
impl Borrow<Unm> for Box<dyn Ev> { // attack
impl Borrow<Unm> for Box<Rc<u32>> { // harmless
    fn borrow(&self) -> &Unm {
        &Unm
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let x = None;
    let mut held = None;
    if let Some(Cow::Borrowed(b)) = x { // attack
    if let Some(Cow::<Unm>::Borrowed(b)) = x { // harmless
        let _: &Unm = b;
    }
    if let Some(Cow::Owned(o)) = x && matches!(1, 1) { // attack
    if let Some(Cow::<Unm>::Owned(o)) = x && matches!(1, 1) { // harmless
        held = Some(o);
    }
    held = held.or(Some(Box::new(rc.clone())));
    ***held.as_ref().unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
