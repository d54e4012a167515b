//! refused: `Items`'s `Iterator` is not marked `#[no_tls]`
//! A trait of the user's in a module called `marked` that is named `Write`: the bounds in its arguments get no marker, but are taken to have.

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

mod user {
    pub mod marked { // attack
    pub mod other { // harmless
        #[no_tls::no_tls]
        pub trait Write {
            type X;
        }
    }
}

use user::marked as of_user; // attack
use user::other as of_user; // harmless

#[no_tls]
struct Items;

#[no_tls] // harmless
impl Iterator for Items {
    type Item = Box<dyn Ev>; // attack
    type Item = Box<Rc<u32>>; // harmless

    fn next(&mut self) -> Option<Self::Item> {
        None
    }
}

#[no_tls]
struct Local;

#[no_tls]
impl of_user::Write for Local {
    type X = Items;
}

#[no_tls]
struct Pair<T: user::marked::Write<X: Iterator>>(T, <T::X as Iterator>::Item); // attack
struct Pair<T: user::other::Write<X: Iterator>>(T, <T::X as Iterator>::Item); // harmless

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let pair = Pair::<Local>(Local, Box::new(rc.clone()));
    **pair.1
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    // The capsule and this thread share an `Rc` now.
    println!("{:?}", KEPT.take().map(|rc| Rc::strong_count(&rc)));
    std::thread::spawn(move || drop(capsule)).join().unwrap();
    let _ = keep;
}
