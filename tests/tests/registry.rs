//! Does the registry list what is there, and does it cost nothing where it is off?
//!
//! The feature is turned on in packages outside of the workspace, or cargo would turn it on for all other tests, too.
//!
//! `REGISTRY_BLESS=1` writes `registry/expected.txt` anew.

mod package;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A package `name` with the feature on; answers where it is.
fn with_registry(name: &str, edition: u32, dependency: &str) -> PathBuf {
    let package = package::package(name, edition, dependency);
    let manifest = fs::read_to_string(package.join("Cargo.toml")).unwrap();
    let manifest = manifest.replace("package = \"no-tls\"", "package = \"no-tls\", features = [\"registry\"]");
    package::write(&package.join("Cargo.toml"), &manifest);
    package
}

/// What the package's program prints.
fn run(package: &Path) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "--target-dir"])
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("registry-target"))
        .current_dir(package)
        .env_remove("RUSTFLAGS")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}:\n{}", package.display(), String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn lists_what_is_there() {
    let package = with_registry("registry", 2024, "no_tls");
    for source in ["lib.rs", "main.rs"] {
        let text = fs::read_to_string(here().join("registry").join(source)).unwrap();
        package::write(&package.join("src").join(source), &text);
    }
    let listed = run(&package);
    let expected = here().join("registry/expected.txt");
    if std::env::var_os("REGISTRY_BLESS").is_some() {
        fs::write(&expected, &listed).unwrap();
    }
    assert_eq!(listed, fs::read_to_string(expected).unwrap());
}

#[test]
fn compiles_in_strict_crates() {
    for (name, program, edition, dependency) in [
        ("registry-bare", "bare.rs", 2024, "no_tls"),
        ("registry-old", "program.rs", 2018, "no_tls"),
        ("registry-renamed", "program.rs", 2024, "other_name"),
    ] {
        let package = with_registry(name, edition, dependency);
        let source = fs::read_to_string(here().join("editions").join(program)).unwrap();
        package::write(&package.join("src/main.rs"), &package::renamed(&source, dependency));
        run(&package);
    }
}

/// What the macros expand to without the feature, their own snapshots say.
#[test]
fn is_no_dependency_where_it_is_off() {
    let tree = |package: &Path| {
        package::write(&package.join("src/lib.rs"), "");
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["tree", "--offline", "--edges", "normal"]).current_dir(package);
        String::from_utf8(cargo.output().unwrap().stdout).unwrap()
    };
    assert!(tree(&with_registry("registry-on", 2024, "no_tls")).contains("inventory"));
    let off = package::package("registry-off", 2024, "no_tls");
    assert!(tree(&off).contains("no-tls-macros") && !tree(&off).contains("inventory"));
}
