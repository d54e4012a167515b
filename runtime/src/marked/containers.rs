//! What do std's types with type parameters implement, if their arguments do?

use crate::marked;
use core::cell::{Cell, LazyCell, OnceCell, Ref, RefCell, RefMut, UnsafeCell};
use core::hash::BuildHasherDefault;
use core::marker::PhantomData;
use core::mem::{Discriminant, ManuallyDrop, MaybeUninit};
use core::num::{NonZero, Saturating, Wrapping};
use core::ops::{Bound, ControlFlow, Range, RangeFrom, RangeInclusive, RangeTo, RangeToInclusive};
use core::task::Poll;
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::collections::{binary_heap, btree_map, hash_map};
use std::io;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::rc::{self, Rc};
use std::sync::{
    self, Arc, LazyLock, Mutex, MutexGuard, OnceLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
    TryLockError, atomic::AtomicPtr, mpsc,
};
use std::thread::{JoinHandle, ScopedJoinHandle};

// SAFETY: std derives these, or writes what a derive would: each trait's methods call the same trait's on the parts.
tuples! { (Type NoTls Clone Default PartialEq Eq PartialOrd Ord Hash Debug) }

structural! {
    // SAFETY: as above. `Default` of an array asks for `T: Default` where it calls it: further below.
    (Type NoTls Clone Eq PartialOrd Ord Hash Debug) { {T; const N: usize} [T; N] }
    (Type NoTls Eq PartialOrd Ord Hash Debug) { {T} [T] }
    (Type NoTls Clone PartialEq Eq PartialOrd Ord Hash Debug) {
        {T} Option<T>, {T} Poll<T>, {T} Reverse<T>, {T} Wrapping<T>, {T} Saturating<T>, {T, E} Result<T, E>, {T} LinkedList<T>,
        {T} BTreeSet<T>, {K, V} BTreeMap<K, V>, {T: ?Sized} ManuallyDrop<T>, {T: ?Sized} Box<T>,
    }
    (Type NoTls Clone Eq PartialOrd Ord Hash Debug) { {T} Vec<T> }
    (Type NoTls Clone PartialEq Eq PartialOrd Ord Hash Debug) { {T} VecDeque<T> }
    (Type NoTls Clone PartialEq Eq Hash Debug) {
        {T} Bound<T>, {B, C} ControlFlow<B, C>, {T} Range<T>, {T} RangeFrom<T>, {T} RangeTo<T>, {T} RangeInclusive<T>,
        {T} RangeToInclusive<T>, {T} core::range::RangeInclusive<T>,
    }
    (Type NoTls Clone PartialEq Eq Debug) { {T} OnceCell<T>, {T} OnceLock<T>, {T} io::Cursor<T> }
    (Type NoTls Clone Debug) { {T} BinaryHeap<T> }
    (Clone Debug) { {P} Pin<P> }
    (Type NoTls PartialEq Eq PartialOrd Ord Hash Debug) { {T: ?Sized} Rc<T>, {T: ?Sized} Arc<T> }
    (Type NoTls PartialEq Eq PartialOrd Ord Debug) { {T: ?Sized} RefCell<T> }
    (Clone) { {T} RefCell<T> }
    (Type NoTls Debug) { {T: ?Sized} Mutex<T>, {T: ?Sized} RwLock<T>, {T} AssertUnwindSafe<T>, {T: ?Sized} io::BufReader<T> }
    (Type NoTls) {
        {T: ?Sized} &T, {T: ?Sized} &mut T, {T: ?Sized} rc::Weak<T>, {T: ?Sized} sync::Weak<T>, {T: ?Sized} Cell<T>,
        {T: ?Sized} UnsafeCell<T>, {T} MaybeUninit<T>, {T} Discriminant<T>, {H} BuildHasherDefault<H>, {K, V, S} HashMap<K, V, S>,
        {T, S} HashSet<T, S>, {T} mpsc::Sender<T>, {T} mpsc::SyncSender<T>, {T} mpsc::Receiver<T>, {T} mpsc::SendError<T>,
        {T} mpsc::TrySendError<T>, {T} PoisonError<T>,
        {K, V} hash_map::Entry<'_, K, V>, {K, V} hash_map::OccupiedEntry<'_, K, V>, {K, V} hash_map::VacantEntry<'_, K, V>,
        {K, V} btree_map::Entry<'_, K, V>, {K, V} btree_map::OccupiedEntry<'_, K, V>, {K, V} btree_map::VacantEntry<'_, K, V>,
    }
    (Debug) {
        {T: ?Sized} &T, {T: ?Sized} &mut T, {K, V; S} HashMap<K, V, S>, {T; S} HashSet<T, S>, {K, V} hash_map::Entry<'_, K, V>,
        {K, V} hash_map::OccupiedEntry<'_, K, V>, {K; V} hash_map::VacantEntry<'_, K, V>, {T; F} LazyCell<T, F>, {T; F} LazyLock<T, F>,
    }
    (Default) {
        {T} Box<T>, {T} Rc<T>, {T} Arc<T>, {T} Cell<T>, {T} RefCell<T>, {T} UnsafeCell<T>, {T} Mutex<T>, {T} RwLock<T>,
        {T} AssertUnwindSafe<T>, {T} Reverse<T>, {T} Wrapping<T>, {T} Saturating<T>, {T} io::Cursor<T>, {T} LazyCell<T>,
        {T} LazyLock<T>, {T: ?Sized} ManuallyDrop<T>, {T} Range<T>, {S; K, V} HashMap<K, V, S>, {S; T} HashSet<T, S>,
    }
    (Clone) {
        {K, V, S} HashMap<K, V, S>, {T, S} HashSet<T, S>, {T} Box<[T]>, {T} mpsc::SendError<T>, {T} mpsc::TrySendError<T>,
    }
    (PartialEq Eq) { {T} mpsc::SendError<T>, {T} mpsc::TrySendError<T> }

    // SAFETY: these copy a pointer, count, or show or make what holds no `T`: they call nothing of it.
    (Clone) {
        {; T: ?Sized} &T, {; T: ?Sized} Rc<T>, {; T: ?Sized} rc::Weak<T>, {; T: ?Sized} Arc<T>, {; T: ?Sized} sync::Weak<T>,
        {; T: ?Sized} *const T, {; T: ?Sized} *mut T, {; T: ?Sized} core::ptr::NonNull<T>, {; T} Discriminant<T>,
        {; H} BuildHasherDefault<H>, {; T} mpsc::Sender<T>, {; T} mpsc::SyncSender<T>, {; T: ?Sized} PhantomData<T>,
        {; T: Copy} Cell<T>, {; T: Copy} MaybeUninit<T>,
    }
    (Default) {
        {; T} Option<T>, {; T} Vec<T>, {; T} VecDeque<T>, {; T} LinkedList<T>, {; T} BTreeSet<T>, {; K, V} BTreeMap<K, V>,
        {; T} OnceCell<T>, {; T} OnceLock<T>, {; T} rc::Weak<T>, {; T} sync::Weak<T>, {; T} &[T], {; T} &mut [T], {; T} Box<[T]>,
        {; T} Rc<[T]>, {; T} Arc<[T]>, {; T: ?Sized} PhantomData<T>, {; H} BuildHasherDefault<H>, {; T} AtomicPtr<T>,
    }
    (PartialEq Eq PartialOrd Ord Hash Debug) {
        {; T: ?Sized} *const T, {; T: ?Sized} *mut T, {; T: ?Sized} core::ptr::NonNull<T>, {; T: ?Sized} PhantomData<T>,
    }
    (PartialEq Eq Hash Debug) { {; T} Discriminant<T> }
    (PartialEq Eq Debug) { {; H} BuildHasherDefault<H> }
    (Debug) {
        {; T: ?Sized} rc::Weak<T>, {; T: ?Sized} sync::Weak<T>, {; T: ?Sized} UnsafeCell<T>, {; T} MaybeUninit<T>, {; T} AtomicPtr<T>,
        {; T} mpsc::Sender<T>, {; T} mpsc::SyncSender<T>, {; T} mpsc::Receiver<T>, {; T} mpsc::SendError<T>,
        {; T} mpsc::TrySendError<T>, {; T} PoisonError<T>, {; T} TryLockError<T>, {; T} JoinHandle<T>, {; T} ScopedJoinHandle<'_, T>,
    }
    (Display) { {; T} mpsc::SendError<T>, {; T} mpsc::TrySendError<T>, {; T} PoisonError<T>, {; T} TryLockError<T> }

    // SAFETY: these show what they refer to, through its own trait.
    (Display) {
        {T: ?Sized} &T, {T: ?Sized} &mut T, {T: ?Sized} Box<T>, {T: ?Sized} Rc<T>, {T: ?Sized} Arc<T>, {T: ?Sized} Ref<'_, T>,
        {T: ?Sized} RefMut<'_, T>, {T: ?Sized} MutexGuard<'_, T>, {T: ?Sized} RwLockReadGuard<'_, T>,
        {T: ?Sized} RwLockWriteGuard<'_, T>, {P} Pin<P>, {T} Wrapping<T>, {T} Saturating<T>,
    }
    (Hash) { {T: ?Sized} &T, {T: ?Sized} &mut T }
    (Debug) {
        {T: ?Sized} Ref<'_, T>, {T: ?Sized} RefMut<'_, T>, {T: ?Sized} MutexGuard<'_, T>, {T: ?Sized} RwLockReadGuard<'_, T>,
        {T: ?Sized} RwLockWriteGuard<'_, T>,
    }

    // SAFETY: they drop, and their `Deref` reaches, what they hold or refer to. They are not `NoTls`: raw pointers hide what they
    // lead to, guards are bound to a thread or to a borrow, and handles carry panics or name a thread.
    (Type) {
        {T: ?Sized} *const T, {T: ?Sized} *mut T, {T: ?Sized} core::ptr::NonNull<T>, {T} AtomicPtr<T>, {T: ?Sized} Ref<'_, T>,
        {T: ?Sized} RefMut<'_, T>, {T: ?Sized} MutexGuard<'_, T>, {T: ?Sized} RwLockReadGuard<'_, T>,
        {T: ?Sized} RwLockWriteGuard<'_, T>, {T} TryLockError<T>, {W} io::IntoInnerError<W>, {T} JoinHandle<T>,
        {T} ScopedJoinHandle<'_, T>,
    }

    // SAFETY: dereferencing calls the function, and drops drop it. It is clean, by the invariant.
    (Type) { {T, F} LazyCell<T, F>, {T, F} LazyLock<T, F> }
}

