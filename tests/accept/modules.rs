//! A whole module under one mark, with modules in it, macros that make items, and a function that has its module's name.

use no_tls::no_tls;
use std::fmt;

#[no_tls]
mod shapes {
    use std::any::type_name;
    use std::collections::BTreeMap;
    use std::rc::Rc;

    pub const LIMIT: u32 = 3;

    static NAMES: [&str; 2] = ["square", "rectangle"];

    pub type Table = BTreeMap<String, Rc<Rectangle>>;

    #[derive(Debug, Clone, PartialEq)]
    pub struct Rectangle {
        pub width: u32,
        pub height: u32,
    }

    impl Rectangle {
        pub fn area(&self) -> u32 {
            self.width * self.height
        }
    }

    pub trait Named {
        fn name(&self) -> String;

        fn shout(&self) -> String {
            self.name().to_uppercase()
        }
    }

    /// By std's function that the module imports, with its argument.
    pub fn kind<T>() -> &'static str {
        type_name::<T>()
    }

    pub fn shouted(shape: &Rectangle) -> String {
        Named::shout(shape)
    }

    impl Named for Rectangle {
        fn name(&self) -> String {
            let index = usize::from(self.width != self.height);
            NAMES[index].to_owned()
        }
    }

    pub mod grow {
        use super::{LIMIT, Rectangle};

        pub fn grow(shape: &Rectangle) -> Rectangle {
            Rectangle { width: add(shape.width), ..shape.clone() }
        }

        fn add(length: u32) -> u32 {
            length + LIMIT
        }
    }

    pub fn table(count: u32) -> Table {
        let shape = |n| Rc::new(Rectangle { width: n, height: n });
        (0..count).map(|n| (format!("{n:02}"), shape(n))).collect()
    }

    #[cfg(any())]
    pub fn not_there() -> Missing {}

    #[no_tls(skip)]
    #[allow(dead_code)]
    pub fn ambient() -> std::thread::ThreadId {
        std::thread::current().id()
    }
}

/// A type's impls, made by a macro that calls itself.
#[no_tls]
mod units {
    use std::ops::Add;

    pub trait Unit {
        const NAME: &'static str;
        fn count(&self) -> u64;
        fn show(&self) -> String {
            format!("{}{}", self.count(), Self::NAME)
        }
    }

    macro_rules! units {
        ($($(#[$attribute:meta])* $unit:ident($inner:ty) as $name:literal = $make:ident),* $(,)?) => {
            $(
                units!(@type $(#[$attribute])* $unit, $inner);
                units!(@sum $unit);

                impl Unit for $unit {
                    const NAME: &'static str = $name;
                    fn count(&self) -> u64 {
                        self.0.into()
                    }
                }

                pub fn $make(count: $inner) -> $unit {
                    $unit(count)
                }
            )*
        };
        (@type $(#[$attribute:meta])* $unit:ident, $inner:ty) => {
            $(#[$attribute])*
            #[derive(Debug, Clone, Copy)]
            pub struct $unit($inner);
        };
        (@sum $unit:ident) => {
            impl Add for $unit {
                type Output = Self;
                fn add(self, other: Self) -> Self {
                    Self(self.0 + other.0)
                }
            }
        };
    }

    units! {
        /// How long.
        Metres(u32) as "m" = metres,
        #[derive(PartialEq)]
        Grams(u8) as "g" = grams,
    }

    #[cfg(any())]
    units! { Missing(NotThere) as "" = missing }
}

/// What it imports is known in the bodies.
#[no_tls]
mod importing {
    use std::borrow::Borrow;
    use std::collections::HashMap;
    use std::iter::{self, empty, from_fn as made_by};
    use std::mem::take;
    use std::rc::Rc;

    pub fn drained(words: &mut Vec<Rc<str>>) -> Vec<String> {
        let mut count = 0;
        let numbers = made_by(|| {
            count += 1;
            (count < 3).then_some(count)
        });
        let taken = take(words).into_iter().zip(numbers).map(|(word, number)| format!("{word}{number}"));
        taken.chain(empty()).chain(iter::once(words.len().to_string())).collect()
    }

    pub fn lengths(words: &HashMap<Rc<str>, usize>) -> usize {
        let length = |word: &Rc<str>| {
            let word: &str = word.borrow();
            word.len()
        };
        let mut lists = vec![vec![1], vec![2, 3]];
        words.keys().map(length).sum::<usize>() + lists.iter_mut().map(take).map(|list| list.len()).sum::<usize>()
    }

    pub mod inner {
        pub fn own(x: u32) -> u32 {
            take(x) + super::drained(&mut Vec::new()).len() as u32
        }

        fn take(x: u32) -> u32 {
            x + 1
        }
    }
}

#[no_tls]
fn imported() -> String {
    let mut words = vec!["a".into(), "bc".into()];
    let lengths = importing::lengths(&words.iter().cloned().zip(1..).collect());
    format!("{:?} {lengths} {}", importing::drained(&mut words), importing::inner::own(3))
}

macro_rules! displayed {
    ($($unit:ty),*) => {
        $(
            #[no_tls]
            impl fmt::Display for $unit {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.pad(&<_ as units::Unit>::show(self))
                }
            }
        )*
    };
}

#[no_tls]
macro_rules! doubled {
    ($double:ident: $($unit:ty),*) => {
        trait Double: Sized {
            fn $double(self) -> Self;
        }
        $(
            impl Double for $unit {
                fn $double(self) -> Self {
                    self + self
                }
            }
        )*
    };
}

displayed!(units::Metres, units::Grams);

#[no_tls]
doubled!(double: units::Metres, units::Grams);

#[no_tls]
fn weights() -> String {
    let (far, heavy) = (units::metres(70_000).double() + units::metres(1), units::grams(7).double());
    format!("{far:>10} {heavy} {heavy:?} {}", heavy == units::grams(14))
}

#[no_tls]
fn areas(table: &shapes::Table) -> Vec<u32> {
    table.values().map(|shape| shape.area()).collect()
}

#[no_tls]
pub fn run() -> String {
    use shapes::Named;
    let table = shapes::table(4);
    let grown = shapes::grow::grow(&table["03"]);
    let weights = weights() + &imported();
    let kind = shapes::kind::<Option<u8>>();
    format!("{:?} {grown:?} {} {} {weights} {kind}", areas(&table), shapes::shouted(&grown), table["02"].name())
}
