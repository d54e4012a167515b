//! refused: what a macro makes in a type is not seen
//! A macro with a state, in the argument of a field's type, is another type where the field's `Send` is asked than where the field is.

use no_tls::no_tls;
use std::marker::PhantomData;
use std::rc::Rc;

trait Select {
    type Out;
}

#[no_tls]
struct Tag<const N: usize>;

impl Select for Tag<0> {
    type Out = Rc<u32>;
}

impl Select for Tag<1> {
    type Out = u32;
}

type Selected<const N: usize> = <Tag<N> as Select>::Out;

#[no_tls] // attack
struct Holder<T> {
    rc: Selected<{ no_tls_hostile::count!() }>, // attack
    rc: Rc<u32>, // harmless
    of: PhantomData<T>,
}

fn main() {
    let holder = Holder::<u8> { rc: Rc::new(1), of: PhantomData };
    std::thread::spawn(move || drop(holder)); // attack
    drop(holder); // harmless
}
