//! refused: cannot find method or associated constant `__no_tls0_this_trait_needs_the_attribute_no_tls` in trait `Plain`
//! Another unsafe trait as the mark: what it promises would be promised in safe code.

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

/// # Safety
///
/// The type is plain bytes.
unsafe trait Plain {}

#[no_tls]
struct Mine(Rc<u32>);

#[no_tls(bounds(Zero = Plain))] // attack
#[no_tls(bounds(Zero = allowed::Zero))] // harmless
impl foreign::Zero for Mine {
    fn zero() -> Self {
        Mine(Rc::new(0))
    }

    fn is_zero(&self) -> bool {
        *self.0 == 0
    }
}

fn bytes<T: Plain>(_: &T) {}

fn main() {
    bytes(&Mine(Rc::new(1))); // attack
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| allowed::count(&[Mine(rc.clone())])));
    let _ = (keep, bytes::<u8>); // attack
    let _ = keep;
}
