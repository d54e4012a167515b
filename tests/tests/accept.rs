//! Ordinary programs (`tests/accept`) compile marked, and give marked what they give unmarked.
//!
//! `build.rs` finds the programs and writes one test for each.

// Proves that the dependency is used even where no program is found.
use no_tls::Capsule;

include!(concat!(env!("OUT_DIR"), "/accept.rs"));

/// `run` as it is, without its marks, and inside a capsule that another thread opens.
fn check(name: &str, expected: &str, marked: fn() -> String, unmarked: fn() -> String, capsule: Capsule<String>) {
    let without = unmarked();
    if std::env::var_os("ACCEPT_BLESS").is_some() {
        let path = format!("{}/accept/{name}.out", env!("CARGO_MANIFEST_DIR"));
        std::fs::write(path, &without).unwrap();
    } else {
        assert_eq!(without, expected, "{name}, unmarked");
    }
    assert_eq!(marked(), without, "{name}, marked");
    let mut capsule = capsule;
    let elsewhere = std::thread::spawn(move || capsule.with(no_tls::marked!(|made: &mut String| made.clone())));
    assert_eq!(elsewhere.join().unwrap(), without, "{name}, in a capsule");
}

#[test]
fn there_are_enough_programs() {
    assert!(PROGRAMS >= 15, "{PROGRAMS}");
}
