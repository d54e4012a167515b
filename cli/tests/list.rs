//! Does `cargo no-tls list` show what a program's registry holds, without running the program?

mod package;

use package::Package;

#[test]
fn lists_a_program() {
    let package = Package::copy("listed");
    let before = package.sources();
    let ran = package.run(&["list"]).exits_with(0);
    for line in [
        "marked: 3",
        " Function  listed::own       src/main.rs:6",
        " Function  listed::twice     src/lib.rs:11",
        "trusted: 1",
        " Assumed  listed::twice  src/lib.rs:13  arithmetic",
        "exits: 1",
        " Exit  listed::identity  src/lib.rs:7  the number is shown alone",
    ] {
        assert!(ran.stdout.lines().any(|found| found == line), "{line}\n{}", ran.stdout);
    }
    let ran = package.run(&["list", "--trusted", "--json"]).exits_with(0);
    let trusted: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let expected = serde_json::json!([
        { "file": "src/lib.rs", "line": 13, "path": "listed::twice", "kind": "Assumed", "reason": "arithmetic" }
    ]);
    assert_eq!(trusted, expected);
    assert_eq!(before, package.sources());
}

#[test]
fn lists_a_library_and_a_test() {
    let package = Package::copy("listed");
    let ran = package.run(&["list", "--lib", "--json"]).exits_with(0);
    let registry: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(registry["version"], 1);
    assert_eq!(registry["marked"].as_array().unwrap().len(), 2);
    assert_eq!(registry["exits"][0]["path"], "listed::identity");
    let ran = package.run(&["list", "--test", "listed"]).exits_with(0);
    assert!(ran.stdout.contains("listed::in_the_test"), "{}", ran.stdout);
    package.run(&["list", "--test", "none"]).exits_with(2);
}
