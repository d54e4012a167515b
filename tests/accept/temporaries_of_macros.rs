//! How long what a macro makes lives: as long as if it were written there.

use no_tls::no_tls;
use std::cell::RefCell;
use std::rc::Rc;

type Log = Rc<RefCell<Vec<u32>>>;

#[no_tls]
struct Noted(Log, u32);

#[no_tls]
impl Noted {
    fn get(&self) -> u32 {
        self.0.borrow_mut().push(100 + self.1);
        self.1
    }

    fn same(&self) -> &Self {
        self
    }
}

#[no_tls]
impl Drop for Noted {
    fn drop(&mut self) {
        self.0.borrow_mut().push(self.1);
    }
}

#[no_tls]
macro_rules! get {
    ($log:expr, $number:expr) => {
        Noted($log.clone(), $number).same().get()
    };
}

#[no_tls]
macro_rules! sum {
    ($log:expr, $first:expr, $second:expr) => {
        Noted($log.clone(), $first).same().get() + Noted($log.clone(), $second).get()
    };
}

#[no_tls]
macro_rules! field {
    ($log:expr, $number:expr) => {
        Noted($log.clone(), $number).same().1
    };
}

#[no_tls]
pub fn run() -> String {
    let log = Rc::new(RefCell::new(Vec::new()));
    let both = get!(log, 1) + get!(log, 2);
    match get!(log, 3) {
        3 => log.borrow_mut().push(50),
        _ => unreachable!(),
    }
    let array = [field!(log, 5), -(get!(log, 6) as i32) as u32];
    if sum!(log, 7, 8) > 0 && field!(log, 9) == 9 {
        log.borrow_mut().push(51);
    }
    let count = std::iter::repeat_n(get!(log, 10), get!(log, 2) as usize).count();
    format!("{both} {array:?} {count} {:?}", log.borrow())
}
