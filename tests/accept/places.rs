//! Places that begin with a value made on the spot, and statements that end by a brace.

use std::cell::Cell;
use std::ops::{AddAssign, Index, IndexMut, Neg, Sub};
use std::rc::Rc;

use no_tls::no_tls;

#[no_tls]
struct Ledger<T> {
    log: Rc<Cell<u32>>,
    kind: T,
    entries: [i64; 3],
}

#[no_tls]
impl<T> Ledger<T> {
    const EMPTY: [i64; 3] = [7, 8, 9];

    fn boxed(log: &Rc<Cell<u32>>, kind: T) -> Box<Self> {
        Box::new(Self { log: log.clone(), kind, entries: Self::EMPTY })
    }

    fn entries_mut(&mut self) -> &mut [i64; 3] {
        &mut self.entries
    }

    fn first() -> &'static i64 {
        &Self::EMPTY[0]
    }
}

#[no_tls]
impl AddAssign<i64> for Ledger<i32> {
    fn add_assign(&mut self, amount: i64) {
        self.log.set(self.log.get() + 1);
        self.entries[0] += amount + i64::from(self.kind);
    }
}

#[no_tls]
impl Index<usize> for Ledger<i32> {
    type Output = i64;

    fn index(&self, at: usize) -> &i64 {
        self.log.set(self.log.get() + 10);
        &self.entries[at]
    }
}

#[no_tls]
impl IndexMut<usize> for Ledger<i32> {
    fn index_mut(&mut self, at: usize) -> &mut i64 {
        &mut self.entries[at]
    }
}

#[no_tls]
#[derive(Clone, Copy, Debug, PartialEq)]
struct Amount(i64);

#[no_tls]
impl Sub for Amount {
    type Output = Amount;

    fn sub(self, other: Amount) -> Amount {
        Amount(self.0 - other.0)
    }
}

#[no_tls]
impl Neg for Amount {
    type Output = Amount;

    fn neg(self) -> Amount {
        Amount(-self.0)
    }
}

#[no_tls]
fn ends_by_brace(amount: Amount) -> Amount {
    const {}
    assert! { amount != Amount(0) }
    let counted = Cell::new(0);
    if amount.0 > 1 {
        counted.set(counted.get() + 1);
    }
    {
        counted.set(counted.get() + 1);
    }
    match amount.0 {
        2 => counted.set(counted.get() + 1),
        _ => {}
    }
    -amount - Amount(counted.get())
}

#[no_tls]
pub fn run() -> String {
    let log = Rc::new(Cell::new(0));
    *Ledger::boxed(&log, 1) += 5;
    let read = Ledger::boxed(&log, 2)[1];
    let mut ledger = Ledger::boxed(&log, 3);
    ledger.entries_mut()[2] -= 4;
    ledger[0] += 1;
    *ledger += 2;
    ledger.entries_mut()[ledger_index(&log)] *= 2;
    let sliced = &[1, 2, 3, 4][1..3];
    let borrowed = &String::from("made on the spot")[5..];
    let sum = (Amount(3) - Amount(1)).0 + vec![1, 2, 3][2] + [4, 5][Ledger::<u8>::EMPTY[0] as usize - 7];
    format!(
        "{} {read} {:?} {sliced:?} {borrowed} {sum} {} {:?} {:?} {:?}",
        log.get(),
        ledger.entries,
        Ledger::<u8>::first(),
        ends_by_brace(Amount(2)),
        promoted(1),
        promoted(4),
    )
}

#[no_tls]
fn promoted(at: usize) -> &'static [u8] {
    if at > 3 { &[][..] } else { &[1, 2, 3][at..] }
}

#[no_tls]
fn ledger_index(log: &Rc<Cell<u32>>) -> usize {
    log.set(log.get() + 100);
    1
}
