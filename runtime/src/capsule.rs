//! How does a graph of `Rc`s cross threads whole?

use crate::{CSend, Marked, marked};
use core::fmt;
use core::panic::RefUnwindSafe;

/// A value with memory of its own, as a thread has, that any OS thread may hold.
///
/// What is inside may share as it likes, through `Rc`, `RefCell`, `Weak` or raw pointers, and need not be
/// [`Send`]. The capsule is `Send` and [`Sync`] all the same, because nothing outside shares with what is
/// inside: only checked code ([`marked!`](crate::marked!)) runs there, and all that goes in or comes out is `Send`.
///
/// ```
/// use no_tls::{Capsule, marked};
/// use std::cell::RefCell;
/// use std::rc::Rc;
///
/// let mut pair = Capsule::new(marked!(|| {
///     let shared = Rc::new(RefCell::new(vec![1, 2, 3]));
///     (shared.clone(), shared)
/// }));
///
/// let sum = std::thread::spawn(move || {
///     pair.with(marked!(|(a, b): &mut (Rc<RefCell<Vec<i32>>>, Rc<RefCell<Vec<i32>>>)| {
///         a.borrow_mut().push(4);
///         b.borrow().iter().sum::<i32>()
///     }))
/// });
/// assert_eq!(sum.join().unwrap(), 10);
/// ```
///
/// It costs nothing: a `Capsule<T>` is a `T` in memory, and [`with`](Capsule::with) is a call of the closure, in
/// place, on the thread that holds the capsule.
///
/// A shared reference to a capsule gives no access to what is inside, which is why it is `Sync`. Dropping
/// a capsule drops its content where the capsule is.
///
/// # Panics
///
/// A closure's panic unwinds out of the method that ran it. Each method says what becomes of the capsule.
#[repr(transparent)]
pub struct Capsule<T> {
    /// Invariants:
    ///
    /// 1. *Isolated.* What can be reached through it is reachable from nowhere else, but for what is `CSend` in
    ///    its own right. So it may move to another thread as one piece.
    /// 2. *Clean.* No use of it in a capsule's context can run ambient code.
    /// 3. *Exclusive.* It is reached through a capsule that is owned or borrowed mutably, never through
    ///    `&Capsule<T>`. Lent, it is lent to a `Marked` closure for the time of a call; otherwise it is moved.
    ///
    /// A `Marked` closure that is `CSend` and takes and returns only such content and what is `CSend` keeps 1 and
    /// 2: it is clean and so are its captures, and it can reach no memory of a thread or of another capsule.
    content: T,
}

// SAFETY: by invariant 1, moving the content to another thread leaves behind nothing that shares its memory, save what
// is `CSend`, so `Send`, itself. Code that runs on it cannot tell threads apart: it is marked while in the capsule
// (invariant 3), and what `into_inner` or drop hands to a thread is handed over whole, as a joined thread's memory is.
unsafe impl<T> Send for Capsule<T> {}

// SAFETY: by invariant 3, a shared reference to a capsule reaches nothing inside.
unsafe impl<T> Sync for Capsule<T> {}

/// A shared reference to a capsule gives no access to its content, whatever state a panic left it in.
impl<T> RefUnwindSafe for Capsule<T> {}

impl<T> Capsule<T> {
    /// Makes a capsule of what the closure returns.
    ///
    /// What the closure captures goes in, so it is [`CSend`]. Nothing is asked of `T`.
    ///
    /// ```
    /// use no_tls::{Capsule, marked};
    /// use std::rc::Rc;
    ///
    /// let words = String::from("one two three");
    /// let capsule = Capsule::new(marked!(move || {
    ///     words.split_whitespace().map(Rc::<str>::from).collect::<Vec<Rc<str>>>()
    /// }));
    /// # let words = capsule.into_inner();
    /// # assert_eq!(words.len(), 3);
    /// ```
    ///
    /// # Panics
    ///
    /// If the closure does. What it made by then is dropped, and there is no capsule.
    #[inline]
    pub fn new<F>(make: Marked<F>) -> Self
    where
        F: FnOnce() -> T + CSend,
    {
        // Made by a marked `CSend` closure: invariants 1 and 2.
        Self { content: make.into_closure()() }
    }

    /// Encloses what a capsule's context made, and nothing else shares (invariants 1 and 2).
    #[inline]
    pub(crate) const fn enclosing(content: T) -> Self {
        Self { content }
    }

