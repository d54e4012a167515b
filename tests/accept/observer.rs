//! A reactive cell: observers behind `Weak`, callbacks in boxes, a builder, closures that return closures.

use no_tls::no_tls;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

#[no_tls]
pub trait Observer<T> {
    fn changed(&self, old: &T, new: &T);
    fn done(&self) -> bool {
        false
    }
}

#[no_tls]
pub struct Signal<T> {
    value: RefCell<T>,
    observers: RefCell<Vec<Weak<dyn Observer<T>>>>,
}

#[no_tls]
impl<T: Clone + PartialEq> Signal<T> {
    pub fn new(value: T) -> Self {
        Signal { value: RefCell::new(value), observers: RefCell::new(Vec::new()) }
    }

    pub fn observe(&self, observer: &Rc<dyn Observer<T>>) {
        self.observers.borrow_mut().push(Rc::downgrade(observer));
    }

    pub fn set(&self, value: T) -> usize {
        let old = self.value.replace(value.clone());
        if old == value {
            return 0;
        }
        self.observers.borrow_mut().retain(|weak| weak.upgrade().is_some_and(|o| !o.done()));
        let alive: Vec<Rc<dyn Observer<T>>> = self.observers.borrow().iter().filter_map(Weak::upgrade).collect();
        for observer in &alive {
            observer.changed(&old, &value);
        }
        alive.len()
    }

    pub fn update(&self, f: impl FnOnce(&T) -> T) -> usize {
        let next = f(&*self.value.borrow());
        self.set(next)
    }
}

#[no_tls]
struct Logger {
    prefix: String,
    lines: Rc<RefCell<Vec<String>>>,
}

#[no_tls]
impl Observer<i32> for Logger {
    fn changed(&self, old: &i32, new: &i32) {
        self.lines.borrow_mut().push(format!("{}: {old} -> {new:+}", self.prefix));
    }
}

#[no_tls]
struct Limited<F> {
    left: Cell<u32>,
    call: F,
}

#[no_tls]
impl<F: Fn(i32)> Observer<i32> for Limited<F> {
    fn changed(&self, _: &i32, new: &i32) {
        self.left.set(self.left.get() - 1);
        (self.call)(*new);
    }
    fn done(&self) -> bool {
        self.left.get() == 0
    }
}

#[no_tls]
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |x| g(f(x))
}

#[no_tls]
fn adder(n: i32) -> Box<dyn Fn(i32) -> i32> {
    Box::new(move |x| x + n)
}

#[no_tls]
#[derive(Debug, Default, Clone)]
struct Options {
    name: Option<String>,
    limit: u32,
}

#[no_tls]
impl Options {
    fn name(mut self, name: &str) -> Self {
        self.name = Some(name.to_string());
        self
    }
    fn limit(self, limit: u32) -> Self {
        Self { limit, ..self }
    }
}

#[no_tls]
pub fn run() -> String {
    let options = Options::default().name("log").limit(2);
    let lines = Rc::new(RefCell::new(vec![]));
    let signal = Signal::new(1);
    let logger: Rc<dyn Observer<i32>> =
        Rc::new(Logger { prefix: options.name.clone().unwrap_or_default(), lines: Rc::clone(&lines) });
    let sum = Rc::new(Cell::new(0));
    let total = sum.clone();
    let limited: Rc<dyn Observer<i32>> =
        Rc::new(Limited { left: Cell::new(options.limit), call: move |n| total.set(total.get() + n) });
    signal.observe(&logger);
    signal.observe(&limited);
    let step = compose(adder(3), |n| n * 2);
    let mut reached = Vec::new();
    for _ in 0..3 {
        reached.push(signal.update(|n| step(*n)));
    }
    drop(logger);
    reached.push(signal.set(0));
    reached.push(signal.set(0));
    let text = lines.borrow().join("\n");
    format!("{text}\n{reached:?} {} {:?}\n", sum.get(), options)
}
