//! Which arguments does a type have that a path begins with, `Foo` of `Foo::new()` or of `Foo { x: 1 }`?
//!
//! `Foo` may be an alias, and hide a type that marked code may not use: `type Foo = Vec<Box<dyn Unmarked>>`. If it is not,
//! its arguments are inferred, from values that are checked where they are made. So what is inferred is left alone, and what is
//! not must be a [`marked::Type`]: the type by itself, in code that never runs, becomes `Vec<Inferred>`, as the one impl of
//! [`Infer`] says; an alias does not.
//!
//! Output: `(&&&&&Foo::__no_tls0write_the_type_not_the_trait()).__no_tls0written();`

use crate::marked;
use core::cell::{Cell, LazyCell, OnceCell, Ref, RefCell, RefMut, UnsafeCell};
use core::cmp::Reverse;
use core::marker::{PhantomData, PhantomPinned};
use core::mem::{ManuallyDrop, MaybeUninit};
use core::num::{NonZero, Saturating, Wrapping};
use core::ops::{Bound, ControlFlow, Range, RangeFrom, RangeInclusive, RangeTo, RangeToInclusive};
use core::ptr::NonNull;
use core::task::Poll;
use std::borrow::Cow;
use std::collections::{
    BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque, binary_heap, btree_map, hash_map,
};
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::{
    Arc, LazyLock, Mutex, MutexGuard, OnceLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, TryLockError,
    atomic::AtomicPtr, mpsc,
};
use std::{hash::BuildHasherDefault, io, iter, rc};

/// A type without a value: what a path begins with.
pub struct Named<T: ?Sized>(PhantomData<fn() -> *const T>);

/// The name of a type as a value. It finds no trait, in whose place `<_ as Trait>` can be written.
pub trait Name {
    fn __no_tls0write_the_type_not_the_trait() -> Named<Self> {
        Named(PhantomData)
    }
}

impl<T: ?Sized> Name for T {}

/// The same for a literal's path, which is a pattern, too.
///
/// Output: `let n = P::named(); match n.__no_tls0value() { Foo { .. } => {} _ => {} } (&&&&&n).__no_tls0written();`
pub fn named<T: ?Sized>() -> Named<T> {
    Named(PhantomData)
}

impl<T: ?Sized> Named<T> {
    /// Says that two types are one.
    pub fn __no_tls0is_that_of(&self, _: &Self) {}

    /// A place of the type, for a pattern that says what the type is, which may be unsized.
    pub fn __no_tls0value(&self) -> &T {
        unreachable!("the code around never runs")
    }
}

impl<T> Named<T> {
    /// Says what the type is, by a value.
    pub fn __no_tls0is(&self, _: &T) {}
}

