//! refused: no field holds a `T`
//! A bound that is replaced by a trait of the user's that is called `Copy`, by which a generic type that derives `Copy` and `Clone` has another, unmarked, `Copy` and `Clone`: closures are cloned by it.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

use std::marker::PhantomData;

mod own {
    use no_tls::no_tls;

    #[no_tls]
    pub trait Copy {}
}

#[no_tls(own(Copy), bounds(Copy = own::Copy))] // attack
#[no_tls] // harmless
#[derive(Clone, Copy)]
struct Local<'a, T: own::Copy>(&'a Rc<u32>, PhantomData<T>); // attack
struct Local<'a, T: std::marker::Copy>(&'a Rc<u32>, PhantomData<T>); // harmless

#[no_tls]
struct Special;

#[no_tls]
impl own::Copy for Special {}

impl Copy for Local<'_, Special> {} // attack
impl Clone for Local<'_, Special> { // attack
    fn clone(&self) -> Self { // attack
        keep(self.0); // attack
        *self // attack
    } // attack
} // attack

#[no_tls]
fn run(rc: &Rc<u32>) -> usize {
    let local = Local::<Special>(rc, PhantomData); // attack
    let local = Local::<u8>(rc, PhantomData); // harmless
    let _ = Special;
    let items = [1u8, 2].into_iter().map(move |x| {
        let whole = local;
        (x, **whole.0)
    });
    items.clone().count()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
