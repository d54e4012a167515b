//! What can be made at random?

use std::cell::{Cell, RefCell};
use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::hash::{BuildHasher, BuildHasherDefault, Hash};
use std::iter::Peekable;
use std::num::{NonZero, Saturating, Wrapping};
use std::ops::{Bound, ControlFlow, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
use std::rc::Rc;
use std::task::Poll;
use std::time::Duration;
use std::vec;

use crate::Source;

/// What can be made at random.
pub trait Made {
    /// A value, the same of the same source.
    fn made(source: &mut Source) -> Self;
}

fn made<T: Made>(source: &mut Source) -> T {
    T::made(source)
}

fn some<C: FromIterator<T>, T: Made>(source: &mut Source) -> C {
    let count = source.below(7);
    (0..count).map(|_| made(source)).collect()
}

macro_rules! integers {
    ($($integer:ident),*) => { $(
        impl Made for $integer {
            fn made(source: &mut Source) -> Self {
                let chosen = source.number();
                let wide = u128::from(chosen) << 64 | u128::from(chosen);
                if !source.is_of_number {
                    return (chosen % 13) as $integer;
                }
                // At the ends something happens.
                match chosen % 8 {
                    0 => (chosen >> 3) as u8 as $integer & 15,
                    1 => $integer::MAX.wrapping_sub((chosen >> 3) as u8 as $integer & 15),
                    2 => $integer::MIN.wrapping_add((chosen >> 3) as u8 as $integer & 15),
                    3 => 1_u8.rotate_left((chosen >> 3) as u32) as $integer,
                    _ => (wide >> 3) as $integer,
                }
            }
        }

        impl Made for NonZero<$integer> {
            fn made(source: &mut Source) -> Self {
                NonZero::new(made(source)).unwrap_or(NonZero::<$integer>::MIN)
            }
        }
    )* };
}

integers!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize);

impl Made for NonZero<char> {
    fn made(source: &mut Source) -> Self {
        NonZero::new(made(source)).unwrap_or(const { NonZero::new('0').unwrap() })
    }
}

macro_rules! floats {
    ($($float:ident of $bits:ident),*) => { $(
        impl Made for $float {
            fn made(source: &mut Source) -> Self {
                let chosen = source.number();
                match chosen % 8 {
                    0 => [0.0, -0.0, 1.0, $float::NAN, $float::INFINITY, $float::NEG_INFINITY, $float::MAX, $float::MIN_POSITIVE]
                        [(chosen >> 3) as usize % 8],
                    1 | 2 => $float::from_bits((chosen >> 3) as $bits),
                    _ => (chosen >> 3) as i32 as $float / 8.0,
                }
            }
        }
    )* };
}

floats!(f32 of u32, f64 of u64);

impl Made for bool {
    fn made(source: &mut Source) -> Self {
        source.below(2) == 1
    }
}

impl Made for () {
    fn made(_: &mut Source) -> Self {}
}

impl Made for char {
    fn made(source: &mut Source) -> Self {
        const CHARS: [char; 16] = ['a', 'b', 'A', 'z', '0', '9', ' ', '\n', '\r', ',', '\'', '\0', 'ß', 'İ', '→', '🦀'];
        match source.below(8) {
            0 => char::from_u32(source.number() as u32 % 0x11_0000).unwrap_or('\u{fffd}'),
            _ => CHARS[source.below(16) as usize],
        }
    }
}

impl Made for String {
    fn made(source: &mut Source) -> Self {
        match source.below(8) {
            // What can be parsed.
            0 => i16::made(source).to_string(),
            1 => "ab".repeat(source.below(4) as usize),
            _ => some::<_, char>(source),
        }
    }
}

impl<T: Made> Made for Option<T> {
    fn made(source: &mut Source) -> Self {
        (source.below(4) > 0).then(|| made(source))
    }
}

impl<T: Made, E: Made> Made for Result<T, E> {
    fn made(source: &mut Source) -> Self {
        if source.below(3) > 0 { Ok(made(source)) } else { Err(made(source)) }
    }
}

impl<B: Made, C: Made> Made for ControlFlow<B, C> {
    fn made(source: &mut Source) -> Self {
        if source.below(3) > 0 { ControlFlow::Continue(made(source)) } else { ControlFlow::Break(made(source)) }
    }
}

impl<T: Made> Made for Poll<T> {
    fn made(source: &mut Source) -> Self {
        if source.below(3) > 0 { Poll::Ready(made(source)) } else { Poll::Pending }
    }
}

