//! What `outside!` names in a closure or future, that captures, and no more: the other fields drop with their variable.

use no_tls::{Capsule, marked, no_tls, outside};
use std::pin::pin;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::task::{Context, Waker};

type Log = Arc<Mutex<String>>;

#[no_tls]
struct Noisy(&'static str, Log);

#[no_tls]
impl Drop for Noisy {
    fn drop(&mut self) {
        self.1.lock().unwrap().push_str(self.0);
    }
}

#[no_tls]
struct Pair {
    left: Noisy,
    right: Noisy,
}

#[no_tls]
fn pair(log: &Log, left: &'static str, right: &'static str) -> Pair {
    Pair { left: Noisy(left, log.clone()), right: Noisy(right, log.clone()) }
}

#[no_tls]
fn closures(log: &Log) {
    let a = pair(log, " a.left", " a.right");
    let b = pair(log, " b.left", " b.right");
    let mut c = (1, pair(log, " c.left", " c.right"));
    {
        let once = || outside!(drop(a.left));
        let owns = move || outside!(b.left.0.len());
        let nested = || {
            let of_it = || outside!(c.0 + 1);
            of_it()
        };
        let right = &mut c.1;
        right.right.0 = " c.RIGHT";
        once();
        assert_eq!((owns(), nested()), (7, 2));
    }
    log.lock().unwrap().push_str(" end");
}

#[no_tls]
fn future(log: &Log) {
    let a = pair(log, " left", " right");
    {
        let future = async { outside!(drop(a.left)) };
        assert!(pin!(future).poll(&mut Context::from_waker(Waker::noop())).is_ready());
    }
    log.lock().unwrap().push_str(" end");
}

/// What is asked of a variable is asked of all of it, and known only where it is used.
#[no_tls]
fn known_later(found: Option<usize>) -> usize {
    let mut numbers = Vec::new();
    let mut add = |n: usize| {
        numbers.push(n);
        outside!(numbers.len())
    };
    let sum = add(1) + add(2);
    let add_found = if let Some(found) = found {
        let add = || outside!(found + sum);
        add()
    } else {
        0
    };
    add_found + [1, 2].iter().map(|n| outside!(n + sum)).sum::<usize>()
}

#[no_tls]
fn marked_inside(capsule: &mut Capsule<Rc<usize>>) -> usize {
    let mut parts = (3, String::from("abc"));
    let mut count = || capsule.with(marked!(|rc: &mut Rc<usize>| **rc + parts.0));
    parts.1.push('d');
    count() + parts.1.len()
}

#[test]
fn fields_are_captured_apart() {
    let log = Log::default();
    closures(&log);
    assert_eq!(*log.lock().unwrap(), " a.left end c.left c.RIGHT b.left b.right a.right");
    log.lock().unwrap().clear();
    future(&log);
    assert_eq!(*log.lock().unwrap(), " left end right");
}

#[test]
fn variables_are_asked_whole() {
    assert_eq!(known_later(Some(4)), 16);
    assert_eq!(marked_inside(&mut Capsule::new(marked!(|| Rc::new(5)))), 12);
}
