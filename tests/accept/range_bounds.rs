//! Functions of any range: the bounds of it, asked for by name.

use std::ops::{Bound, RangeBounds};

use no_tls::no_tls;

/// The first index that is in a range, and the first that is not any more.
#[no_tls]
fn limits<R: RangeBounds<usize>>(range: &R, len: usize) -> (usize, usize) {
    let start = match range.start_bound() {
        Bound::Included(&start) => start,
        Bound::Excluded(&before) => before + 1,
        Bound::Unbounded => 0,
    };
    let end = match range.end_bound() {
        Bound::Included(&last) => last + 1,
        Bound::Excluded(&end) => end,
        Bound::Unbounded => len,
    };
    (start, end)
}

#[no_tls]
struct Text(Vec<char>);

#[no_tls]
impl Text {
    fn part(&self, range: impl RangeBounds<usize>) -> String {
        let (start, end) = limits(&range, self.0.len());
        assert_eq!(range.contains(&start), start < end);
        assert!(range.end_bound() != Bound::Included(&end));
        self.0[start..end].iter().collect()
    }

    fn count<R>(&self, range: R) -> usize
    where
        R: RangeBounds<char>,
    {
        // A range's own `contains` beside that of the trait.
        self.0.iter().filter(|one| range.contains(one) && ('a'..='z').contains(*one)).count()
    }
}

#[no_tls]
pub fn run() -> String {
    let text = Text("Any Range".chars().collect());
    let parts = [text.part(..3), text.part(4..), text.part(1..=2), text.part((Bound::Excluded(0), Bound::Unbounded))];
    format!("{} {} {}", parts.join("|"), text.count('a'..'n'), text.count(..))
}
