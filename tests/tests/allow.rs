//! Does marked code do with what an `allow!` lists what other code does with the other crate's?

#![allow(missing_docs)]

use no_tls::{Capsule, marked, no_tls};
use std::rc::Rc;

/// Another crate.
mod foreign {
    use std::fmt;
    use std::ops::{Add, Deref, DerefMut, Index, IndexMut};

    #[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Ring<T>(Vec<T>);

    pub struct Iter<'a, T>(std::slice::Iter<'a, T>);

    pub struct IntoIter<T>(std::vec::IntoIter<T>);

    #[derive(Debug)]
    pub struct Full<T>(pub T);

    #[derive(Clone, Copy, PartialEq, Debug)]
    pub struct Step(pub i32);

    #[repr(transparent)]
    pub struct Part([u8]);

    impl<T> Ring<T> {
        pub const fn new() -> Self {
            Self(Vec::new())
        }

        pub fn len(&self) -> usize {
            self.0.len()
        }

        pub fn push(&mut self, item: T) -> Result<usize, Full<T>> {
            if self.0.len() == 3 {
                return Err(Full(item));
            }
            self.0.push(item);
            Ok(self.0.len())
        }

        pub fn iter(&self) -> Iter<'_, T> {
            Iter(self.0.iter())
        }

        pub fn split(mut self, at: usize) -> (Self, Option<Self>) {
            let rest = self.0.split_off(at);
            (self, (!rest.is_empty()).then_some(Self(rest)))
        }

        pub fn pieces(self) -> Vec<Self> {
            self.0.into_iter().map(|item| Self(vec![item])).collect()
        }

        pub fn boxed(self) -> Box<Self> {
            Box::new(self)
        }

        pub fn both(self) -> [Self; 2]
        where
            T: Clone,
        {
            [self.clone(), self]
        }

        pub fn longer<'a>(&'a self, other: &'a Self) -> &'a Self {
            if self.len() < other.len() { other } else { self }
        }

        pub fn itself(&mut self) -> &mut Self {
            self
        }

        pub fn joined(rings: Vec<Self>) -> Self {
            Self(rings.into_iter().flat_map(|ring| ring.0).collect())
        }

        pub fn read(&self) -> usize {
            self.0.len()
        }

        /// # Safety
        ///
        /// There is an item at `at`.
        pub unsafe fn get_unchecked(&self, at: usize) -> &T {
            // SAFETY: the caller's word.
            unsafe { self.0.get_unchecked(at) }
        }

        pub fn map<U, F: FnMut(T) -> U>(self, f: F) -> Ring<U> {
            Ring(self.0.into_iter().map(f).collect())
        }

        pub fn size_of<U>() -> usize {
            size_of::<U>()
        }
    }

    impl Part {
        pub fn of(bytes: &[u8]) -> &Part {
            // SAFETY: a `Part` is `repr(transparent)` around bytes.
            unsafe { &*(bytes as *const [u8] as *const Part) }
        }

        pub fn len(&self) -> usize {
            self.0.len()
        }
    }

    impl<T: fmt::Debug> fmt::Debug for Ring<T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.debug_list().entries(&self.0).finish()
        }
    }

    impl<T> fmt::Display for Full<T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("full")
        }
    }

    impl<T: fmt::Debug> std::error::Error for Full<T> {}

    impl<T> Index<usize> for Ring<T> {
        type Output = T;

        fn index(&self, at: usize) -> &T {
            &self.0[at % self.0.len()]
        }
    }

    impl<T> IndexMut<usize> for Ring<T> {
        fn index_mut(&mut self, at: usize) -> &mut T {
            let len = self.0.len();
            &mut self.0[at % len]
        }
    }

    impl<'a, T> IntoIterator for &'a Ring<T> {
        type Item = &'a T;
        type IntoIter = Iter<'a, T>;

        fn into_iter(self) -> Iter<'a, T> {
            self.iter()
        }
    }

    impl<T> IntoIterator for Ring<T> {
        type Item = T;
        type IntoIter = IntoIter<T>;

        fn into_iter(self) -> IntoIter<T> {
            IntoIter(self.0.into_iter())
        }
    }

    impl<T> FromIterator<T> for Ring<T> {
        fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
            Self(items.into_iter().collect())
        }
    }

    impl<'a, T> Iterator for Iter<'a, T> {
        type Item = &'a T;

        fn next(&mut self) -> Option<&'a T> {
            self.0.next()
        }
    }

    impl<T> Iterator for IntoIter<T> {
        type Item = T;

        fn next(&mut self) -> Option<T> {
            self.0.next()
        }
    }

    impl<T> Deref for Ring<T> {
        type Target = [T];

        fn deref(&self) -> &[T] {
            &self.0
        }
    }

    impl<T> DerefMut for Ring<T> {
        fn deref_mut(&mut self) -> &mut [T] {
            &mut self.0
        }
    }

    impl Add for Step {
        type Output = Step;

        fn add(self, other: Step) -> Step {
            Step(self.0 + other.0)
        }
    }

    impl From<i32> for Step {
        fn from(steps: i32) -> Self {
            Step(steps)
        }
    }

    pub trait Zero: Sized + Add<Self, Output = Self> {
        fn zero() -> Self;

        fn is_zero(&self) -> bool;
    }

    macro_rules! zero {
        ($($number:ident)+) => {
            $(impl Zero for $number {
                fn zero() -> Self {
                    0 as $number
                }

                fn is_zero(&self) -> bool {
                    *self == 0 as $number
                }
            })+
        };
    }

    zero! { u32 i64 f64 }

    impl Zero for Step {
        fn zero() -> Self {
            Step(0)
        }

        fn is_zero(&self) -> bool {
            self.0 == 0
        }
    }

    pub trait Store {
        type Item;

        fn first(&self) -> Option<&Self::Item>;
    }

    impl<T> Store for Vec<T> {
        type Item = T;

        fn first(&self) -> Option<&T> {
            self.as_slice().first()
        }
    }

    pub trait Extra: Iterator {
        fn every_other(self) -> std::iter::StepBy<Self>
        where
            Self: Sized,
        {
            self.step_by(2)
        }

        fn largest(&mut self) -> Option<Self::Item>
        where
            Self::Item: Ord,
        {
            self.max()
        }
    }

    impl<I: Iterator + ?Sized> Extra for I {}

    pub fn sum<T: Zero + Copy>(items: &[T]) -> T {
        items.iter().fold(T::zero(), |sum, item| sum + *item)
    }

    pub fn largest<I: IntoIterator<Item: Ord>>(items: I) -> Option<I::Item> {
        items.into_iter().max()
    }

    pub fn evens(to: u32) -> impl Iterator<Item = u32> + Clone {
        (0..to).filter(|number| number % 2 == 0)
    }

    pub fn show(text: impl AsRef<str>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(text.as_ref())
    }
}