impl Made for Ordering {
    fn made(source: &mut Source) -> Self {
        source.below(3).cmp(&1)
    }
}

impl Made for Duration {
    fn made(source: &mut Source) -> Self {
        match source.below(3) {
            0 => Duration::from_millis(source.below(5_000)),
            _ => Duration::new(source.number(), source.below(1_000_000_000) as u32),
        }
    }
}

impl<T: Made> Made for Bound<T> {
    fn made(source: &mut Source) -> Self {
        match source.below(3) {
            0 => Bound::Unbounded,
            1 => Bound::Included(made(source)),
            _ => Bound::Excluded(made(source)),
        }
    }
}

impl<T: Made, const N: usize> Made for [T; N] {
    fn made(source: &mut Source) -> Self {
        std::array::from_fn(|_| made(source))
    }
}

impl<K: Made + Eq + Hash, V: Made, S: BuildHasher + Default> Made for HashMap<K, V, S> {
    fn made(source: &mut Source) -> Self {
        some::<_, (K, V)>(source)
    }
}

impl<T: Made + Eq + Hash, S: BuildHasher + Default> Made for HashSet<T, S> {
    fn made(source: &mut Source) -> Self {
        some::<_, T>(source)
    }
}

impl<H> Made for BuildHasherDefault<H> {
    fn made(_: &mut Source) -> Self {
        Self::default()
    }
}

impl<T: Made> Made for vec::IntoIter<T> {
    fn made(source: &mut Source) -> Self {
        made::<Vec<T>>(source).into_iter()
    }
}

impl<I: Made + Iterator> Made for Peekable<I> {
    fn made(source: &mut Source) -> Self {
        let mut peekable = made::<I>(source).peekable();
        if source.below(2) == 0 {
            peekable.peek();
        }
        peekable
    }
}

impl Made for RangeFull {
    fn made(_: &mut Source) -> Self {
        ..
    }
}

/// What is made of parts: `[parameters] type = |its parts| itself;`
macro_rules! of_parts {
    ($([$($generics:tt)*] $type:ty = |$($part:ident: $of:ty),*| $whole:expr;)*) => { $(
        impl<$($generics)*> Made for $type {
            fn made(source: &mut Source) -> Self {
                $(let $part: $of = made(source);)*
                $whole
            }
        }
    )* };
}

of_parts! {
    [A: Made] (A,) = |a: A| (a,);
    [A: Made, B: Made] (A, B) = |a: A, b: B| (a, b);
    [A: Made, B: Made, C: Made] (A, B, C) = |a: A, b: B, c: C| (a, b, c);
    [T: Made] Box<T> = |value: T| Box::new(value);
    [T: Made] Box<[T]> = |values: Vec<T>| values.into();
    [] Box<str> = |text: String| text.into();
    [T: Made] Rc<T> = |value: T| Rc::new(value);
    [T: Made] Cell<T> = |value: T| Cell::new(value);
    [T: Made] RefCell<T> = |value: T| RefCell::new(value);
    [T: Made] Reverse<T> = |value: T| Reverse(value);
    [T: Made] Wrapping<T> = |value: T| Wrapping(value);
    [T: Made] Saturating<T> = |value: T| Saturating(value);
    [T: Made] Range<T> = |start: T, end: T| start..end;
    [T: Made] RangeFrom<T> = |start: T| start..;
    [T: Made] RangeTo<T> = |end: T| ..end;
    [T: Made] RangeInclusive<T> = |start: T, end: T| start..=end;
    [T: Made] RangeToInclusive<T> = |end: T| ..=end;
    [T: Made] core::range::RangeInclusive<T> = |start: T, last: T| core::range::RangeInclusive { start, last };
}

/// What is made of some items.
macro_rules! of_items {
    ($([$($generics:tt)*] $type:ty = $item:ty;)*) => { $(
        impl<$($generics)*> Made for $type {
            fn made(source: &mut Source) -> Self {
                some::<_, $item>(source)
            }
        }
    )* };
}

of_items! {
    [T: Made] Vec<T> = T;
    [T: Made] VecDeque<T> = T;
    [T: Made] LinkedList<T> = T;
    [T: Made + Ord] BinaryHeap<T> = T;
    [T: Made + Ord] BTreeSet<T> = T;
    [K: Made + Ord, V: Made] BTreeMap<K, V> = (K, V);
}
