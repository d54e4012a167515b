//! refused: no method named `__no_tls0_last_two` found for struct `Counts`
//! The method of a listed trait that is there for all iterators.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

mod foreign {
    pub trait Extra: Iterator {
        fn last_two(self) -> Vec<Self::Item>
        where
            Self: Sized,
        {
            let mut all: Vec<_> = self.collect();
            all.split_off(all.len().saturating_sub(2))
        }
    }

    impl<I: Iterator> Extra for I {}
}

mod allowed {
    use super::foreign;

    no_tls::allow! {
        unsafe because "it runs the iterator";

        pub trait Extra: foreign::Extra + Iterator {
            fn last_two(self) -> Vec<Self::Item> where Self: Sized;
        }

        impl<I: Iterator> Extra for I;
    }
}

use allowed::Extra as _;

#[no_tls]
struct Counts(Rc<u32>);

#[no_tls] // harmless
impl Iterator for Counts {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        keep(&self.0); // attack
        None
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { Counts(rc.clone()).last_two(); }));
    let _ = keep;
}
