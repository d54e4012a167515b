//! Does an item do the same in marked code as in other code?
//!
//! Programs that `tests/coverage` generates try it: each of their [`Case`]s makes arguments of the same [`Source`] twice, calls once the
//! marked function and once the other, and answers with the result and the arguments as text.

mod made;
mod show;
mod source;

use std::cell::Cell;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher};
use std::panic::{self, AssertUnwindSafe};

use proptest::collection::vec;
use proptest::prelude::any;
use proptest::test_runner::{Config, TestCaseError, TestRunner};

pub use made::Made;
pub use show::{OfAnything, OfDebug, OfIterator, Shown};
pub use source::{Closure, Source};

/// A map whose order is the same each time.
pub type HashedMap<K, V> = HashMap<K, V, BuildHasherDefault<DefaultHasher>>;

/// A call of an item.
pub struct Case {
    /// The item's path.
    pub path: &'static str,
    /// Whether it is a number's, so that its arguments may be of any size: elsewhere a `usize` may be a length.
    pub is_of_number: bool,
    /// Calls the marked function, or the other, and says what came of it.
    pub run: fn(&mut Source, bool) -> String,
}

/// How many numbers the arguments of a case are made of.
const CHOICES: usize = 24;

/// Runs each case on so many random inputs, and answers with those that differ, each with a small input that was found, and those that
/// never end but by a panic.
pub fn differing(cases: &[Case], inputs: u32) -> Vec<String> {
    // Panics are compared.
    panic::set_hook(Box::new(|_| {}));
    let differing = cases.iter().filter_map(|case| compare(case, inputs).err()).collect();
    let _ = panic::take_hook();
    differing
}

fn compare(case: &Case, inputs: u32) -> Result<(), String> {
    let ended = Cell::new(0);
    let config = Config { cases: inputs, failure_persistence: None, max_shrink_iters: 2_000, ..Config::default() };
    let result = TestRunner::new_with_rng(config.clone(), rng(&config)).run(&vec(any::<u64>(), CHOICES), |choices| {
        let [unmarked, marked] = [false, true].map(|is_marked| {
            let mut source = Source::new(&choices, case.is_of_number);
            let run = AssertUnwindSafe(|| {
                let shown = (case.run)(&mut source, is_marked);
                ended.set(ended.get() + 1);
                shown
            });
            panic::catch_unwind(run).unwrap_or_else(|payload| {
                let message = payload.downcast_ref::<String>().cloned();
                let message = message.or_else(|| payload.downcast_ref::<&str>().map(|&message| message.to_owned()));
                format!("panicked: {}", message.unwrap_or_default())
            })
        });
        match marked == unmarked {
            true => Ok(()),
            false => Err(TestCaseError::fail(format!("unmarked: {unmarked}\n  marked: {marked}"))),
        }
    });
    result.map_err(|error| format!("{}: {error}", case.path))?;
    // What always panics is not compared.
    (ended.get() > 0).then_some(()).ok_or_else(|| format!("{}: it always panics", case.path))
}

/// The same inputs in each run.
fn rng(config: &Config) -> proptest::test_runner::TestRng {
    proptest::test_runner::TestRng::deterministic_rng(config.rng_algorithm)
}

/// What an expression's value is, as text: of an iterator, its first items.
#[macro_export]
macro_rules! show {
    ($value:expr) => {
        match $value {
            value => {
                #[allow(unused_imports)]
                use $crate::{OfAnything as _, OfDebug as _, OfIterator as _};
                (&&&$crate::Shown::new(value)).show()
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_shown_by_what_they_can_do() {
        struct Opaque;
        assert_eq!(show!(Some(1)), "Some(1)");
        assert_eq!(show!(1..4), "[1, 2, 3]");
        assert_eq!(show!(std::iter::repeat(1)).len(), show!([1; 64]).len());
        assert!(show!(Opaque).ends_with("Opaque"));
    }

    #[test]
    fn what_differs_is_found_and_made_small() {
        let run = |source: &mut Source, is_marked: bool| {
            let number = u32::made(source);
            if is_marked && number > 1_000 { "more".to_owned() } else { show!(number) }
        };
        let same = |source: &mut Source, _: bool| show!(Vec::<String>::made(source).remove(3));
        let panics = |_: &mut Source, _: bool| panic!("always");
        let case = |path, run| Case { path, is_of_number: true, run };
        let differing = differing(&[case("one", run), case("other", same), case("third", panics)], 200);
        assert_eq!(differing.len(), 2);
        assert_eq!(differing[1], "third: it always panics");
        assert!(differing[0].starts_with("one: ") && differing[0].contains("marked: more"), "{differing:?}");
    }

    #[test]
    fn closures_answer_by_what_they_are_given() {
        let closure = Source::new(&[7], false).closure();
        let answers: Vec<bool> = (0..64).map(|number| closure.answer(&(&number,))).collect();
        assert_eq!(answers, (0..64).map(|number| closure.answer(&(&number,))).collect::<Vec<bool>>());
        assert!(answers.contains(&true) && answers.contains(&false));
    }
}
