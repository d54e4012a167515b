//! refused: `dyn Ev` is not a type that marked code may use
//! The argument of a written capsule is no type that marked code may use, but comes out of it as a parameter, or as a marked trait's associated type.

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
trait Inner {
    type Content;
}

#[no_tls]
impl<T> Inner for Capsule<T> {
    type Content = T;
}

#[no_tls]
fn content<C: Inner>(_: std::marker::PhantomData<C>) -> Option<C::Content> {
    None
}

#[no_tls]
fn put<D>(place: &mut Option<D>, x: D) {
    *place = Some(x);
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut made = content(std::marker::PhantomData::<Capsule<Box<dyn Ev>>>); // attack
    let mut made = content(std::marker::PhantomData::<Capsule<Box<Rc<u32>>>>); // harmless
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
