//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! What a listed type holds that is projected from a trait's type, by a bound there.

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
    pub trait Has {
        type Out: Iterator;
    }

    pub struct Held<T: Has>(T, <T::Out as Iterator>::Item);

    impl<T: Has> Held<T> {
        pub fn with(held: T, out: <T::Out as Iterator>::Item) -> Self {
            Self(held, out)
        }

        pub fn out(&self) -> &<T::Out as Iterator>::Item {
            &self.1
        }
    }
}

mod allowed {
    use super::foreign;

    no_tls::allow! {
        unsafe because "it holds two values";

        pub trait Has: foreign::Has {
            type Out: Iterator;
        }

        impl Has for super::X;

        pub struct Held<T: Has>(foreign::Held<T>);

        impl<T: Has> Held<T> {
            pub fn with(held: T, out: <T::Out as Iterator>::Item) -> Self;
            pub fn out(&self) -> &<T::Out as Iterator>::Item;
        }

        impl<T: Has> NoTls for Held<T>;
    }
}

use allowed::Held;

#[no_tls]
struct X;

#[no_tls]
struct Numbers;

#[no_tls]
impl Iterator for Numbers {
    type Item = fn(&Rc<u32>); // attack
    type Item = u32; // harmless

    fn next(&mut self) -> Option<Self::Item> {
        None
    }
}

impl foreign::Has for X {
    type Out = Numbers;
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    let held: Held<X> = Held::with(X, keep); // attack
    let held: Held<X> = Held::with(X, 1); // harmless
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        let _ = (&rc, &held);
        (held.out())(rc); // attack
    }));
}
