//! Before edition 2021, a closure or future captures all of a variable of which it names a field.

#![forbid(unsafe_code)]
#![deny(warnings)]

use no_tls::no_tls;
use std::rc::Rc;
use std::sync::Mutex;

#[no_tls]
struct Pair {
    left: Rc<i32>,
    _right: Rc<i32>,
}

#[no_tls]
fn pair(of: &Rc<i32>) -> Pair {
    Pair { left: of.clone(), _right: of.clone() }
}

/// How many are left once closures and a future are dropped that name one half of a pair each.
#[no_tls]
fn left(of: &Rc<i32>) -> usize {
    let [a, b, c, d, e, f, g] = [pair(of), pair(of), pair(of), pair(of), pair(of), pair(of), pair(of)];
    drop(move || *a.left);
    drop(move || *b.left + 1);
    drop(move || -*c.left);
    drop(move || Some(Some(*d.left)?.checked_add(1)?));
    drop(move || Some(*e.left));
    drop(move || *Mutex::new(1).lock().unwrap() == *f.left);
    drop(async move { *g.left });
    Rc::strong_count(of)
}

fn main() {
    assert_eq!(left(&Rc::new(1)), 1);
}
