//! Types that say themselves whether they are `Send`, `Unpin` and the like, and iterators that are fused.

use std::cell::{Cell, RefCell, UnsafeCell};
use std::collections::HashMap;
use std::fmt::Debug;
use std::iter::FusedIterator;
use std::marker::{PhantomData, PhantomPinned};
use std::ops::Deref;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::pin::Pin;
use std::ptr::NonNull;
use std::rc::Rc;

use no_tls::no_tls;

/// A pointer to what lives as long as the program.
#[no_tls(Copy, Deref, Send, Sync, Unpin, UnwindSafe, RefUnwindSafe)]
struct Leaked<T: ?Sized>(NonNull<T>);

// SAFETY: it is a `&'static T`.
#[no_tls]
unsafe impl<T: ?Sized + Sync> Send for Leaked<T> {}
// SAFETY: the same.
#[no_tls]
unsafe impl<T: ?Sized + Sync> Sync for Leaked<T> {}
impl<T: ?Sized> Unpin for Leaked<T> {}
#[no_tls]
impl<T: ?Sized + RefUnwindSafe> UnwindSafe for Leaked<T> {}
#[no_tls]
impl<T: ?Sized + RefUnwindSafe> RefUnwindSafe for Leaked<T> {}
impl<T: ?Sized> Copy for Leaked<T> {}

#[no_tls]
impl<T: ?Sized> Clone for Leaked<T> {
    fn clone(&self) -> Self {
        *self
    }
}

#[no_tls]
impl<T: ?Sized> Deref for Leaked<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: it was leaked.
        unsafe { self.0.as_ref() }
    }
}

#[no_tls]
impl<T> Leaked<T> {
    fn new(value: T) -> Self {
        Self(NonNull::from(Box::leak(Box::new(value))))
    }
}

/// A cell that threads share, since each value of it is written once.
#[no_tls(Send, Sync)]
struct Once<K, V: Clone> {
    key: K,
    value: UnsafeCell<Option<V>>,
    #[cfg(debug_assertions)]
    writer: *const (),
    #[cfg(not(debug_assertions))]
    _writer: (),
}

// SAFETY: nobody writes while another reads.
#[no_tls]
unsafe impl<K: Send, V: Clone + Send> Send for Once<K, V> {}
// SAFETY: the same.
#[no_tls]
unsafe impl<K: Sync, V: Clone + Send + Sync> Sync for Once<K, V> {}

#[no_tls]
impl<K, V: Clone> Once<K, V> {
    fn new(key: K) -> Self {
        Self {
            key,
            value: UnsafeCell::new(None),
            #[cfg(debug_assertions)]
            writer: std::ptr::null(),
            #[cfg(not(debug_assertions))]
            _writer: (),
        }
    }

    fn get(&mut self, make: impl FnOnce(&K) -> V) -> V {
        let value = self.value.get_mut();
        value.get_or_insert_with(|| make(&self.key)).clone()
    }
}

/// What may be moved though what it points to may not.
#[no_tls(Unpin)]
struct Slot<'a, S, const N: usize> {
    stream: Pin<&'a mut S>,
    sizes: [usize; N],
    _pinned: PhantomPinned,
}

#[no_tls]
impl<S: Unpin, const N: usize> Unpin for Slot<'_, S, N> {}

#[no_tls]
impl<S, const N: usize> Slot<'_, S, N> {
    fn total(&self) -> usize {
        self.sizes.iter().sum()
    }
}

/// Fields of many kinds, and no impl by hand.
#[no_tls]
struct Many<'a, I: Iterator>
where
    I::Item: Debug,
{
    items: I,
    last: Option<I::Item>,
    accepts: fn(&I::Item) -> bool,
    shared: Rc<RefCell<Vec<I::Item>>>,
    by_name: HashMap<String, &'a Cell<Option<I::Item>>>,
    next: Option<Box<Many<'a, I>>>,
    shown: &'a (dyn Fn(&str) -> String + 'a),
    made: Box<dyn Fn(&I::Item) -> Option<&I::Item> + 'a>,
    raw: *mut Self,
    of: PhantomData<fn(I) -> I>,
}

#[no_tls]
impl<I: Iterator> Many<'_, I>
where
    I::Item: Debug,
{
    fn new(items: I, accepts: fn(&I::Item) -> bool) -> Self {
        Self {
            items,
            last: None,
            accepts,
            shared: Rc::default(),
            by_name: HashMap::new(),
            next: None,
            shown: &|name| name.to_uppercase(),
            made: Box::new(|item| Some(item)),
            raw: std::ptr::null_mut(),
            of: PhantomData,
        }
    }

    fn step(&mut self) -> bool {
        while let Some(item) = self.items.next() {
            if (self.accepts)(&item) {
                if let Some(before) = self.last.replace(item) {
                    self.shared.borrow_mut().push(before);
                }
                return true;
            }
        }
        false
    }
}

/// Counts down, and stays at nothing.
#[no_tls]
struct Countdown<T>(u8, T);

#[no_tls]
impl<T: Clone> Iterator for Countdown<T> {
    #[cfg(not(any()))]
    type Item = T;
    #[cfg(any())]
    type Item = &'static T;

    fn next(&mut self) -> Option<T> {
        self.0 = self.0.checked_sub(1)?;
        Some(self.1.clone())
    }
}

#[no_tls]
impl<T: Clone> FusedIterator for Countdown<T> {}

#[no_tls]
fn drain<I: FusedIterator<Item: Debug>>(mut items: I) -> String {
    let mut shown = String::new();
    while let Some(item) = items.next() {
        shown += &format!("{item:?};");
    }
    assert!(items.next().is_none());
    shown
}

#[no_tls]
fn movable<T: Unpin>(value: &mut T) -> Pin<&mut T> {
    Pin::new(value)
}

#[no_tls]
fn shared<T: Send + Sync + UnwindSafe + RefUnwindSafe + Copy>(value: T) -> (T, T) {
    (value, value)
}

#[no_tls]
pub fn run() -> String {
    let leaked = Leaked::new(7_u32);
    let (a, b) = shared(leaked);
    let mut once = Once::<&str, String>::new("key");
    let (first, again) = (once.get(|key| key.to_uppercase()), once.get(|_| String::new()));
    let mut stream = 5_u8;
    let mut slot = Slot { stream: Pin::new(&mut stream), sizes: [1, 2, 3], _pinned: PhantomPinned };
    let total = movable(&mut slot).total();
    let mut many = Many::new(0..10, |n| n % 3 == 0);
    while many.step() {}
    [
        format!("{} {}", *a + 1, *b),
        format!("{first} {again}"),
        format!("{total} {}", *slot.stream),
        format!("{:?} {:?} {:?}", many.shared.borrow(), many.last, (many.shown)("shown")),
        drain(Countdown(3, 'x')),
        drain(vec![1, 2, 3].into_iter().map(|n| n * 2).chain(0..2).filter(|n| n % 2 == 0)),
        drain("a b c".split(' ').rev().fuse()),
    ]
    .join("\n")
}
