//! refused: `Mine + Mine` is not marked `#[no_tls]`
//! A listed trait implies that its supertraits' impls are marked, too.

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
    use std::ops::Add;

    pub trait Zero: Sized + Add<Output = Self> {
        fn zero() -> Self;
    }

    pub fn sum<T: Zero + Clone>(items: &[T]) -> T {
        items.iter().cloned().fold(T::zero(), |sum, item| sum + item)
    }
}

mod allowed {
    use super::foreign;
    use std::ops::Add;

    no_tls::allow! {
        unsafe because "it adds";

        pub trait Zero: foreign::Zero + Add<Output = Self> {
            fn zero() -> Self;
        }

        pub fn sum<T: Zero + Clone>(items: &[T]) -> T = foreign::sum;
    }
}

#[no_tls]
#[derive(Clone)]
struct Mine(Rc<u32>);

#[no_tls] // harmless
impl std::ops::Add for Mine {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        keep(&self.0); // attack
        Mine(Rc::new(*self.0 + *other.0))
    }
}

#[no_tls(bounds(Zero = allowed::Zero))]
impl foreign::Zero for Mine {
    fn zero() -> Self {
        Mine(Rc::new(0))
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { allowed::sum(&[Mine(rc.clone())]); }));
    let _ = keep;
}
