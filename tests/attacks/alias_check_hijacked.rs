//! refused: `(dyn Ev + 'static)` is not a type that marked code may use
//! A marked method called `written`, of every type, answers the check of an alias: its argument may be the `dyn` of an unmarked trait.

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
pub struct Local<T>(Option<T>);

#[no_tls]
impl<T> Local<T> {
    fn empty() -> Self {
        Local(None)
    }
}

type Alias = Local<Box<dyn Ev>>; // attack
type Alias = Local<Box<Rc<u32>>>; // harmless

#[no_tls]
fn put<D>(place: &mut Local<D>, x: D) {
    place.0 = Some(x);
}

#[no_tls]
fn boxed(rc: &Rc<u32>) -> Box<Rc<u32>> {
    Box::new(rc.clone())
}

use with_each::run;

mod with_each {
    use super::{Alias, boxed, no_tls, put};

    #[no_tls]
    trait Each {
        fn written(&self); // attack
        fn other(&self); // harmless
    }

    #[no_tls]
    impl<T: ?Sized> Each for T {
        fn written(&self) {} // attack
        fn other(&self) {} // harmless
    }

    #[no_tls]
    pub fn run(rc: &std::rc::Rc<u32>) -> u32 {
        let mut made = Alias::empty();
        put(&mut made, boxed(rc));
        **made.0.unwrap()
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    // The capsule and this thread share an `Rc` now.
    println!("{:?}", KEPT.take().map(|rc| Rc::strong_count(&rc)));
    std::thread::spawn(move || drop(capsule)).join().unwrap();
    let _ = keep;
}
