//! Traits and functions that ask something of references to a type.

use no_tls::no_tls;
use std::collections::BTreeSet;
use std::ops::Add;

#[no_tls]
trait Bytes
where
    for<'a> &'a Self: IntoIterator<Item = u8>,
{
    fn total(&self) -> u32 {
        let mut total = 0;
        for byte in self {
            total += u32::from(byte);
        }
        total
    }

    fn distinct(&self) -> usize {
        self.into_iter().collect::<BTreeSet<_>>().len()
    }
}

#[no_tls]
struct Chunk(Vec<u8>);

#[no_tls]
impl<'a> IntoIterator for &'a Chunk {
    type Item = u8;
    type IntoIter = std::iter::Copied<std::slice::Iter<'a, u8>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().copied()
    }
}

#[no_tls]
impl Bytes for Chunk {}

#[no_tls(strict)]
fn average<C: Bytes>(chunk: &C) -> u32
where
    for<'a> &'a C: IntoIterator<Item = u8>,
{
    chunk.total() / chunk.into_iter().count() as u32
}

#[no_tls]
fn sum<T: Clone>(items: &[T], zero: T) -> T
where
    for<'a> &'a T: Add<&'a T, Output = T>,
{
    items.iter().fold(zero, |sum, item| &sum + item)
}

#[no_tls]
pub fn run() -> String {
    let chunk = Chunk(vec![1, 2, 2, 7]);
    format!("{} {} {} {}", chunk.total(), chunk.distinct(), average(&chunk), sum(&[1, 2, 3], 4))
}