/// What is inferred where nothing says more, for each parameter another. It has no impls at all, not of auto traits either: an
/// alias may have one argument projected from others, by an impl for whatever has some trait, and by another impl for what has not.
pub struct Inferred<const PARAMETER: usize>(PhantomData<(*mut UnsafeCell<()>, &'static mut ())>, PhantomPinned);

/// The same for a parameter that may be unsized, as this is: there may be one impl for all that is sized, and another for what is not.
#[expect(dead_code, reason = "there is no value")]
pub struct InferredUnsized<const PARAMETER: usize>(PhantomData<Inferred<PARAMETER>>, [()]);

/// The place of a parameter among those of a type.
pub enum At<const PARAMETER: usize> {}

/// A place has it of one type only, so that the type is inferred.
pub trait Infer<T: ?Sized> {}

impl<const PARAMETER: usize> Infer<Inferred<PARAMETER>> for At<PARAMETER> {}

/// The same of a parameter that may be unsized.
pub trait InferUnsized<T: ?Sized> {}

impl<const PARAMETER: usize> InferUnsized<InferredUnsized<PARAMETER>> for At<PARAMETER> {}

/// The same of constants, the first ones of a type. No value is without impls, and what an alias projects from one may be another from the next:
/// so they are parameters of the function around the check, whose bound says which. There is no impl.
///
/// Output: `fn check<const N0: usize, …>() where P::Constants: P::InferConstants<N0, …> { … }`
pub enum Constants {}

pub struct Usize<const PLACE: usize, const N: usize>;

pub struct Bool<const PLACE: usize, const B: bool>;

pub trait InferConstants<const FIRST: usize, const SECOND: usize, const THIRD: usize, const FLAG: bool>:
    Infer<Usize<0, FIRST>> + Infer<Usize<1, SECOND>> + Infer<Usize<2, THIRD>> + Infer<Bool<0, FLAG>>
{
}

/// The same of others, where a type has no parameters but constants, so that there is nothing to project: the constant's type has it of one.
pub mod constants {
    macro_rules! constants {
        ($($name:ident $default:literal)+) => { $(
            #[expect(non_camel_case_types, reason = "it is named for the type")]
            pub struct $name<const N: core::primitive::$name>;

            impl super::Infer<$name<$default>> for core::primitive::$name {}
        )+ };
    }

    constants! { bool false char 'a' u8 0 u16 0 u32 0 u64 0 u128 0 usize 0 i8 0 i16 0 i32 0 i64 0 i128 0 isize 0 }
}

/// What a name leaves to be asked, once all that it leaves out is inferred. Asked at once, it would take part in that: the one marked impl there is
/// would say what is left out, and where the name is used it would be something else.
///
/// The check returns it as an `impl Sized`, of which another function asks whether it is `Send`, as rustc then looks at what it is.
///
/// Output: `fn named() -> (impl Sized,) { ((&&&&&Foo::…()).__no_tls0written(),) } fn asked() { let (a,) = named(); P::asked(a); }`
pub struct Asks<T: ?Sized>(PhantomData<*const T>);

// SAFETY: it has no value but itself.
unsafe impl<T: marked::Type + ?Sized> Send for Asks<T> {}

/// The same of a constant or static.
pub struct AsksConstant<T: ?Sized>(PhantomData<*const T>);

// SAFETY: it has no value but itself.
unsafe impl<T: marked::NoTls + Sync + ?Sized> Send for AsksConstant<T> {}

/// Asks it.
pub fn asked<A: Send>(_: A) {}

impl<T: ?Sized> super::check::Tie<T> {
    /// What a constant or static leaves to be asked.
    pub fn __no_tls0asks(&self) -> AsksConstant<T> {
        AsksConstant(PhantomData)
    }
}

/// A generic type whose arguments may be inferred in one of these ways, which are tried one after the other.
pub trait Inferable<Way> {
    /// What is left to be asked.
    type Asks: ?Sized;
}

/// All of them: `Vec::new()`.
pub enum All {}

/// All but what comes last, which an alias says: `type Map<K, V> = HashMap<K, V, MyHasher>`.
pub enum ButLast {}

/// All but what comes first, and a map's hasher: `type ByName<V> = HashMap<String, V>`.
pub enum ButFirst {}

/// All, of which the last is a type whose own are: `type Shared<T> = Rc<RefCell<T>>`.
pub enum Nested {}

/// The same of that type, which has no bounds that marked code asks more of: `Vec::new` asks nothing of it.
pub enum Inner {}

macro_rules! inferable {
    ($( $({ $($params:tt)* })? $type:ty ),+ $(,)?) => { $( inferable! { @one [$($($params)*)?] $type } )+ };
    (@one [] $type:ty) => {
        impl Inferable<All> for $type { type Asks = (); }
    };
    (@one [$param:ident] $type:ty) => {
        impl<$param> Inferable<All> for $type where At<0>: Infer<$param> { type Asks = (); }
        impl<$param> Inferable<Inner> for $type where At<0>: Infer<$param> { type Asks = (); }
        impl<$param: Inferable<Inner>> Inferable<Nested> for $type { type Asks = (); }
    };
    (@one [$param:ident: ?Sized] $type:ty) => {
        impl<$param: ?Sized> Inferable<All> for $type where At<0>: InferUnsized<$param> { type Asks = (); }
        impl<$param: ?Sized> Inferable<Inner> for $type where At<0>: InferUnsized<$param> { type Asks = (); }
        impl<$param: Inferable<Inner> + ?Sized> Inferable<Nested> for $type { type Asks = (); }
    };
    (@one [$first:ident, $last:ident] $type:ty) => {
        impl<$first, $last> Inferable<All> for $type where At<0>: Infer<$first>, At<1>: Infer<$last> { type Asks = (); }
        impl<$first, $last> Inferable<Inner> for $type where At<0>: Infer<$first>, At<1>: Infer<$last> { type Asks = (); }
        impl<$first, $last> Inferable<ButLast> for $type where At<0>: Infer<$first> { type Asks = $last; }
        impl<$first, $last> Inferable<ButFirst> for $type where At<1>: Infer<$last> { type Asks = $first; }
        impl<$first, $last: Inferable<Inner>> Inferable<Nested> for $type where At<1000>: Infer<$first> { type Asks = (); }
    };
    (@one [$key:ident, $value:ident, $hasher:ident] $type:ty) => {
        impl<$key, $value, $hasher> Inferable<All> for $type where At<0>: Infer<$key>, At<1>: Infer<$value>, At<2>: Infer<$hasher> { type Asks = (); }
        impl<$key, $value, $hasher> Inferable<Inner> for $type where At<0>: Infer<$key>, At<1>: Infer<$value>, At<2>: Infer<$hasher> { type Asks = (); }
        impl<$key, $value, $hasher> Inferable<ButLast> for $type where At<0>: Infer<$key>, At<1>: Infer<$value> { type Asks = $hasher; }
        impl<$key, $value, $hasher> Inferable<ButFirst> for $type where At<1>: Infer<$value> { type Asks = ($key, $hasher); }
        impl<$key, $value: Inferable<Inner>, $hasher> Inferable<Nested> for $type where At<1000>: Infer<$key> { type Asks = $hasher; }
    };
}

inferable! {
    {T} Option<T>, {T, E} Result<T, E>, {T} Poll<T>, {B, C} ControlFlow<B, C>, {T} Bound<T>, {T} Reverse<T>, {T} Wrapping<T>,
    {T} Saturating<T>, {T: ?Sized} PhantomData<T>, {T} AssertUnwindSafe<T>, {T} Range<T>, {T} RangeFrom<T>, {T} RangeTo<T>,
    {T} RangeInclusive<T>, {T} RangeToInclusive<T>, {K, V} hash_map::Entry<'_, K, V>, {K, V} btree_map::Entry<'_, K, V>,
    {T} mpsc::SendError<T>, {T} mpsc::TrySendError<T>, {T} TryLockError<T>, {T} mpsc::Sender<T>, {T} mpsc::SyncSender<T>,
    {T} mpsc::Receiver<T>, {T: ?Sized} Box<T>, {T: ?Sized} rc::Rc<T>, {T: ?Sized} rc::Weak<T>, {T: ?Sized} Arc<T>,
    {T: ?Sized} std::sync::Weak<T>, {T: ?Sized} Cell<T>, {T: ?Sized} RefCell<T>, {T: ?Sized} UnsafeCell<T>, {T} OnceCell<T>,
    {T, F} LazyCell<T, F>, {T} OnceLock<T>, {T, F} LazyLock<T, F>, {T: ?Sized} Mutex<T>, {T: ?Sized} RwLock<T>, {T} Vec<T>,
    {T} VecDeque<T>, {T} LinkedList<T>, {T} BinaryHeap<T>, {T} BTreeSet<T>, {K, V} BTreeMap<K, V>, {T, S} HashSet<T, S>,
    {K, V, S} HashMap<K, V, S>, {T: ?Sized} ManuallyDrop<T>, {T} MaybeUninit<T>, {T: ?Sized} NonNull<T>, {P} Pin<P>,
    {T} AtomicPtr<T>, {H} BuildHasherDefault<H>, {T} io::Cursor<T>, {R: ?Sized} io::BufReader<R>, {T} iter::Empty<T>,
    {T: ?Sized} Ref<'_, T>, {T: ?Sized} RefMut<'_, T>, {T: ?Sized} MutexGuard<'_, T>, {T: ?Sized} RwLockReadGuard<'_, T>,
    {T: ?Sized} RwLockWriteGuard<'_, T>, {T} PoisonError<T>, binary_heap::PeekMut<'_, u8>, iter::Peekable<iter::Empty<u8>>,
    NonZero<u8>, Cow<'_, str>, io::BufWriter<Vec<u8>>, io::LineWriter<Vec<u8>>, crate::Ambient<u8>, {T} crate::Capsule<T>, {T} crate::JoinHandle<T>, {T} crate::ScopedJoinHandle<'_, T>, {F} crate::Marked<F>, {F} crate::Task<F>,
}

/// The ways, in the order in which method resolution tries them.
macro_rules! ways {
    ($( $name:ident $way:ident: $receiver:ty; )+) => { $(
        pub trait $name {
            type Asks: ?Sized;

            fn __no_tls0written(&self) -> Asks<Self::Asks> {
                Asks(PhantomData)
            }
        }

        impl<T: Inferable<$way> + ?Sized> $name for $receiver {
            type Asks = T::Asks;
        }
    )+ };
}

ways! {
    WrittenByInference All: &&&&Named<T>;
    WrittenButTheLast ButLast: &&&Named<T>;
    WrittenButTheFirst ButFirst: &&Named<T>;
    WrittenNested Nested: &Named<T>;
}

pub trait WrittenByName<T: ?Sized> {
    fn __no_tls0written(&self) -> Asks<T> {
        Asks(PhantomData)
    }
}

impl<T: ?Sized> WrittenByName<T> for Named<T> {}

/// A type with bounds of its own that say what a field is: a pattern would say what type a value is that nobody made, so that nobody
/// was asked for the bounds.
pub trait Bounded {}

impl<B: ToOwned + ?Sized> Bounded for Cow<'_, B> {}

/// A type, asked for the markers of its bounds: `<Foo<_> as P::Asked>::Itself`, of which a function is called that may be of each type.
pub trait Asked {
    type Itself: ?Sized;
}

impl<B: marked::ToOwned + ?Sized> Asked for Cow<'_, B> {
    type Itself = Self;
}

/// What no type is.
#[diagnostic::on_unimplemented(
    message = "this leaves out the arguments of a type that has bounds",
    label = "its arguments are inferred, and nothing asks for the bounds",
    note = "write them, `Foo::<T> {{ … }}` or `Foo::<T>::from(x)`, or `Self {{ … }}` where it is the same; or use the fields, `foo.x`"
)]
pub trait WithoutBounds {}