// SAFETY: there is no value of `T`, only its name.
impls! {
    {T: marked::Type + ?Sized} Type for PhantomData<T>;
    {T: marked::Type + ?Sized} NoTls for PhantomData<T>;
}

// SAFETY: it is what it holds, whose `Deref` is its own. Of what is no pointer, anyone may write a `Deref` for the `Pin`.
impls! {
    {P: marked::Type + marked::Deref} Type for Pin<P>;
    {P: marked::NoTls + marked::Deref} NoTls for Pin<P>;
}

// SAFETY: what is not `NoTls` in them is the function. It takes nothing and gives a `T`, which is `Send` and `NoTls`: the call that the
// first dereference makes is `outside!(function())`.
impls! {
    {T: marked::NoTls + Send} NoTls for LazyCell<T>, LazyLock<T>;
}

// SAFETY: dropping a writer writes what it has buffered; the row asks that this is marked.
impls! {
    {W: marked::Type + marked::IoWrite + ?Sized} Type for io::BufWriter<W>, io::LineWriter<W>;
    {W: marked::NoTls + marked::IoWrite + ?Sized} NoTls for io::BufWriter<W>, io::LineWriter<W>;
    {W: marked::Debug + marked::IoWrite + ?Sized} Debug for io::BufWriter<W>, io::LineWriter<W>;
    {W: marked::Debug} Debug for io::IntoInnerError<W>;
    {W} Display for io::IntoInnerError<W>;
}

