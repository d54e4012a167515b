//! refused: the trait bound `__T: foreign::Zero` is not satisfied
//! A marked impl of a trait of one's own, in place of the listed trait's, whose impl is not marked.

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
    pub trait Zero: Sized {
        fn zero() -> Self;
        fn is_zero(&self) -> bool;
    }

    impl Zero for u32 {
        fn zero() -> Self {
            0
        }

        fn is_zero(&self) -> bool {
            *self == 0
        }
    }

    pub fn count<T: Zero>(items: &[T]) -> usize {
        items.iter().filter(|item| item.is_zero()).count()
    }
}

mod allowed {
    use super::foreign;

    no_tls::allow! {
        unsafe because "it looks whether a number is zero";

        pub trait Zero: foreign::Zero {
            fn zero() -> Self;
            fn is_zero(&self) -> bool;
        }

        impl Zero for u32;

        pub fn count<T: Zero>(items: &[T]) -> usize = foreign::count;
    }
}

#[no_tls]
struct Mine(Rc<u32>);

mod own {
    pub trait Zero {}
}

impl foreign::Zero for Mine { // attack
    fn zero() -> Self { // attack
        Mine(Rc::new(0)) // attack
    } // attack
    fn is_zero(&self) -> bool { // attack
        keep(&self.0); // attack
        *self.0 == 0 // attack
    } // attack
} // attack

#[no_tls(bounds(Zero = allowed::Zero))] // attack
impl own::Zero for Mine {}

#[no_tls(bounds(Zero = allowed::Zero))] // harmless
impl foreign::Zero for Mine { // harmless
    fn zero() -> Self { // harmless
        Mine(Rc::new(0)) // harmless
    } // harmless
    fn is_zero(&self) -> bool { // harmless
        *self.0 == 0 // harmless
    } // harmless
} // harmless

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| allowed::count(&[Mine(rc.clone())])));
    let _ = keep;
}
