//! A panic of marked code says from where it comes, as one of unmarked code does.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};

use no_tls::no_tls;

thread_local!(static PLACE: Cell<u32> = const { Cell::new(0) });

#[no_tls]
macro_rules! fail {
    ($($message:tt)*) => {
        panic!($($message)*)
    };
}

/// Each panics where it says its line.
#[rustfmt::skip]
#[no_tls]
mod panics {
    use std::cell::Cell;

    pub fn formatted(line: &Cell<u32>) {
        line.set(line!()); panic!("at {}", line.get());
    }

    pub fn asserted(line: &Cell<u32>) {
        line.set(line!()); assert!(line.get() == 0, "{} is not 0", line.get());
    }

    pub fn compared(line: &Cell<u32>) {
        line.set(line!()); assert_eq!(line.get(), 0);
    }

    pub fn compared_for_debugging(line: &Cell<u32>) {
        line.set(line!()); if cfg!(debug_assertions) { debug_assert_ne!(line.get(), line.get()); } else { panic!() }
    }

    pub fn negated(line: &Cell<u32>) {
        line.set(line!()); let _ = -std::hint::black_box(i32::MIN); panic!()
    }

    pub fn asserted_alone(line: &Cell<u32>) {
        line.set(line!()); assert!(line.get() == 0)
    }

    pub fn in_closure(line: &Cell<u32>) {
        let mut todo = || { line.set(line!()); todo!() };
        todo()
    }

    pub fn in_arm(line: &Cell<u32>) {
        match line.get() {
            0 => { line.set(line!()); unreachable!("{line:?}") }
            _ => unimplemented!(),
        }
    }

    pub fn by_macro(line: &Cell<u32>) {
        line.set(line!()); fail!("{}", line.get());
    }
}

#[test]
fn a_panic_says_from_where_it_comes() {
    panic::set_hook(Box::new(|info| PLACE.set(info.location().unwrap().line())));
    for panics in [
        panics::formatted,
        panics::asserted,
        panics::asserted_alone,
        panics::compared,
        panics::compared_for_debugging,
        panics::negated,
        panics::in_closure,
        panics::in_arm,
        panics::by_macro,
    ] {
        let line = Cell::new(0);
        panic::catch_unwind(AssertUnwindSafe(|| panics(&line))).unwrap_err();
        assert_eq!(PLACE.get(), line.get());
    }
}

#[test]
fn what_an_assertion_says_is_a_text() {
    let line = Cell::new(0);
    let payload = panic::catch_unwind(AssertUnwindSafe(|| panics::asserted_alone(&line))).unwrap_err();
    assert_eq!(payload.downcast_ref::<&str>(), Some(&"assertion failed: line.get() == 0"));
}
