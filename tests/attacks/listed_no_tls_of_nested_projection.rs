//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! What a listed type holds that is projected from what is projected.

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
    pub struct Flat<I: Iterator<Item: IntoIterator>> {
        _iter: I,
        front: Option<<I::Item as IntoIterator>::IntoIter>,
    }

    impl<I: Iterator<Item: IntoIterator>> Flat<I> {
        pub fn with(front: <I::Item as IntoIterator>::IntoIter, iter: I) -> Self {
            Self { _iter: iter, front: Some(front) }
        }

        pub fn front(&self) -> Option<&<I::Item as IntoIterator>::IntoIter> {
            self.front.as_ref()
        }
    }
}

mod allowed {
    use super::foreign;

    no_tls::allow! {
        unsafe because "it holds iterators";

        pub struct Flat<I: Iterator<Item: IntoIterator>>(foreign::Flat<I>);

        impl<I: Iterator<Item: IntoIterator>> Flat<I> {
            pub fn with(front: <I::Item as IntoIterator>::IntoIter, iter: I) -> Self;
            pub fn front(&self) -> Option<&<I::Item as IntoIterator>::IntoIter>;
        }

        impl<I: Iterator<Item: IntoIterator>> NoTls for Flat<I>;
    }
}

use allowed::Flat;

#[no_tls]
struct Front {
    call: fn(&Rc<u32>), // attack
    call: u32, // harmless
}

#[no_tls]
impl Iterator for Front {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        None
    }
}

#[no_tls]
struct X;

#[no_tls]
impl IntoIterator for X {
    type Item = u8;
    type IntoIter = Front;

    fn into_iter(self) -> Front {
        loop {}
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    let flat: Flat<std::iter::Empty<X>> = Flat::with(Front { call: keep }, std::iter::empty()); // attack
    let flat: Flat<std::iter::Empty<X>> = Flat::with(Front { call: 1 }, std::iter::empty()); // harmless
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        let front = flat.front();
        let _ = (&rc, &front);
        (front.unwrap().call)(rc); // attack
    }));
}
