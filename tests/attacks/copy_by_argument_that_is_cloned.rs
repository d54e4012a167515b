//! refused: no field holds a `T`
//! A type whose parameter is `Clone` may be `Copy` for an argument that is not: so may be a type that holds it, which is no more `Clone` by its derive.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
struct Special;

#[no_tls]
#[derive(Clone, Copy)]
struct Wrap<U>(U);

#[no_tls]
impl Clone for Wrap<Special> {
    fn clone(&self) -> Self {
        Wrap(Special)
    }
}

#[no_tls]
#[derive(Clone, Copy)] // attack
#[derive(Clone)] // harmless
struct Foo<T: Clone>(PhantomData<T>);

impl Copy for Foo<Wrap<Special>> {} // attack

#[no_tls]
#[derive(Clone, Copy)] // attack
struct Local<'a, U>(&'a Rc<u32>, Foo<Wrap<U>>) where Wrap<U>: Clone;

impl Copy for Local<'_, Special> {} // attack
impl Clone for Local<'_, Special> { // attack
    fn clone(&self) -> Self { // attack
        keep(self.0); // attack
        *self // attack
    } // attack
} // attack

#[no_tls]
fn run(rc: &Rc<u32>) -> usize {
    let local = Local::<Special>(rc, Foo::<Wrap<Special>>(PhantomData));
    let items = [1u8, 2].into_iter().map(move |x| {
        let whole = &local;
        (x, **whole.0)
    });
    items.clone().count() // attack
    items.count() // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