// SAFETY: dropping it restores the heap's order, which compares.
impls! {
    {T: marked::Type + marked::Ord} Type for binary_heap::PeekMut<'_, T>;
    {T: marked::Debug + marked::Ord} Debug for binary_heap::PeekMut<'_, T>;
}

// SAFETY: a `Cow` dereferences by `Borrow`, which is a part of `marked::ToOwned`. Each trait calls itself of what it borrows, and
// `Clone`, `Default`, `Debug` and `Display` also of what it owns.
impls! {
    {B: marked::Type + marked::ToOwned<Owned: marked::Type + marked::Borrow<B>> + ?Sized} Type for Cow<'_, B>;
    {B: marked::NoTls + marked::ToOwned<Owned: marked::NoTls + marked::Borrow<B>> + ?Sized} NoTls for Cow<'_, B>;
    {B: marked::ToOwned + ?Sized} Clone for Cow<'_, B>;
    {B: marked::ToOwned<Owned: marked::Default> + ?Sized} Default for Cow<'_, B>;
    {B: marked::Debug + marked::ToOwned<Owned: marked::Debug> + ?Sized} Debug for Cow<'_, B>;
    {B: marked::Display + marked::ToOwned<Owned: marked::Display> + ?Sized} Display for Cow<'_, B>;
    {B: marked::Hash + marked::ToOwned + ?Sized} Hash for Cow<'_, B>;
}

