//! refused: `__T` cannot be shared between threads safely
//! A trait of the user's that is named like `Sync`, as a bound: its supertrait determines a type parameter.

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
trait Make<D> {
    fn make(&self) -> Option<D> {
        None
    }
}

#[no_tls]
impl<T: ?Sized, D> Make<D> for T {}

trait Sync: Make<Box<dyn Ev>> {} // attack

impl<T: ?Sized + std::marker::Sync> Sync for T {} // attack

#[no_tls]
fn put<D>(place: &mut Option<D>, x: D) {
    *place = Some(x);
}

#[no_tls]
fn generic<T: Sync + no_tls::marked::Type>(x: &T, rc: &Rc<u32>) -> u32 {
    let mut made = x.make();
    put(&mut made, Box::new(rc.clone()));
    **made.unwrap()
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    generic(&1u8, rc)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    // The capsule and this thread share an `Rc` now.
    println!("{:?}", KEPT.take().map(|rc| Rc::strong_count(&rc)));
    std::thread::spawn(move || drop(capsule)).join().unwrap();
    let _ = keep;
}
