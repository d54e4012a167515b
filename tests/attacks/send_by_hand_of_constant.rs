//! refused: conflicting implementations of trait `Send`
//! `Send` by hand for one argument of a type with a constant parameter, of which a probe for all arguments finds none.

use no_tls::{Capsule, capsule_local, marked, no_tls};
use std::mem::ManuallyDrop;
use std::rc::Rc; // attack
use std::sync::Arc as Rc; // harmless
use std::sync::atomic::{AtomicU64, Ordering};
static NEXT: AtomicU64 = AtomicU64::new(0);
capsule_local! { static THREAD: u64 = NEXT.fetch_add(1, Ordering::Relaxed); }
#[no_tls] // attack
#[no_tls(Send)] // harmless
pub struct Fragile<const N: usize> { of: u64, value: ManuallyDrop<Rc<i32>> }
// SAFETY: the value is reached on its own thread only.
unsafe impl Send for Fragile<3> {} // attack
#[no_tls] // harmless
unsafe impl<const N: usize> Send for Fragile<N> {} // harmless

#[no_tls]
impl<const N: usize> Fragile<N> {
    pub fn new(value: Rc<i32>) -> Self { Self { of: THREAD.get(), value: ManuallyDrop::new(value) } }
    pub fn get(&self) -> &Rc<i32> { assert!(self.of == THREAD.get()); &self.value }
}
fn main() {
    let rc = Rc::new(1);
    let held = Fragile::<3>::new(rc.clone());
    let mut capsule = Capsule::new(marked!(move || held.get().clone()));
    std::thread::spawn(move || println!("{}", capsule.with(marked!(|rc: &mut Rc<i32>| Rc::strong_count(rc))))).join().unwrap();
    println!("here {}", Rc::strong_count(&rc));
    drop(rc);
}
