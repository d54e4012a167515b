//! Containers that are indexed by whatever slices are, and functions over such indices.

use no_tls::no_tls;

use std::ops::{Index, IndexMut, Range};
use std::slice::SliceIndex;

#[no_tls]
#[derive(Debug, Clone, Default)]
struct Row<T> {
    cells: Vec<T>,
}

#[no_tls]
impl<T, I: SliceIndex<[T]>> Index<I> for Row<T> {
    type Output = I::Output;

    fn index(&self, index: I) -> &Self::Output {
        &self.cells[index]
    }
}

#[no_tls]
impl<T, I> IndexMut<I> for Row<T>
where
    I: SliceIndex<[T]>,
{
    fn index_mut(&mut self, index: I) -> &mut Self::Output {
        self.cells.index_mut(index)
    }
}

#[no_tls]
impl<T> Row<T> {
    fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&I::Output> {
        self.cells.get(index)
    }

    fn get_mut<I>(&mut self, index: I) -> Option<&mut <I as SliceIndex<[T]>>::Output>
    where
        I: SliceIndex<[T]>,
    {
        self.cells.get_mut(index)
    }

    fn part<I: SliceIndex<[T], Output = [T]> + Clone>(&self, index: I) -> Vec<T>
    where
        T: Clone,
    {
        self.cells.get(index.clone()).map_or_else(Vec::new, |part| part.to_vec())
    }
}

#[no_tls]
mod texts {
    use std::slice::SliceIndex;

    pub fn cut<I: SliceIndex<str, Output = str>>(text: &str, part: I) -> &str {
        text.get(part).unwrap_or("")
    }

    pub fn size<T, I>(items: &[T], index: I) -> usize
    where
        I: SliceIndex<[T]>,
    {
        std::mem::size_of_val(&items[index])
    }
}

#[no_tls]
fn halves<T>(row: &mut Row<T>) -> (Range<usize>, Range<usize>) {
    let middle = row.cells.len() / 2;
    row[..middle].reverse();
    (0..middle, middle..row.cells.len())
}

#[no_tls]
pub fn run() -> String {
    let mut row = Row { cells: vec![1, 2, 3, 4, 5, 6] };
    row[0] += 10;
    row[4..].swap(0, 1);
    let (left, right) = halves(&mut row);
    if let Some(last) = row.get_mut(5) {
        *last *= 2;
    }
    let sum: i32 = row[right.clone()].iter().sum();
    let words = Row { cells: vec![String::from("a"), String::from("b")] };
    format!(
        "{row:?} {:?} {sum} {:?} {:?} {:?} {} {} {} {}",
        &row[left],
        row.get(1..=2),
        row.part(right),
        words.get(2),
        texts::cut("capsule", 1..4),
        texts::cut("capsule", ..99),
        texts::size(&[1u16, 2, 3], 1..),
        &words[1],
    )
}
