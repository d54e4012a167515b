//! Macros that make some of the items of an impl or a trait.

use no_tls::no_tls;
use std::fmt::{self, Display};
use std::ops::{Add, Mul};

#[no_tls]
macro_rules! getters {
    ($($(#[$doc:meta])* $field:ident: $ty:ty),* $(,)?) => {
        $(
            $(#[$doc])*
            pub fn $field(&self) -> &$ty {
                &self.$field
            }
        )*
    };
}

#[no_tls]
macro_rules! setters {
    ($($name:ident => $field:ident: $ty:ty),* $(,)?) => {
        $(setter!($name, $field, $ty);)*
    };
}

#[no_tls]
macro_rules! setter {
    ($name:ident, $field:ident, $ty:ty) => {
        pub fn $name(mut self, $field: impl Into<$ty>) -> Self {
            self.$field = $field.into();
            self
        }
    };
}

#[no_tls]
#[derive(Clone, Debug, Default)]
pub struct Request {
    path: String,
    headers: Vec<(String, String)>,
    retries: u32,
}

#[no_tls]
impl Request {
    const LIMIT: u32 = 3;

    getters! {
        /// Where to.
        path: String,
        headers: Vec<(String, String)>,
    }

    pub fn new(path: &str) -> Self {
        Self::default().with_path(path)
    }

    setters!(with_path => path: String, with_retries => retries: u32);

    getters!(retries: u32);

    fn is_patient(&self) -> bool {
        *self.retries() > Self::LIMIT
    }
}

#[no_tls]
macro_rules! shows {
    ($this:ident => $($argument:tt)+) => {
        fn fmt(&$this, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, $($argument)+)
        }
    };
}

#[no_tls]
impl Display for Request {
    shows!(self => "{} ({})", self.path(), self.retries);
}

#[no_tls]
macro_rules! operator {
    ($name:ident: $op:tt) => {
        type Output = Self;

        fn $name(self, other: Self) -> Self {
            Self { x: self.x $op other.x, y: self.y $op other.y }
        }
    };
}

#[no_tls]
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair<T> {
    x: T,
    y: T,
}

#[no_tls]
impl<T: Add<Output = T>> Add for Pair<T> {
    operator!(add: +);
}

#[no_tls]
impl<T: Mul<Output = T>> Mul for Pair<T> {
    operator!(mul: *);
}

#[no_tls]
macro_rules! visits {
    ($($method:ident: $kind:literal),*) => {
        $(
            fn $method(&mut self, name: &str) {
                self.visit($kind, name);
            }
        )*
    };
}

#[no_tls]
trait Visitor {
    fn visit(&mut self, kind: &str, name: &str);

    visits!(visit_type: "type", visit_function: "fn");
}

#[no_tls]
#[derive(Default)]
struct Names(Vec<String>);

#[no_tls]
impl Visitor for Names {
    fn visit(&mut self, kind: &str, name: &str) {
        self.0.push(format!("{kind} {name}"));
    }

    visits!(visit_type: "a type");
}

#[no_tls]
pub fn run() -> String {
    let request = Request::new("/").with_retries(4u8);
    let pair = Pair { x: 2, y: 3 };
    let mut names = Names::default();
    names.visit_type("u8");
    names.visit_function("run");
    format!("{request} {} {:?} {:?} {:?}", request.is_patient(), request.headers(), pair + pair * pair, names.0)
}
