//! Do std's allowlisted items reach no thread-local but those that are harmless, and would it be seen if they did?
#![cfg(all(target_arch = "x86_64", target_os = "linux"))]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use no_tls_thread_locals::analysis::Analysis;
use no_tls_thread_locals::macros::CALLS;
use no_tls_thread_locals::stand_ins::GIVEN;
use no_tls_thread_locals::survey::{Survey, UNWINDING};

// These take a while to make, and are only looked at.
static SURVEY: LazyLock<Survey> = LazyLock::new(|| Survey::make().unwrap_or_else(|error| panic!("{error:#}")));

static ANALYSIS: LazyLock<Analysis> = LazyLock::new(|| SURVEY.analysis().unwrap_or_else(|error| panic!("{error:#}")));

/// The last names of the thread-locals that an item reaches when nothing panics.
fn reached(path: &str) -> BTreeSet<String> {
    let mut calls =
        SURVEY.entries.iter().filter(|(entry, _)| entry.path == path).flat_map(|(_, calls)| calls).peekable();
    assert!(calls.peek().is_some(), "`{path}` is not called");
    let watched = calls.flat_map(|call| ANALYSIS.in_order(*call));
    watched.map(|watched| watched.name.rsplit("::").next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn no_item_reaches_what_is_not_harmless() {
    let forbidden = SURVEY.forbidden(&ANALYSIS);
    assert!(
        forbidden.is_empty(),
        "poison the item in `runtime/src/allowlist`, or argue in `tests/thread_locals/src/harmless.rs`:\n{}",
        forbidden.join("\n")
    );
}

#[test]
fn each_item_is_called() {
    let entries = &SURVEY.entries;
    assert!(entries.len() > 4_500, "{} items are too few to be all that is allowlisted", entries.len());
    let uncalled: Vec<&str> =
        entries.iter().filter(|(entry, _)| entry.calls.is_empty()).map(|(entry, _)| &*entry.path).collect();
    assert!(uncalled.is_empty(), "no call is made of {uncalled:?}: see `tests/thread_locals/src/stand_ins.rs`");
}

#[test]
fn what_stands_for_what_is_used() {
    let is_item = |path: &str| SURVEY.entries.iter().any(|(entry, _)| entry.path == path);
    let given = GIVEN.iter().map(|(path, _)| *path).filter(|path| !is_item(path));
    let is_macro = |name: &str| SURVEY.entries.iter().any(|(entry, _)| entry.path.ends_with(&format!("::{name}")));
    let calls = CALLS.iter().map(|(name, _)| *name).filter(|name| !is_macro(name));
    let unused: Vec<&str> = given.chain(calls).collect();
    assert!(unused.is_empty(), "these are not allowlisted: {unused:?}");
}

#[test]
fn the_table_has_nothing_in_vain() {
    let unused = ANALYSIS.unused();
    assert!(unused.is_empty(), "nothing reaches, or is reached through: {unused:?}");
}

#[test]
fn what_is_reached_is_seen() {
    for (symbol, thread_local) in [
        ("canary_current", "CURRENT"),
        ("canary_id", "ID"),
        ("canary_park", "CURRENT"),
        ("canary_spawn", "SPAWN_HOOKS"),
        ("canary_with", "CALLERS"),
        ("canary_dyn", "CALLERS"),
        ("canary_in_message", "CALLERS"),
        ("canary_foreign", "pthread_self"),
    ] {
        let (canary, analysis) = SURVEY.analysis_of(symbol).unwrap_or_else(|error| panic!("{error:#}"));
        let forbidden: Vec<&str> = analysis.forbidden(canary).map(|watched| &*watched.name).collect();
        let is_meant = |name: &&str| name.rsplit("::").next() == Some(thread_local);
        assert!(forbidden.iter().any(is_meant), "`{symbol}` reaches {forbidden:?}, not `{thread_local}`");
    }
}

#[test]
fn unwinding_reaches_nothing_that_is_not_harmless() {
    let (personality, analysis) = SURVEY.analysis_of(UNWINDING).unwrap_or_else(|error| panic!("{error:#}"));
    let forbidden: Vec<&str> = analysis.forbidden(personality).map(|watched| &*watched.name).collect();
    assert!(forbidden.is_empty(), "it reaches {forbidden:?}");
}

#[test]
fn items_reach_what_is_known() {
    for (path, thread_locals) in [
        ("std::collections::HashMap::new", &["KEYS"][..]),
        ("std::thread::panicking", &["LOCAL_PANIC_COUNT"]),
        ("u32::wrapping_add", &[]),
        ("std::rc::Rc::downgrade", &[]),
    ] {
        let thread_locals = thread_locals.iter().map(ToString::to_string).collect();
        assert_eq!(reached(path), thread_locals, "{path}");
    }
    assert!(reached("std::println").contains("OUTPUT_CAPTURE"));
    assert!(reached("std::sync::mpsc::Receiver::recv").contains("CURRENT"));
}

#[test]
fn a_way_is_shown() {
    let ways =
        SURVEY.ways(&ANALYSIS, "KEYS", "std::collections::HashMap::new").unwrap_or_else(|error| panic!("{error:#}"));
    let [way] = ways.as_slice() else { panic!("there is one call, and one thread-local of that name: {ways:?}") };
    let lines: Vec<&str> = way.lines().map(str::trim).collect();
    assert!(lines[0].ends_with("reaches `<std::hash::random::RandomState>::new::KEYS`:"), "{way}");
    assert!(lines[1].starts_with("<std::collections::hash::map::HashMap<calls::Stand, calls::Stand>>::new"), "{way}");
    assert_eq!(lines.last(), Some(&"<std::hash::random::RandomState>::new::KEYS"));
    assert!(SURVEY.ways(&ANALYSIS, "KEYS", "std::no::such").is_err());
}
