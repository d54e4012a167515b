//! Do the collections, strings, numbers and iterators of std do the same in marked code as in other code?
//!
//! Marked and unmarked calls are generated from std's signatures, and compared on random arguments: the results, what was lent, and panics.

mod judged;

use judged::with_verdicts;
use no_tls_coverage::trial;

#[test]
fn items_do_the_same_in_marked_code() {
    with_verdicts(|std, api, judged| {
        let trials = trial::trials(judged, std, api).unwrap_or_else(|error| panic!("{error:#}"));
        let is_tried = |path: &str| trials.values().flatten().any(|trial| trial.path == path);
        for path in [
            "f64::hypot",
            "i128::checked_rem_euclid",
            "slice::sort_by_cached_key",
            "slice::join",
            "std::char::from_u32",
            "std::collections::BTreeMap::range",
            "std::collections::BTreeSet::union",
            "std::collections::BinaryHeap::into_sorted_vec",
            "std::collections::HashMap::retain",
            "std::collections::HashSet::is_subset",
            "std::collections::LinkedList::split_off",
            "std::collections::VecDeque::rotate_left",
            "std::collections::hash_map::Entry::or_insert_with",
            "std::iter::Iterator::try_fold",
            "std::iter::Iterator::unzip",
            "std::option::Option::zip",
            "std::result::Result::and_then",
            "std::string::String::replace_range",
            "std::vec::Vec::splice",
            "str::split_once",
        ] {
            assert!(is_tried(path), "{path}");
        }
        let count: usize = trials.values().map(Vec::len).sum();
        assert!(count > 3_000, "{count} functions are too few");
        if let Err(said) = trial::run(&trials).unwrap_or_else(|error| panic!("{error:#}")) {
            panic!("marked code does something else:\n{said}");
        }
    });
}
