//! What does a user of `crate-graph` see?

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
};

const LOCK: &str = r#"
version = 4

[[package]]
name = "app"
version = "1.0.0"
dependencies = ["json 2.1.0", "web"]

[[package]]
name = "json"
version = "1.9.0"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "json"
version = "2.1.0"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "web"
version = "0.3.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = ["json 1.9.0"]
"#;

fn crate_graph(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_crate-graph")).args(arguments).output().unwrap()
}

/// Each test names its own file: tests run at once.
fn lock_file(name: &str, text: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path
}

fn report(arguments: &[&str]) -> String {
    let output = crate_graph(arguments);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stderr}");
    assert_eq!(stderr, "");
    String::from_utf8(output.stdout).unwrap()
}

/// The one line that a failure says.
fn complaint(arguments: &[&str]) -> String {
    let output = crate_graph(arguments);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(output.stdout, b"");
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
    assert!(stderr.starts_with("error: "), "{stderr}");
    stderr
}

/// The threads that the headings name, in order: the builder's, the answering ones', the last one's.
fn threads(report: &str) -> Vec<&str> {
    report.lines().filter_map(|line| line.strip_suffix(']')?.rsplit_once('[')).map(|(_, thread)| thread).collect()
}

#[test]
fn the_workspace_is_read_where_no_path_is_given() {
    let report = report(&[]);
    assert!(report.lines().next().unwrap().ends_with("Cargo.lock"));
    for title in ["Packages and edges", "Longest chain", "Most depended upon", "In several versions"] {
        assert!(report.contains(title), "{report}");
    }
    assert!(report.contains("no-tls-examples "), "{report}");
    assert!(!report.contains("What would go with"), "{report}");
}

#[test]
fn each_query_is_answered_by_another_thread() {
    let path = lock_file("threads.lock", LOCK);
    let path = path.to_str().unwrap();

    let report_of_four = report(&[path]);
    let four = threads(&report_of_four);
    assert_eq!(four.len(), 6);
    for (index, thread) in four.iter().enumerate() {
        assert!(!four[..index].contains(thread), "{four:?}");
    }

    let report_of_two = report(&[path, "--threads", "2"]);
    let two = threads(&report_of_two);
    assert_eq!(two[1], two[3]);
    assert_eq!(two[2], two[4]);
    assert_ne!(two[1], two[2]);

    let report_of_many = report(&[path, "--threads", "1000000"]);
    assert_eq!(threads(&report_of_many).len(), 6);
}

#[test]
fn why_adds_what_would_go() {
    let path = lock_file("why.lock", LOCK);
    let path = path.to_str().unwrap();
    let of_web = report(&[path, "--why", "web"]);
    for line in
        ["    app 1.0.0 > web 0.3.0", "  1 package depends on it", "  1 package is there only for it", "    json 1.9.0"]
    {
        assert!(of_web.lines().any(|found| found == line), "{line}\n{of_web}");
    }

    let of_version = report(&[path, "--why", "json@2.1.0"]);
    assert!(of_version.contains("What would go with json 2.1.0 "), "{of_version}");
}

#[test]
fn an_empty_lock_file_has_nothing_in_it() {
    for (name, text) in [("empty.lock", ""), ("version.lock", "version = 4\n")] {
        let path = lock_file(name, text);
        let report = report(&[path.to_str().unwrap()]);
        assert!(report.contains("  0 packages, 0 of them local\n  0 edges\n"), "{report}");
    }
}

#[test]
fn a_missing_file_is_said() {
    let stderr = complaint(&["no/such/Cargo.lock"]);
    assert!(stderr.contains("cannot read `no/such/Cargo.lock`"), "{stderr}");
}

#[test]
fn a_malformed_file_is_said() {
    let path = lock_file("malformed.lock", "[[package]]\nname = \"a\n");
    let stderr = complaint(&[path.to_str().unwrap()]);
    assert!(stderr.contains("is not a valid lock file: line 2, column"), "{stderr}");
}

#[test]
fn an_unknown_package_is_said() {
    let path = lock_file("unknown.lock", LOCK);
    let stderr = complaint(&[path.to_str().unwrap(), "--why", "no-such-package"]);
    assert!(stderr.contains("no package `no-such-package` in"), "{stderr}");
}

#[test]
fn zero_threads_are_refused() {
    let output = crate_graph(&["--threads", "0"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--threads"));
}
