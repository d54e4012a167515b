//! refused: a value of type `Keeper` cannot enter or leave marked code
//! A constant of a trait's that is a `dyn` of a type that is not marked.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
struct Op {
    run: Option<fn(&Rc<u32>)>,
}

#[no_tls]
trait Run {
    fn run(&self, rc: &Rc<u32>);
}

#[no_tls]
struct Nothing;

#[no_tls]
impl Run for Nothing {
    fn run(&self, _: &Rc<u32>) {}
}

const KEEPER: Keeper = Keeper(keep);

struct Keeper(fn(&Rc<u32>)); // attack
#[no_tls] // harmless
struct Keeper(fn(&Rc<u32>)); // harmless

#[no_tls]
impl Run for Keeper {
    fn run(&self, rc: &Rc<u32>) {
        let _ = rc;
        (self.0)(rc); // attack
    }
}

#[no_tls]
trait Listed: Sized + 'static {
    const ALL: &'static [(Option<Self>, &'static dyn Run)];
}

#[no_tls]
impl Listed for Op {
    const ALL: &'static [(Option<Self>, &'static dyn Run)] = &[(None, &Nothing), (None, &KEEPER)]; // attack
    const ALL: &'static [(Option<Self>, &'static dyn Run)] = &[(None, &Nothing)]; // harmless
}

#[no_tls]
fn run_all<L: Listed>(rc: &Rc<u32>) {
    for (_, runs) in L::ALL {
        runs.run(rc);
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    run_all::<Op>(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