/// What no type is, either: of the type that a trait has, its mark says that each impl is asked.
#[diagnostic::on_unimplemented(
    message = "no marked trait in sight says that `{Self}` has this type",
    label = "an impl could be unmarked, and say any type here",
    note = "put `#[no_tls]` on the trait; of another crate's trait, list the type in the `allow!`, `type Item;`"
)]
pub trait SaidToHave {}

pub trait MatchedBounded<T: ?Sized> {
    fn __no_tls0matched(&self)
    where
        T: WithoutBounds,
    {
    }
}

impl<T: Bounded + ?Sized> MatchedBounded<T> for &Named<T> {}

pub trait MatchedFree {
    fn __no_tls0matched(&self) {}
}

impl<T: ?Sized> MatchedFree for Named<T> {}

/// [`named`], of what is called `Cow`: that it is std's.
pub fn named_cow<'a, B: ToOwned + ?Sized + 'a>() -> Named<Cow<'a, B>> {
    Named(PhantomData)
}

/// `Self`, and the type of what is named in it: `Self::LIMIT` or a variant.
///
/// Output: `let n = P::known::<Self, _>(); if false { loop {}; n.__no_tls0is(&Self::LIMIT); } (&&n).__no_tls0known();`
pub struct Known<K: ?Sized, T>(PhantomData<fn() -> (*const K, T)>);

pub fn known<K: ?Sized, T>() -> Known<K, T> {
    Known(PhantomData)
}

impl<K: ?Sized, T> Known<K, T> {
    pub fn __no_tls0is(&self, _: &T) {}

    /// A place of the type, for a pattern that says what the type is.
    pub fn __no_tls0value(&self) -> &T {
        unreachable!("the code around never runs")
    }
}

pub trait KnownSelf {
    fn __no_tls0known(&self) {}
}

impl<K> KnownSelf for &Known<K, K> {}

pub trait KnownByName<T> {
    fn __no_tls0known(&self)
    where
        T: marked::Type,
    {
    }
}

impl<K: ?Sized, T> KnownByName<T> for Known<K, T> {}
