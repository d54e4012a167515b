//! Do expansions compile in crates of each edition, without std's prelude, with unsafe code and warnings forbidden, and with the
//! dependency renamed?

mod package;

use std::fs;
use std::path::Path;
use std::process::Command;

/// Runs a program of `editions/` as a package of its own.
fn run(name: &str, program: &str, edition: u32, dependency: &str) {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("editions").join(program);
    let source = fs::read_to_string(source).unwrap();
    let package = package::package(name, edition, dependency);
    package::write(&package.join("src/main.rs"), &package::renamed(&source, dependency));
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "--target-dir"])
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("editions"))
        .current_dir(&package)
        .env_remove("RUSTFLAGS")
        .output()
        .unwrap();
    assert!(output.status.success(), "{name}:\n{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn each_edition() {
    for edition in [2018, 2021, 2024] {
        run(&format!("edition-{edition}"), "program.rs", edition, "no_tls");
    }
}

#[test]
fn patterns_of_old_editions() {
    for edition in [2018, 2021] {
        run(&format!("old-{edition}"), "old.rs", edition, "no_tls");
    }
}

#[test]
fn captures_of_the_oldest() {
    run("captured-2018", "captured.rs", 2018, "no_tls");
}

#[test]
fn macros_of_the_oldest() {
    run("oldest-2015", "oldest.rs", 2015, "no_tls");
}

#[test]
fn futures() {
    for edition in [2018, 2021, 2024] {
        run(&format!("futures-{edition}"), "futures.rs", edition, "no_tls");
    }
}

#[test]
fn without_the_prelude() {
    for edition in [2018, 2021, 2024] {
        run(&format!("bare-{edition}"), "bare.rs", edition, "no_tls");
    }
}

#[test]
fn a_renamed_dependency() {
    for edition in [2018, 2024] {
        run(&format!("renamed-{edition}"), "program.rs", edition, "other_name");
    }
}
