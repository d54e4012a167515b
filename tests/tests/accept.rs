//! Ordinary programs (`tests/accept`) compile marked, and give marked what they give unmarked.
//!
//! `build.rs` finds the programs and writes one test for each. `ACCEPT_BLESS=1` writes the expected
//! texts anew, from the unmarked programs.

include!(concat!(env!("OUT_DIR"), "/programs.rs"));
include!(concat!(env!("OUT_DIR"), "/tests.rs"));

/// Compares a program without its marks, with them, and in a capsule: made on the test's thread and
/// read on another, and run on that other thread.
fn check(name: &str, expected: &str, marked: fn() -> String, unmarked: fn() -> String, in_capsule: [String; 2]) {
    let without = unmarked();
    if std::env::var_os("ACCEPT_BLESS").is_some() {
        let path = format!("{}/accept/{name}.out", env!("CARGO_MANIFEST_DIR"));
        std::fs::write(path, &without).unwrap();
    } else {
        assert_eq!(without, expected, "{name}, unmarked");
    }
    assert_eq!(marked(), without, "{name}, marked");
    assert_eq!(in_capsule[0], without, "{name}, made in a capsule");
    assert_eq!(in_capsule[1], without, "{name}, run on another thread");
}

#[test]
fn there_are_enough_programs() {
    const { assert!(PROGRAMS >= 15) };
}
