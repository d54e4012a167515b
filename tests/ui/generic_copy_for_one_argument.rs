//! `Clone` is marked for each argument, and `Copy` is for one.

use no_tls::no_tls;

#[no_tls(Copy)]
struct Id<T>(u32, std::marker::PhantomData<T>);

impl Copy for Id<u8> {}

#[no_tls]
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Self(self.0, std::marker::PhantomData)
    }
}

fn main() {}
