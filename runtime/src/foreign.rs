//! How does marked code use what another crate has?

/// Lets marked code use what another crate has, on your word.
///
/// `#[no_tls]` proves something of your code, and says nothing of another crate's. An `allow!` lists the items of another crate that you
/// have looked at, and says what you found. The list has Rust's own forms, with signatures only:
///
/// ```
/// # mod heap { // another crate, for this page
/// #     #[derive(Clone, Default)]
/// #     pub struct Heap<T>(Vec<T>);
/// #     impl<T: Ord> Heap<T> {
/// #         pub fn new() -> Self { Self(Vec::new()) }
/// #         pub fn push(&mut self, item: T) { self.0.push(item); self.0.sort(); }
/// #         pub fn pop(&mut self) -> Option<T> { self.0.pop() }
/// #     }
/// #     pub fn sorted<T: Ord>(mut items: Vec<T>) -> Vec<T> { items.sort(); items }
/// # }
/// # fn main() {
/// mod allowed {
/// #   use super::heap;
///     no_tls::allow! {
///         unsafe because "heap 1.2, read on 2026-11-26: vectors and comparisons, no thread-local, no thread's identity";
///
///         #[derive(Clone)]
///         pub struct Heap<T>(heap::Heap<T>);
///
///         impl<T: Ord> Heap<T> {
///             pub fn new() -> Self;
///             pub fn push(&mut self, item: T);
///             pub fn pop(&mut self) -> Option<T>;
///         }
///
///         pub fn sorted<T: Ord>(items: Vec<T>) -> Vec<T> = heap::sorted;
///     }
/// }
///
/// use allowed::Heap; // where it was `use heap::Heap;`
/// use no_tls::{Capsule, marked, no_tls};
/// use std::rc::Rc;
///
/// #[no_tls]
/// fn largest(items: &[u32]) -> Option<Rc<u32>> {
///     let mut heap = Heap::new();
///     for item in items {
///         heap.push(Rc::new(*item));
///     }
///     heap.pop()
/// }
///
/// let capsule = Capsule::new(marked!(|| largest(&[1, 3, 2])));
/// # assert_eq!(capsule.into_inner().as_deref(), Some(&3));
/// # let _ = allowed::sorted(vec![1]);
/// # }
/// ```
///
/// What it makes are marked items of your crate around those of the other, each with a body that calls the other's. You import them as
/// you import any item. With `pub`, `struct Heap<T>(pub heap::Heap<T>)`, there are conversions by `From` between the two types, for unmarked code.
/// A signature that is not the other crate's is an error at its name, argument or result.
///
/// Because the rules for `#[no_tls]` hold for these items as for all others, your word is for the other crate's code alone:
/// a bound `T: Ord` demands of marked code a `T` whose [`Ord`](crate::marked::Ord) is marked, a bound on a trait that is neither std's, marked nor listed
/// is refused, and so is a type in a signature that marked code may not use, as a `dyn` of an unmarked trait. Closures that are
/// passed in stay as they are.
///
/// # The reason
///
/// `unsafe because "…";` is said of what follows it, to the end or to the next one. In a crate that says `#![forbid(unsafe_code)]` it is an error.
///
/// # Types
///
/// `struct Name<T>(path::Name<T>);` declares a type of your crate with the other's in it. The marks that make a type usable in
/// marked code can be given to it by nobody but the crate that declares it, so that there has to be such a type: `allowed::Heap<T>` is
/// another than `heap::Heap<T>`, of the same layout. If the field is `pub`, code that is not marked can open one and make one, as
/// `allowed::Heap(heap)` and `heap.0`.
///
/// In signatures of the same `allow!` the name stands for the other crate's type: alone, behind a reference, and in tuples, arrays, `Option`, `Result`,
/// `Box` and `Vec`. Elsewhere, as in `Rc<Heap<T>>` and in what a closure takes, it is refused.
///
/// A `#[derive]` of `Clone`, `Copy`, `Default`, `PartialEq`, `Eq`, `PartialOrd`, `Ord` or `Hash` calls the other crate's impl, and has the bounds of
/// a derive. Any other impl is listed.
///
/// # Impls
///
/// Methods are listed in an `impl` of a type of the same `allow!`; traits of std's are implemented for it in the same way, with each method
/// that is to be the other crate's:
///
/// ```
/// # mod ring {
/// #     pub struct Ring<T>(pub Vec<T>);
/// #     pub struct Iter<'a, T>(std::slice::Iter<'a, T>);
/// #     impl<T> std::ops::Index<usize> for Ring<T> {
/// #         type Output = T;
/// #         fn index(&self, at: usize) -> &T { &self.0[at % self.0.len()] }
/// #     }
/// #     impl<'a, T> IntoIterator for &'a Ring<T> {
/// #         type Item = &'a T;
/// #         type IntoIter = Iter<'a, T>;
/// #         fn into_iter(self) -> Iter<'a, T> { Iter(self.0.iter()) }
/// #     }
/// #     impl<'a, T> Iterator for Iter<'a, T> {
/// #         type Item = &'a T;
/// #         fn next(&mut self) -> Option<&'a T> { self.0.next() }
/// #     }
/// # }
/// # fn main() {
/// # mod allowed {
/// # use super::ring;
/// use std::ops::Index;
///
/// no_tls::allow! {
///     unsafe because "ring 0.3, read on 2026-11-26: a vector and an index";
///
///     pub struct Ring<T>(pub ring::Ring<T>);
///     pub struct Iter<'a, T>(ring::Iter<'a, T>);
///
///     impl<T> Index<usize> for Ring<T> {
///         type Output = T;
///         fn index(&self, at: usize) -> &T;
///     }
///
///     impl<'a, T> IntoIterator for &'a Ring<T> {
///         type Item = &'a T;
///         type IntoIter = Iter<'a, T>;
///         fn into_iter(self) -> Iter<'a, T>;
///     }
///
///     impl<'a, T> Iterator for Iter<'a, T> {
///         type Item = &'a T;
///         fn next(&mut self) -> Option<&'a T>;
///     }
///
///     impl<T> NoTls for Ring<T>;
/// }
/// # }
/// # use allowed::Ring;
/// # use no_tls::no_tls;
///
/// #[no_tls]
/// fn sum(ring: &Ring<u32>) -> u32 {
///     let mut sum = ring[7];
///     for number in ring {
///         sum += number;
///     }
///     sum
/// }
/// # assert_eq!(sum(&ring::Ring(vec![1, 2, 3]).into()), 8);
/// # }
/// ```
///
/// `impl NoTls for Name;` says that a value may come from outside and leave, where each type parameter may
/// ([`NoTls`](trait@crate::marked::NoTls)), and each type that its bounds project from one: a trait of these is std's, or listed in the same
/// `allow!`, with all its types. `Drop` is not listed: it is part of the type.
///
/// # Functions
///
/// `fn name(…) -> … = path::name;` lists a function. A result `impl Iterator` is marked, too.
///
/// # Traits
///
/// `trait Name: path::Name + … { … }` declares a trait of your crate that implies the other's, which comes first, and that the impls are
/// marked, its own and those of the supertraits that follow. What the other crate's trait implies has to be named, as the other crate may
/// call it; if it is std's, of no parameter but `Self`, or listed in the same `allow!`, of no parameter, its absence is an error. `impl Name for A, B;` says that the other crate's impls for these types are:
///
/// ```
/// # mod numbers {
/// #     pub trait Zero: Sized + std::ops::Add<Output = Self> { fn zero() -> Self; fn is_zero(&self) -> bool; }
/// #     impl Zero for u32 { fn zero() -> Self { 0 } fn is_zero(&self) -> bool { *self == 0 } }
/// #     impl Zero for f64 { fn zero() -> Self { 0.0 } fn is_zero(&self) -> bool { *self == 0.0 } }
/// # }
/// # fn main() {
/// # mod allowed {
/// # use super::numbers;
/// use std::ops::Add;
///
/// no_tls::allow! {
///     unsafe because "numbers 2.0, read on 2026-11-26: arithmetic";
///
///     pub trait Zero: numbers::Zero + Add<Output = Self> {
///         fn zero() -> Self;
///         fn is_zero(&self) -> bool;
///     }
///
///     impl Zero for u32, f64;
/// }
/// # }
///
/// use allowed::Zero; // where it was `use numbers::Zero;`
/// # use no_tls::no_tls;
///
/// #[no_tls]
/// fn sum<T: Zero + Copy>(items: &[T]) -> T {
///     items.iter().fold(T::zero(), |sum, item| sum + *item)
/// }
///
/// #[no_tls]
/// #[derive(Clone, Copy)]
/// struct Money(u32);
///
/// #[no_tls]
/// impl Add for Money {
///     type Output = Money;
///
///     fn add(self, other: Money) -> Money {
///         Money(self.0 + other.0)
///     }
/// }
///
/// // A type of yours: the bodies are checked, and the impl is marked by the listed trait.
/// #[no_tls(bounds(Zero = allowed::Zero))]
/// impl numbers::Zero for Money {
///     fn zero() -> Self {
///         Money(0)
///     }
///
///     fn is_zero(&self) -> bool {
///         self.0 == 0
///     }
/// }
/// # use std::ops::Add;
/// # assert_eq!(sum(&[1, 2]), 3);
/// # assert_eq!(sum(&[Money(1), Money(2)]).0, 3);
/// # }
/// ```
///
/// With `#[no_tls(bounds(Zero = allowed::Zero))]` on an item, `Zero` is the other crate's, in marked code with the mark: other code may call it
/// with any type that has the other's `Zero`.
///
/// The listed methods are found where the listed trait is in scope, or is a bound. A trait that is there for its methods alone, as one for all iterators,
/// is imported beside the other crate's, whose methods other code finds:
///
/// ```
/// # mod extra {
/// #     pub trait Extra: Iterator { fn sorted(self) -> std::vec::IntoIter<Self::Item> where Self: Sized, Self::Item: Ord {
/// #         let mut all: Vec<_> = self.collect(); all.sort(); all.into_iter() } }
/// #     impl<I: Iterator> Extra for I {}
/// # }
/// # fn main() {
/// # mod allowed {
/// # use super::extra;
/// no_tls::allow! {
///     unsafe because "extra 0.1, read on 2026-11-26: it collects and sorts";
///
///     pub trait Extra: extra::Extra + Iterator {
///         fn sorted(self) -> std::vec::IntoIter<Self::Item> where Self: Sized, Self::Item: Ord;
///     }
///
///     impl<I: Iterator> Extra for I;
/// }
/// # }
/// use allowed::Extra as _;
/// # #[allow(unused_imports)]
/// use extra::Extra as _;
/// # use no_tls::no_tls;
///
/// #[no_tls]
/// fn smallest(items: &[u32]) -> Option<u32> {
///     items.iter().copied().sorted().next()
/// }
/// # assert_eq!(smallest(&[2, 1]), Some(1));
/// # }
/// ```
///
/// An associated type, `type Item;`, is listed where marked code or a signature speaks of it, the other crate's trait has bounds on it, or a type of yours
/// has a marked impl, and with these bounds, `type Item: Clone;`. The trait has no `dyn`.
///
/// An impl for a type of yours cannot be marked where the other crate would call what no mark speaks of: where a method gives an `impl Trait` or a
/// `Future`, where a signature has std's own `dyn Trait`, or where a constant is not `NoTls`.
///
/// # Safety
///
/// Whoever writes `unsafe because` vouches that each listed item, whatever values and marked impls it is given, does only what marked code may do:
///
/// - It neither reads nor writes a thread-local that carries a caller's data, and does not depend on the OS thread's identity.
/// - It leaves nothing that it was given, and nothing that shares memory with it, where another thread or capsule finds it, unless that
///   is [`CSend`](crate::CSend): no static, no other thread, no thread-local. It returns nothing of that kind, either.
/// - It returns no lock's guard, or anything else that is bound to the OS thread that it was made on.
/// - It runs nobody's code but its own, what it was given, and the impls that its bounds say.
/// - Its result is clean: to drop, dereference, call or compare it, or what is reachable through its public fields, runs no code for which this
///   does not hold. So is to drop and dereference a value of a listed type. Of a type that is `NoTls`, that holds for values that anyone
///   made, of parameters that are `NoTls`.
/// - So do all methods of a listed impl of a trait, those that have a default body and that another crate's function may call included. A
///   listed trait names all traits that the other's implies.
/// - What is listed of a type of yours, as `fn show(x: &Mine) = other::show` or `struct Heap(other::Heap<Mine>)`, calls impls of that type, which are
///   vouched for with it.
#[macro_export]
macro_rules! allow {
    ($($list:tt)*) => {
        $crate::__private::expand_allow! { ($crate) $($list)* }
    };
}
