//! What a macro binds as a statement lives as long as what is bound around.

use no_tls::no_tls;
use std::cell::RefCell;
use std::rc::Rc;

#[no_tls]
struct Bell(&'static str, Rc<RefCell<Vec<&'static str>>>);

#[no_tls]
impl Drop for Bell {
    fn drop(&mut self) {
        self.1.borrow_mut().push(self.0);
    }
}

#[no_tls]
macro_rules! at_the_end {
    ($text:expr, $log:expr) => {
        let text = $text;
        let _bell = Bell(text, $log.clone());
    };
}

#[no_tls]
macro_rules! pop {
    ($stack:ident) => {
        $stack.pop().unwrap_or_default()
    };
}

#[no_tls]
macro_rules! binary {
    ($stack:ident $op:tt) => {
        let right = pop!($stack);
        let left = pop!($stack);
        $stack.push(left $op right)
    };
}

#[no_tls]
fn calculate() -> Vec<i32> {
    let mut stack = vec![1, 2, 3, 4];
    binary!(stack *);
    binary!(stack +);
    stack
}

#[no_tls]
pub fn run() -> String {
    let log = Rc::new(RefCell::new(Vec::new()));
    {
        let text = "kept";
        at_the_end!("end of the first", log);
        at_the_end!("end of the second", log);
        log.borrow_mut().push("work");
        {
            at_the_end!("end of the inner", log);
            log.borrow_mut().push(text);
        }
    }
    format!("{:?} {:?}", log.borrow(), calculate())
}
