//! refused: the trait bound `Mine: allowed::Zero` is not satisfied
//! An impl of a listed trait that nobody has checked.

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

#[no_tls(bounds(Zero = allowed::Zero))] // harmless
impl foreign::Zero for Mine {
    fn zero() -> Self {
        Mine(Rc::new(0))
    }

    fn is_zero(&self) -> bool {
        keep(&self.0); // attack
        *self.0 == 0
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| allowed::count(&[Mine(rc.clone())])));
    let _ = keep;
}
