//! Do crates from crates.io compile after `cargo no-tls mark`, and do their own tests pass as before?

mod package;

use std::process::Command;

use no_tls_acceptance::crates;
use no_tls_acceptance::package::{ENV, Package, workplace};

#[test]
fn marked_crates_pass_their_own_tests() {
    let chosen = ["adler2", "fnv", "heck", "shlex", "strsim"];
    let directories = crates::fetch().unwrap();
    let is_chosen = |directory: &&std::path::PathBuf| {
        let name = directory.file_name().unwrap().to_string_lossy().into_owned();
        chosen.iter().any(|chosen| name.starts_with(&format!("{chosen}-")))
    };
    let directories: Vec<_> = directories.iter().filter(is_chosen).collect();
    assert_eq!(directories.len(), chosen.len());
    for directory in directories {
        let package = Package::copy(directory, &package::workplace().join("crates")).unwrap();
        let unmarked = package.test().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-no-tls"));
        command.args(["no-tls", "mark", "--lib", "--summary"]).current_dir(&package.directory);
        command.env("CARGO_TARGET_DIR", workplace().join("target")).envs(ENV);
        let output = command.output().unwrap();
        let (stdout, stderr) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        assert!(output.status.success(), "{}: {stdout}{stderr}", package.name);
        assert!(stdout.contains("| 100 % |"), "{}: {stdout}", package.name);
        assert!(unmarked == package.test().unwrap() && unmarked.failed == 0 && unmarked.passed > 0, "{}", package.name);
    }
}
