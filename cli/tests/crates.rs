//! Do crates from crates.io compile after `cargo no-tls mark`, and do their own tests pass as before?

mod package;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use no_tls_acceptance::crates;
use no_tls_acceptance::package::{ENV, Package, workplace};
use toml_edit::DocumentMut;

const CHOSEN: [&str; 5] = ["adler2", "fnv", "heck", "shlex", "strsim"];

/// The copy of a crate, as a member of the workspace around.
fn member(from: &Path, into: &Path) -> Package {
    let package = Package::copy(from, into).unwrap();
    let path = package.directory.join("Cargo.toml");
    let mut manifest: DocumentMut = fs::read_to_string(&path).unwrap().parse().unwrap();
    manifest.remove("workspace");
    manifest.remove("profile");
    fs::write(&path, manifest.to_string()).unwrap();
    package
}

#[test]
fn marked_crates_pass_their_own_tests() {
    let is_chosen = |directory: &PathBuf| {
        let name = directory.file_name().unwrap().to_string_lossy().into_owned();
        CHOSEN.iter().any(|chosen| name.starts_with(&format!("{chosen}-")))
    };
    let root = package::workplace().join("crates");
    fs::create_dir_all(&root).unwrap();
    let manifest = "[workspace]\nresolver = \"2\"\nmembers = [\"*-*\"]\n\n[profile.dev]\ndebug = false\n";
    fs::write(root.join("Cargo.toml"), manifest).unwrap();
    let directories = crates::fetch().unwrap().into_iter().filter(is_chosen);
    let packages: Vec<Package> = directories.map(|directory| member(&directory, &root)).collect();
    assert_eq!(packages.len(), CHOSEN.len());
    let test = || packages.iter().map(|package| package.test().unwrap()).collect::<Vec<_>>();

    let unmarked = test();
    assert!(unmarked.iter().all(|tests| tests.failed == 0 && tests.passed > 0));
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-no-tls"));
    command.args(["no-tls", "mark", "--workspace", "--lib", "--summary"]).current_dir(&root);
    let output = command.env("CARGO_TARGET_DIR", workplace().join("target")).envs(ENV).output().unwrap();
    let (stdout, stderr) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(output.status.success(), "{stdout}{stderr}");
    assert_eq!(stdout.matches("| 100 % |").count(), CHOSEN.len(), "{stdout}");
    assert!(fs::read_to_string(packages[1].directory.join("lib.rs")).unwrap().contains("#[no_tls::no_tls]"));
    assert!(test() == unmarked);
}
