//! Does what the design refuses fail to compile, with a message that says what to do?
//!
//! Each file in `ui/` breaks one rule and is named for it. After a change of a message, look at
//! `TRYBUILD=overwrite cargo test -p no-tls-tests --test ui`.

#[test]
fn refused() {
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}
