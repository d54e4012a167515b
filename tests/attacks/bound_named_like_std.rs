//! refused: the trait bound `__T: std::ops::RangeBounds<__R0>` is not satisfied
//! A trait of the user's with a std trait's name, as a bound of an impl: its unmarked impl determines a type parameter.

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

trait RangeBounds<T: ?Sized> {} // attack

impl RangeBounds<Box<dyn Ev>> for std::ops::RangeFull {} // attack

use std::ops::RangeBounds; // harmless

#[no_tls]
struct Local<R>(R);

#[no_tls]
trait Make<D> {
    fn make(&self) -> Option<D>;
}

#[no_tls]
impl<R: RangeBounds<D>, D> Make<D> for Local<R> {
    fn make(&self) -> Option<D> {
        None
    }
}

#[no_tls]
fn put<D>(place: &mut Option<D>, x: D) {
    *place = Some(x);
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut made = Local(..).make();
    put(&mut made, Box::new(rc.clone()));
    **made.unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    // The capsule and this thread share an `Rc` now.
    println!("{:?}", KEPT.take().map(|rc| Rc::strong_count(&rc)));
    std::thread::spawn(move || drop(capsule)).join().unwrap();
    let _ = keep;
}