mod allowed {
    use super::foreign;
    use std::error::Error;
    use std::fmt;
    use std::iter::StepBy;
    use std::ops::{Add, Deref, DerefMut, Index, IndexMut};

    no_tls::allow! {
        unsafe because "it is above: vectors, slices and numbers";

        #[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct Ring<T>(pub foreign::Ring<T>);
        pub struct Iter<'a, T>(foreign::Iter<'a, T>);
        pub struct IntoIter<T>(foreign::IntoIter<T>);
        pub struct Full<T>(pub foreign::Full<T>);
        pub struct Part(foreign::Part);

        #[derive(Clone, Copy, PartialEq)]
        pub struct Step(pub foreign::Step);

        impl<T> Ring<T> {
            pub const fn new() -> Self;
            pub fn len(&self) -> usize;
            pub fn push(&mut self, item: T) -> Result<usize, Full<T>>;
            pub fn iter(&self) -> Iter<'_, T>;
            pub fn split(self, at: usize) -> (Self, Option<Self>);
            pub fn pieces(self) -> Vec<Self>;
            pub fn boxed(self) -> Box<Self>;
            pub fn both(self) -> [Self; 2] where T: Clone;
            pub fn longer<'a>(&'a self, other: &'a Ring<T>) -> &'a Self;
            pub fn itself(&mut self) -> &mut Self;
            pub fn joined(rings: Vec<Self>) -> Self;
            pub fn read(&self) -> usize;
            pub unsafe fn get_unchecked(&self, at: usize) -> &T;
            pub fn map<U, F: FnMut(T) -> U>(self, f: F) -> Ring<U>;
            pub fn size_of<U>() -> usize;
        }