    /// Runs the closure on the content, in place, and returns its answer.
    ///
    /// What the closure captures goes in and its answer comes out, so both are [`CSend`]. What comes out is also
    /// [`NoTls`](trait@crate::marked::NoTls), as what goes in is: an answer that shares a place with the content, an
    /// `Arc<Mutex<Box<dyn Fn()>>>`, would be a way in.
    ///
    /// ```
    /// use no_tls::{Capsule, marked};
    /// use std::rc::Rc;
    ///
    /// let mut capsule = Capsule::new(marked!(|| vec![Rc::new(1), Rc::new(2)]));
    /// let wanted = 2;
    /// let found = capsule.with(marked!(|all: &mut Vec<Rc<i32>>| all.iter().any(|n| **n == wanted)));
    /// assert!(found);
    /// ```
    ///
    /// So an `Rc` does not come out alone: a closure that returned `all[0].clone()` would not compile here.
    ///
    /// # Panics
    ///
    /// If the closure does. The capsule stays usable, and its content is as the closure left it, as that
    /// of a [`RefCell`](core::cell::RefCell) would be.
    #[inline]
    pub fn with<F, R>(&mut self, ask: Marked<F>) -> R
    where
        F: FnOnce(&mut T) -> R + CSend,
        R: CSend + marked::NoTls,
    {
        // Lent to a marked `CSend` closure for the time of the call, and `R` cannot hold the loan: invariants 1 to 3.
        ask.into_closure()(&mut self.content)
    }

    /// Changes the content, inside, into what the closure returns.
    ///
    /// ```
    /// use no_tls::{Capsule, marked};
    /// use std::rc::Rc;
    ///
    /// let leaf = Capsule::new(marked!(|| Rc::new(1)));
    /// let branch = leaf.map(marked!(|leaf: Rc<i32>| vec![leaf.clone(), leaf]));
    /// assert_eq!(Rc::strong_count(&branch.into_inner()[0]), 2);
    /// ```
    ///
    /// # Panics
    ///
    /// If the closure does. The content was the closure's, so it is dropped, and the capsule is gone.
    #[inline]
    pub fn map<F, U>(self, change: Marked<F>) -> Capsule<U>
    where
        F: FnOnce(T) -> U + CSend,
    {
        // Moved through a marked `CSend` closure: invariants 1 and 2.
        Capsule { content: change.into_closure()(self.content) }
    }

    /// Merges two capsules into one.
    ///
    /// From then on their contents may share.
    ///
    /// ```
    /// use no_tls::{Capsule, marked};
    /// use std::rc::Rc;
    ///
    /// let name = Capsule::new(marked!(|| Rc::<str>::from("root")));
    /// let names = Capsule::new(marked!(|| vec![Rc::<str>::from("leaf")]));
    /// let mut merged = name.zip(names);
    /// let n = merged.with(marked!(|(name, names): &mut (Rc<str>, Vec<Rc<str>>)| {
    ///     names.push(name.clone());
    ///     names.len()
    /// }));
    /// assert_eq!(n, 2);
    /// ```
    #[inline]
    pub fn zip<U>(self, other: Capsule<U>) -> Capsule<(T, U)> {
        // Both whole contents, and nothing else: invariant 1 of the two as one piece.
        Capsule { content: (self.content, other.content) }
    }

    /// Ends the capsule: its memory merges into the caller's context, as a joined thread's does.
    ///
    /// ```
    /// use no_tls::{Capsule, marked};
    /// use std::rc::Rc;
    ///
    /// let capsule = Capsule::new(marked!(|| Rc::new("mine")));
    /// let mine: Rc<&str> = capsule.into_inner();
    /// assert_eq!(*mine, "mine");
    /// ```
    #[inline]
    pub fn into_inner(self) -> T {
        self.content
    }
}

impl<T> Capsule<Option<T>> {
    /// Asks from outside whether there is a content, and gives the capsule of it.
    ///
    /// ```
    /// use no_tls::{Capsule, marked};
    /// use std::rc::Rc;
    ///
    /// let names = Capsule::new(marked!(|| vec![Rc::new("a"), Rc::new("b")]));
    /// let last = names.map(marked!(|mut names: Vec<Rc<&'static str>>| names.pop()));
    /// match last.transpose() {
    ///     Some(name) => assert_eq!(*name.into_inner(), "b"),
    ///     None => unreachable!(),
    /// }
    /// ```
    #[inline]
    pub fn transpose(self) -> Option<Capsule<T>> {
        // The whole of what there was, but for one bit, which is `CSend`: invariant 1.
        self.content.map(|content| Capsule { content })
    }
}

impl<T, E> Capsule<Result<T, E>> {
    /// Asks from outside whether what ran inside went well, and gives the capsule of what came of it.
    ///
    /// ```
    /// use no_tls::{Capsule, marked};
    /// use std::num::ParseIntError;
    /// use std::rc::Rc;
    ///
    /// fn parse(text: &str) -> Result<Capsule<Rc<u8>>, ParseIntError> {
    ///     Capsule::new(marked!(|| text.parse().map(Rc::new))).transpose().map_err(Capsule::into_inner)
    /// }
    /// assert_eq!(*parse("7").unwrap().into_inner(), 7);
    /// assert!(parse("seven").is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// If the content is an `Err`: the capsule of the error.
    #[inline]
    pub fn transpose(self) -> Result<Capsule<T>, Capsule<E>> {
        // One of the two was there, and it is whole: invariant 1.
        match self.content {
            Ok(content) => Ok(Capsule { content }),
            Err(content) => Err(Capsule { content }),
        }
    }
}