// SAFETY: `Pin` hashes its pointer's target, which it reaches by `Deref`, and makes a pointer to a default.
impls! {
    {P: marked::Deref<Target: marked::Hash>} Hash for Pin<P>;
    {T: ?Sized} Default for Pin<Box<T>> where { Box<T>: marked::Default };
    {T: ?Sized} Default for Pin<Rc<T>> where { Rc<T>: marked::Default };
    {T: ?Sized} Default for Pin<Arc<T>> where { Arc<T>: marked::Default };
}

// SAFETY: what a `Cell` holds is copied out, and then compared or shown by its own trait.
impls! {
    {T: marked::PartialEq + Copy} PartialEq for Cell<T>;
    {T: marked::Eq + Copy} Eq for Cell<T>;
    {T: marked::PartialOrd + Copy} PartialOrd for Cell<T>;
    {T: marked::Ord + Copy} Ord for Cell<T>;
    {T: marked::Debug + Copy} Debug for Cell<T>;
}

// SAFETY: these show their keys and values, in order. Std asks for `Ord`, and calls nothing of it: but an impl that is not marked would say what
// `K` is.
impls! {
    {K: marked::Debug + marked::Ord, V: marked::Debug} Debug for btree_map::Entry<'_, K, V>, btree_map::OccupiedEntry<'_, K, V>;
    {K: marked::Debug + marked::Ord, V} Debug for btree_map::VacantEntry<'_, K, V>;
    {T} Default for BinaryHeap<T> where { T: marked::Ord };
}

macro_rules! default_arrays {
    ($($n:literal)+) => {
        // SAFETY: an array's default is made of its elements' defaults. An empty one has none.
        impls! {
            {T} Default for [T; 0];
            $( {T: marked::Default} Default for [T; $n]; )+
        }
    };
}

default_arrays! { 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 }

macro_rules! non_zero {
    (($($int:ident)+)) => {
        // SAFETY: numbers.
        structural! {
            (Type NoTls Clone PartialEq Eq PartialOrd Ord Hash Debug Display Binary Octal LowerHex UpperHex LowerExp UpperExp FromStr) {
                $( NonZero<$int> ),+
            }
        }
    };
}

each_integer! { non_zero }

// SAFETY: characters.
structural! { (Type NoTls Clone PartialEq Eq PartialOrd Ord Hash Debug Display) { NonZero<char> } }
