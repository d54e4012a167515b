//! Traits that imply others: iterators, writers, the user's own, with types, constants, `impl Trait`, `async fn` and impls for all.

use no_tls::no_tls;
use std::fmt::{self, Display, Write};

#[no_tls]
trait Keyed {
    type Key: Ord + Clone + Display;

    fn key(&self) -> Self::Key;
}

#[no_tls]
trait Store<T: Clone>: Keyed + Display
where
    Self: Sized,
{
    const EMPTY: T;

    fn of(item: T) -> Self;
    fn all<I: Iterator<Item = T>>(&self, rest: (u8, I)) -> Vec<T>;
    fn into_inner(self: Box<Self>) -> T;
    unsafe fn item(&mut self) -> &mut T;
    fn items(&self) -> impl Iterator<Item = T>;

    fn size(&self) -> usize {
        self.items().count()
    }
}

#[no_tls]
trait Pairs: Iterator {
    fn name(&self) -> &'static str;

    fn pairs(self) -> Vec<(Self::Item, Self::Item)>
    where
        Self: Sized,
        Self::Item: Clone,
    {
        self.map(|item| (item.clone(), item)).collect()
    }
}

#[no_tls]
impl<I: Iterator> Pairs for I {
    fn name(&self) -> &'static str {
        "pairs"
    }
}

#[no_tls]
trait Later: Keyed {
    async fn wait(&self) -> Self::Key;
}

#[no_tls]
trait Named: Keyed<Key = u32> {
    fn name(&self) -> String;
    fn rename(&mut self, name: u32);
}

#[no_tls]
trait Twice: Write {
    fn twice(&mut self, text: &str) -> fmt::Result {
        self.write_str(text)?;
        self.write_str(text)
    }
}

#[no_tls]
impl Twice for String {}

#[no_tls]
trait Lends<'a>: Iterator {
    fn lend(&'a self) -> &'a u32;
}

#[no_tls]
struct Slot(u32);

#[no_tls]
impl Keyed for Slot {
    type Key = u32;

    fn key(&self) -> u32 {
        self.0
    }
}

#[no_tls]
impl Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "slot {}", self.0)
    }
}

#[no_tls]
impl Store<u32> for Slot {
    const EMPTY: u32 = 0;

    fn of(item: u32) -> Self {
        Slot(item)
    }

    fn all<I: Iterator<Item = u32>>(&self, (first, rest): (u8, I)) -> Vec<u32> {
        std::iter::once(u32::from(first)).chain(rest).chain(self.items()).collect()
    }

    fn into_inner(self: Box<Self>) -> u32 {
        self.0
    }

    unsafe fn item(&mut self) -> &mut u32 {
        &mut self.0
    }

    fn items(&self) -> impl Iterator<Item = u32> {
        [self.0, <Self as Store<u32>>::EMPTY].into_iter()
    }
}

#[no_tls]
impl Named for Slot {
    fn name(&self) -> String {
        self.to_string()
    }

    fn rename(&mut self, name: u32) {
        self.0 = name;
    }
}

#[no_tls]
impl Later for Slot {
    async fn wait(&self) -> u32 {
        self.key()
    }
}

#[no_tls]
impl Iterator for Slot {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        self.0 = self.0.checked_sub(1)?;
        Some(self.0)
    }
}

#[no_tls]
impl<'a> Lends<'a> for Slot {
    fn lend(&'a self) -> &'a u32 {
        &self.0
    }
}

#[no_tls]
fn first<S: Pairs>(mut items: S) -> Option<S::Item> {
    items.next()
}

#[no_tls]
fn largest<K: Named>(items: &[K]) -> Option<K::Key> {
    items.iter().map(|item| item.key()).max()
}

#[no_tls]
pub fn run() -> String {
    let mut slot = Slot::of(4);
    let named: &mut dyn Named = &mut slot;
    named.rename(5);
    let name = named.name();
    let mut text = String::new();
    text.twice("ab").unwrap();
    let all = slot.all((1, vec![2, 3].into_iter()));
    let count = slot.size();
    let lent = *slot.lend();
    let inner = Box::new(Slot(7)).into_inner();
    format!(
        "{name}, {text}, {all:?}, {count}, {lent}, {inner}, {}, {:?}, {:?}, {:?}",
        vec![1].into_iter().name(),
        "xy".chars().pairs(),
        first(slot),
        largest(&[Slot(2), Slot(9)]),
    )
}
