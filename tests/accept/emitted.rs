//! Items that a `macro_rules!` emits, marked by it.

use no_tls::no_tls;
use std::fmt;
use std::ops::Add;

macro_rules! newtype {
    ($(#[$meta:meta])* $vis:vis struct $name:ident($inner:ty);) => {
        #[no_tls]
        $(#[$meta])*
        $vis struct $name($inner);

        #[no_tls]
        impl $name {
            pub fn new(inner: $inner) -> Self {
                Self(inner)
            }
            pub fn get(&self) -> &$inner {
                &self.0
            }
        }

        #[no_tls]
        impl From<$inner> for $name {
            fn from(inner: $inner) -> Self {
                $name(inner)
            }
        }

        #[no_tls]
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
    };
}

newtype! {
    #[derive(Debug, Clone, PartialEq)]
    pub struct Meters(f64);
}
newtype! {
    struct Label(String);
}

macro_rules! enumeration {
    ($name:ident { $($variant:ident = $text:literal),* $(,)? }) => {
        #[no_tls]
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        enum $name {
            $($variant,)*
        }

        #[no_tls]
        impl $name {
            const ALL: &'static [$name] = &[$($name::$variant),*];

            fn text(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)*
                }
            }
            fn parse(text: &str) -> Option<Self> {
                match text {
                    $($text => Some($name::$variant),)*
                    _ => None,
                }
            }
        }
    };
}

enumeration!(Color { Red = "red", Green = "green", Blue = "blue" });

macro_rules! functions {
    ($($name:ident: $x:ident => $body:expr;)*) => {
        $(
        #[no_tls]
        fn $name($x: i32) -> i32 {
            $body
        })*
    };
}

functions! {
    double: x => x * 2;
    squared: y => { let z = y; z * y };
    chosen: n => if n > 2 { double(n) } else { squared(n) };
}

macro_rules! implement {
    ($trait:ident :: $method:ident for $($ty:ty),*) => {
        $(
        #[no_tls]
        impl $trait for $ty {
            fn $method(&self) -> usize {
                std::mem::size_of::<$ty>()
            }
        })*
    };
}

#[no_tls]
trait Size {
    fn size(&self) -> usize;
}

implement!(Size::size for u8, u32, [u16; 3], (u8, u8));

macro_rules! operators {
    ($($trait:ident $method:ident $op:tt),*) => {
        $(
        #[no_tls]
        impl $trait for Meters {
            type Output = Meters;
            fn $method(self, other: Meters) -> Meters {
                Meters(self.0 $op other.0)
            }
        })*
    };
}

operators!(Add add +);

macro_rules! expression {
    ($name:ident, $e:expr, $p:pat => $r:expr, $t:ty, $b:block, $l:lifetime) => {
        #[no_tls]
        fn $name() -> $t {
            let local = 10;
            let value = $e * 2;
            match value {
                $p => $r,
                _ => $l: loop {
                    break $l local + $b;
                },
            }
        }
    };
}

expression!(shaped, 1 + 2, 6 => 60, i32, { 4 }, 'a);
expression!(other, 2 + 2, 6 => 60, i32, { 4 }, 'a);

macro_rules! hygiene {
    ($x:ident) => {
        #[no_tls]
        fn hygienic($x: i32) -> i32 {
            let y = $x + 1;
            let $x = y * 2;
            y + $x
        }
    };
}

hygiene!(y);

#[no_tls]
pub fn run() -> String {
    let total = Meters::new(1.5) + Meters::from(2.0);
    let mut out = format!("{total} {total:?} {} {}", total.get(), Label::new("x".to_string()));
    for color in Color::ALL {
        out += &format!(" {}={:?}", color.text(), Color::parse(color.text()));
    }
    out += &format!(" {} {} {}", chosen(2), chosen(3), Color::parse("x").is_none());
    out += &format!(" {} {} {}", 1u8.size(), [1u16; 3].size(), (1u8, 2u8).size() + 1u32.size());
    out + &format!(" {} {} {}", shaped(), other(), hygienic(3))
}
