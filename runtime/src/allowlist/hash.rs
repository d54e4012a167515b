//! Which items of `std::hash` may marked code use?
//!
//! Not in the prelude, since `x.hash(…)` on an `Rc` would find the `Rc`'s before an own method of
//! what it holds.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash, Hasher, RandomState};

use no_tls_macros::allow;

allow! {
    #[import]
    trait Hash {
        fn hash<H: Hasher>(&self, state: &mut H);
        fn hash_slice<H: Hasher>(data: &[Self], state: &mut H) where Self: Sized;
    }

    #[import]
    trait Hasher {
        fn finish(&self) -> u64;
        fn write(&mut self, bytes: &[u8]);
        fn write_u8(&mut self, i: u8);
        fn write_u16(&mut self, i: u16);
        fn write_u32(&mut self, i: u32);
        fn write_u64(&mut self, i: u64);
        fn write_u128(&mut self, i: u128);
        fn write_usize(&mut self, i: usize);
        fn write_i8(&mut self, i: i8);
        fn write_i16(&mut self, i: i16);
        fn write_i32(&mut self, i: i32);
        fn write_i64(&mut self, i: i64);
        fn write_i128(&mut self, i: i128);
        fn write_isize(&mut self, i: isize);
    }

    #[import]
    trait BuildHasher {
        fn build_hasher(&self) -> Self::Hasher;
        fn hash_one<T: Hash>(&self, x: T) -> u64 where Self: Sized, Self::Hasher: Hasher;
    }

    impl<H> BuildHasherDefault<H> {
        fn new() -> Self;
    }

    impl RandomState {
        fn new() -> Self;
    }

    impl DefaultHasher {
        fn new() -> Self;
    }
}