        impl Part {
            pub fn of(bytes: &[u8]) -> &Part;
            pub fn len(&self) -> usize;
        }

        impl<T: fmt::Debug> fmt::Debug for Ring<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
        }

        impl<T: fmt::Debug> fmt::Debug for Full<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
        }

        impl<T> fmt::Display for Full<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
        }

        impl<T: fmt::Debug> Error for Full<T>;

        impl<T> Index<usize> for Ring<T> {
            type Output = T;
            fn index(&self, at: usize) -> &Self::Output;
        }

        impl<T> IndexMut<usize> for Ring<T> {
            fn index_mut(&mut self, at: usize) -> &mut T;
        }

        impl<'a, T> IntoIterator for &'a Ring<T> {
            type Item = &'a T;
            type IntoIter = Iter<'a, T>;
            fn into_iter(self) -> Self::IntoIter;
        }

        impl<T> IntoIterator for Ring<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
            fn into_iter(self) -> IntoIter<T>;
        }

        impl<T> FromIterator<T> for Ring<T> {
            fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self;
        }

        impl<'a, T> Iterator for Iter<'a, T> {
            type Item = &'a T;
            fn next(&mut self) -> Option<&'a T>;
        }

        impl<T> Iterator for IntoIter<T> {
            type Item = T;
            fn next(&mut self) -> Option<Self::Item>;
        }

        impl<T> Deref for Ring<T> {
            type Target = [T];
            fn deref(&self) -> &[T];
        }

        impl<T> DerefMut for Ring<T> {
            fn deref_mut(&mut self) -> &mut [T];
        }

        impl<T> NoTls for Ring<T>;
        impl NoTls for Step;

        impl Add for Step {
            type Output = Step;
            fn add(self, other: Step) -> Step;
        }

        impl From<i32> for Step {
            fn from(steps: i32) -> Self;
        }

        impl fmt::Debug for Step {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
        }

        unsafe because "it is above: numbers and iterators";

        pub trait Zero: foreign::Zero + Add<Self, Output = Self> {
            fn zero() -> Self;
            fn is_zero(&self) -> bool;
        }

        impl Zero for u32, i64;
        impl Zero for f64;

        impl Zero for Step {
            fn zero() -> Self;
            fn is_zero(&self) -> bool;
        }

        pub trait Store: foreign::Store {
            type Item;
            fn first(&self) -> Option<&Self::Item>;
        }

        impl<T> Store for Vec<T>;

        pub trait Extra: foreign::Extra + Iterator {
            fn every_other(self) -> StepBy<Self> where Self: Sized;
            fn largest(&mut self) -> Option<Self::Item> where Self::Item: Ord;
        }

        impl<I: Iterator + ?Sized> Extra for I;

        pub fn sum<T: Zero + Copy>(items: &[T]) -> T = foreign::sum;
        pub fn largest<I: IntoIterator<Item: Ord>>(items: I) -> Option<I::Item> = foreign::largest;
        pub fn evens(to: u32) -> impl Iterator<Item = u32> = foreign::evens;
        pub fn show(text: impl AsRef<str>, out: &mut dyn fmt::Write) -> fmt::Result = foreign::show;
    }
}

use allowed::{Extra as _, Full, Ring, Step, Store, Zero};
#[allow(unused_imports)]
use foreign::Extra as _;

#[no_tls]
struct Kept {
    rings: Vec<Ring<Rc<u32>>>,
    step: Step,
}

#[no_tls]
fn collection() -> Result<String, Full<Rc<u32>>> {
    let mut ring = Ring::new();
    ring.push(Rc::new(1))?;
    ring.push(Rc::new(2))?;
    ring.itself().push(Rc::new(3))?;
    ring[4] = Rc::new(5);
    let mut sum = *ring[3];
    for number in &ring {
        sum += **number;
    }
    let largest = ring.iter().max().map(|number| **number);
    let length = ring.len() + ring.read() + ring.as_slice_len();
    let (first, rest) = ring.clone().split(1);
    let longer = first.longer(&ring).len();
    let rings = ring.clone().pieces();
    let joined = Ring::joined(rings);
    let equal = joined == ring && joined <= ring;
    let boxed = joined.boxed().map(|number| *number + 1);
    let [one, two] = boxed.both();
    let collected: Ring<u32> = one.into_iter().chain(two).collect();
    // SAFETY: there are three.
    let unchecked = unsafe { *ring.get_unchecked(0) == Rc::new(1) };
    let kept = Kept { rings: vec![first, rest.unwrap_or_default()], step: Step::from(2) + 3.into() };
    let text = format!("{:?} {collected:?} {:?}", kept.rings, kept.step);
    Ok(format!("{sum} {largest:?} {length} {longer} {equal} {unchecked} {} {text}", Ring::<u8>::size_of::<u64>()))
}

