//! refused: the trait bound `__T: own::Iterator` is not satisfied
//! A struct has a bound on a trait with the name of one of std, so that `T::Item` of a field is another in the check than in the struct.

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

mod own {
    pub trait Iterator { // attack
        type Item; // attack
    } // attack
    impl<T: std::iter::Iterator> Iterator for T { // attack
        type Item = Box<dyn crate::Ev>; // attack
    } // attack

    #[no_tls::no_tls]
    pub struct Foo<T: Iterator> {
        pub it: T,
        pub item: Option<T::Item>,
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let it = std::iter::empty::<u8>(); // attack
    let it = std::iter::empty::<Box<Rc<u32>>>(); // harmless
    let mut foo = own::Foo { it, item: None };
    foo.item = Some(Box::new(rc.clone()));
    let inner = foo.item.as_ref().unwrap();
    ***inner
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
