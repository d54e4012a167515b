//! Another `Copy` and `Clone` could stand beside the derived ones, for an argument that is not `Copy`, and closures would clone by it.

use no_tls::no_tls;
use std::marker::PhantomData;

#[no_tls]
#[derive(Clone, Copy)]
struct Id<T> {
    number: u32,
    of: PhantomData<T>,
}

#[no_tls]
#[derive(Clone, Copy)]
struct Pair<T> {
    first: Id2<T>,
    second: u32,
}

#[no_tls(Copy)]
struct Id2<T>(PhantomData<T>);

#[no_tls]
impl<T> Clone for Id2<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id2<T> {}

fn main() {}