#[no_tls]
trait Lengths {
    fn as_slice_len(&self) -> usize;
}

#[no_tls]
impl<T> Lengths for [T] {
    fn as_slice_len(&self) -> usize {
        self.len()
    }
}

#[no_tls]
fn overfull() -> Result<(), Box<dyn std::error::Error>> {
    let mut ring = Ring::new();
    for number in 0..4 {
        ring.push(number)?;
    }
    Ok(())
}

#[no_tls]
fn total<T: Zero + Copy>(items: &[T]) -> T {
    let total = items.iter().fold(T::zero(), |sum, item| sum + *item);
    if total.is_zero() { allowed::sum(items) } else { total }
}

#[no_tls]
#[derive(Clone, Copy, PartialEq, Debug)]
struct Money<T>(T);

#[no_tls]
impl<T: Zero> std::ops::Add for Money<T> {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Money(self.0 + other.0)
    }
}

#[no_tls(bounds(Zero = allowed::Zero))]
impl<T: Zero> foreign::Zero for Money<T> {
    fn zero() -> Self {
        Money(T::zero())
    }

    fn is_zero(&self) -> bool {
        self.0.is_zero()
    }
}

#[no_tls(bounds(Zero = crate::allowed::Zero))]
fn by_option<T: foreign::Zero>(item: T) -> T {
    if item.is_zero() { T::zero() } else { item }
}

#[no_tls]
fn numbers() -> String {
    let totals = (total(&[1u32, 2]), total(&[1.5, 2.0]), total(&[Money(1i64), Money(2)]), total(&[Step::from(1)]));
    format!("{totals:?} {:?} {}", by_option(Money(0u32)), by_option(7u32))
}

#[no_tls]
fn first_of<S: Store<Item = u32>>(store: &S) -> Option<u32> {
    store.first().copied()
}

#[no_tls]
fn iterators() -> String {
    let numbers: Vec<u32> = allowed::evens(9).every_other().collect();
    let mut shown = String::new();
    allowed::show("shown", &mut shown).unwrap();
    let largest = (allowed::largest(&numbers).copied(), numbers.iter().largest().copied());
    format!("{numbers:?} {largest:?} {shown} {:?} {}", first_of(&numbers), allowed::Part::of(b"abc").len())
}

#[no_tls]
fn all() -> [String; 4] {
    let collection = collection().unwrap_or_else(|full| full.to_string());
    let overfull = overfull().map_or_else(|error| error.to_string(), |()| String::new());
    [collection, overfull, numbers(), iterators()]
}

const EXPECTED: [&str; 4] = [
    "10 Some(5) 9 3 true true 8 [[1], [5, 3]] [2, 6, 4, 2, 6, 4] Step(5)",
    "full",
    "(3, 3.5, Money(3), Step(1)) Money(0) 7",
    "[0, 4, 8] (Some(8), Some(8)) shown Some(0) 3",
];

#[test]
fn listed_items_do_what_the_others_do() {
    assert_eq!(all(), EXPECTED);
    let capsule = Capsule::new(marked!(|| all()));
    assert_eq!(std::thread::spawn(|| capsule.into_inner()).join().unwrap(), EXPECTED);
}

#[test]
fn a_listed_type_crosses_where_its_parameters_may() {
    let ring = Ring::from([1, 2].into_iter().collect::<foreign::Ring<_>>());
    let mut capsule = Capsule::new(marked!(|| Rc::new(3)));
    let ring = capsule.with(marked!(move |rc: &mut Rc<u32>| {
        let mut ring = ring;
        ring.push(**rc).unwrap_or_default();
        ring
    }));
    assert_eq!(foreign::Ring::from(ring).len(), 3);
    assert_eq!(foreign::Step::from(2), foreign::Step::from(Step::from(foreign::Step(2))));
}
