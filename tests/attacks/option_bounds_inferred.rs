//! refused: the marker of std's `RangeBounds` is known
//! The option `bounds` over a std trait, on an impl: the unmarked impl of the std trait determines a type parameter.

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

use std::ops::{Bound, RangeBounds};

#[no_tls]
struct Local;

#[no_tls] // harmless
impl RangeBounds<Box<dyn Ev>> for Local { // attack
impl RangeBounds<Box<Rc<u32>>> for Local { // harmless
    fn start_bound(&self) -> Bound<&Box<dyn Ev>> { // attack
    fn start_bound(&self) -> Bound<&Box<Rc<u32>>> { // harmless
        Bound::Unbounded
    }

    fn end_bound(&self) -> Bound<&Box<dyn Ev>> { // attack
    fn end_bound(&self) -> Bound<&Box<Rc<u32>>> { // harmless
        Bound::Unbounded
    }
}

#[no_tls]
trait Other<D> {}

#[no_tls]
impl<T, D> Other<D> for T {}

#[no_tls]
trait Make<D> {
    fn make(&self) -> Option<D>;
}

#[no_tls(bounds(RangeBounds = Other))] // attack
#[no_tls] // harmless
impl<R: RangeBounds<D>, D> Make<D> for (R,) {
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
    let mut made = (Local,).make();
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