/// What may cross the wall, and is known not to run ambient code inside, becomes a capsule as it is.
///
/// ```
/// use no_tls::{Capsule, marked};
/// use std::rc::Rc;
///
/// let words = Capsule::from(vec![String::from("a"), String::from("b")]);
/// let shared = words.map(marked!(|words: Vec<String>| Rc::new(words)));
/// assert_eq!(shared.into_inner().len(), 2);
/// ```
impl<T: CSend + marked::NoTls> From<T> for Capsule<T> {
    #[inline]
    fn from(content: T) -> Self {
        // `CSend` is invariant 1, `NoTls` is invariant 2.
        Self { content }
    }
}

/// A capsule of the default, which is made inside.
///
/// # Panics
///
/// If `T::default()` does. There is no capsule then.
impl<T: marked::Default> Default for Capsule<T> {
    #[inline]
    fn default() -> Self {
        // Made by marked code from nothing: invariants 1 and 2.
        Self { content: T::default() }
    }
}

/// Shows that it is a capsule, and nothing of the content.
impl<T> fmt::Debug for Capsule<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Capsule").finish_non_exhaustive()
    }
}

/// Merges capsules into one of all their contents, in order.
///
/// ```
/// use no_tls::{Capsule, marked};
/// use std::rc::Rc;
///
/// let capsules = (0..3).map(|n| Capsule::new(marked!(move || Rc::new(n))));
/// let all: Capsule<Vec<Rc<i32>>> = capsules.collect();
/// assert_eq!(all.into_inner(), [Rc::new(0), Rc::new(1), Rc::new(2)]);
/// ```
///
/// # Panics
///
/// If the iterator does. The capsules it gave by then are dropped.
impl<T> FromIterator<Capsule<T>> for Capsule<Vec<T>> {
    fn from_iter<I: IntoIterator<Item = Capsule<T>>>(capsules: I) -> Self {
        // Whole contents, and nothing else. The iterator, which may be ambient, runs while they lie in a `Vec` that
        // nobody else has, on the thread that has the iterator: invariants 1 to 3.
        Self { content: capsules.into_iter().map(Capsule::into_inner).collect() }
    }
}

// SAFETY: there is no `Deref` and no `Drop`, and dropping it drops the content, which is clean by invariant 2,
// whatever `T` is. A marked impl for `Capsule<T>` may take it that `T` is a `marked::Type`.
unsafe impl<T: marked::Type> marked::Type for Capsule<T> {}

// SAFETY: what marked code can do with it is to drop it, to use the methods above, which run `Marked` closures, and
// to take out the content, which is clean by invariant 2. Its type is one that marked code may use.
unsafe impl<T: marked::Type> marked::NoTls for Capsule<T> {}

// SAFETY: the impl above calls nothing of `T`.
unsafe impl<T> marked::Debug for Capsule<T> {}

// SAFETY: the impl above calls `T::default` only, which is marked.
unsafe impl<T: marked::Default> marked::Default for Capsule<T> {}

// SAFETY: the impl above calls nothing.
unsafe impl<T: CSend + marked::NoTls> marked::From<T> for Capsule<T> {}

// SAFETY: the impl above calls the iterator only, which a caller in marked code has checked, and std.
unsafe impl<T> marked::FromIterator<Capsule<T>> for Capsule<Vec<T>> {}

/// The twins of [`Capsule`]'s methods. What a capsule brings along may be of any type, so it is asked for where it comes out.
pub mod twins {
    use super::*;

    no_tls_macros::allow! {
        impl<T> Capsule<T> {
            fn new<F>(make: Marked<F>) -> Self where F: FnOnce() -> T + CSend, T: marked::Type;
            fn with<F, R>(&mut self, ask: Marked<F>) -> R where F: FnOnce(&mut T) -> R + CSend, R: CSend + marked::NoTls;
            fn map<F, U>(self, change: Marked<F>) -> Capsule<U> where F: FnOnce(T) -> U + CSend, U: marked::Type;
            fn zip<U>(self, other: Capsule<U>) -> Capsule<(T, U)>;
            fn into_inner(self) -> T where T: marked::Type;
        }
        impl<T> Capsule<Option<T>> {
            fn transpose(self) -> Option<Capsule<T>>;
        }
        impl<T, E> Capsule<Result<T, E>> {
            fn transpose(self) -> Result<Capsule<T>, Capsule<E>>;
        }
    }
}
