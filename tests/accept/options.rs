//! Each option of the attribute where it is needed.

use no_tls::no_tls;
use std::fmt::Display;
use std::ops::{Add, Deref, DerefMut};

/// Stands for a trait of another crate.
trait Zero {
    fn zero() -> Self;
}

impl Zero for u32 {
    fn zero() -> Self {
        0
    }
}

#[no_tls]
trait MarkedZero {
    fn zero() -> Self;
}

#[no_tls]
impl MarkedZero for u32 {
    fn zero() -> Self {
        0
    }
}

#[no_tls(bounds(Zero = MarkedZero))]
fn total<T: Zero + Add<Output = T> + Copy>(list: &[T]) -> T {
    let mut total = T::zero();
    for n in list {
        total = total + *n;
    }
    total
}

#[no_tls]
trait Hasher {
    fn mix(&self, n: u64) -> u64;
}

#[no_tls]
struct Twice;

#[no_tls(own(Hasher))]
impl Hasher for Twice {
    fn mix(&self, n: u64) -> u64 {
        2 * n
    }
}

#[no_tls(own(Hasher))]
fn mixed<H: Hasher>(hasher: &H) -> u64 {
    hasher.mix(21)
}

#[no_tls(strict)]
fn smallest<T: Ord>(list: &[T]) -> Option<&T> {
    list.iter().min()
}

#[no_tls(strict)]
struct Shown<'a, T: Display>(T, &'a mut String);

#[no_tls(strict)]
impl<T: Display> Drop for Shown<'_, T> {
    fn drop(&mut self) {
        *self.1 += &format!("drop {}", self.0);
    }
}

#[no_tls]
trait HasKey {
    type Key;
    fn key(&self) -> Self::Key;
}

#[no_tls(not_dyn)]
trait Store: HasKey {
    fn is_empty(&self) -> bool {
        true
    }
}

#[no_tls(crate = ::no_tls)]
struct Empty;

#[no_tls]
impl HasKey for Empty {
    type Key = char;
    fn key(&self) -> char {
        'k'
    }
}

#[no_tls]
impl Store for Empty {}

#[no_tls(Deref, DerefMut)]
struct Owner<T>(T);

#[no_tls]
impl<T> Deref for Owner<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

#[no_tls]
impl<T> DerefMut for Owner<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

#[no_tls(Copy)]
struct Id<T>(u32, std::marker::PhantomData<T>);

#[no_tls]
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

#[no_tls(NoTls)]
enum List {
    End,
    Cons(u32, Box<List>),
}

#[no_tls]
fn length(list: &List) -> u32 {
    match list {
        List::End => 0,
        List::Cons(_, rest) => 1 + length(rest),
    }
}

#[no_tls]
struct Counter;

#[no_tls]
impl Counter {
    #[no_tls(skip)]
    fn ambient() -> u32 {
        std::thread::available_parallelism().map_or(1, |count| count.get() as u32)
    }

    fn limit() -> u32 {
        7
    }
}

fn has_cores() -> bool {
    Counter::ambient() > 0
}

pub mod sieve {
    use no_tls::no_tls;

    #[no_tls(module)]
    pub fn sieve(n: u32) -> u32 {
        n / 2
    }
}

mod inner {
    use no_tls::no_tls;

    #[no_tls(module = false)]
    pub fn options() -> u32 {
        5
    }
}
use inner::options;

#[no_tls]
pub fn run() -> String {
    let mut out = format!("{} {}", total(&[1, 2, 3]), mixed(&Twice));
    out += &format!(" {:?} {}{}", smallest(&[3, 1, 2]), Empty.key(), Empty.is_empty());
    let mut owner = Owner(vec![1]);
    owner.push(2);
    let id = Id::<String>(4, std::marker::PhantomData);
    let copy = id;
    out += &format!(" {} {}", owner.len(), id.0 + copy.0);
    out += &format!(" {}", length(&List::Cons(1, Box::new(List::Cons(2, Box::new(List::End))))));
    out += &format!(" {} {} {}\n", Counter::limit(), sieve::sieve(12), options());
    drop(Shown::<&str>("it", &mut out));
    out
}
