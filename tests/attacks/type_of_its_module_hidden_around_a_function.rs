//! refused: is not a type that marked code may use
//! The same, where another function is around.

use no_tls::no_tls;
pub trait Unmarked {
    fn go(&self) {}
}
pub type Hidden = Vec<Box<dyn Unmarked>>;
pub mod hidden {
    pub type Foo = Vec<Box<dyn super::Unmarked>>;
}
#[no_tls]
mod m {
    pub struct Foo<T>(pub Option<T>);
    impl<T> Foo<T> {
        pub fn new() -> Self {
            Self(None)
        }
        pub fn len(&self) -> usize {
            0
        }
    }
    pub fn f() -> usize {
        use super::Hidden as Foo; // attack
        fn g() -> usize {
            let x = Foo::new(); // attack
            let x = Foo::<u8>::new(); // harmless
            x.len()
        }
        g()
    }
}
fn main() {
    println!("{}", m::f());
}
