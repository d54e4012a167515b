//! Does the page on errors list each error that the tests see, and none that no test sees?

use std::fs;
use std::path::{Path, PathBuf};

use cargo_no_tls::page::{Entry, entries, matches};

/// The files of the workspace's `tests/FOLDER` whose names end in `.EXTENSION`.
fn files(folder: &str, extension: &str) -> impl Iterator<Item = (PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests").join(folder);
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let found = paths.filter(move |path| path.extension().is_some_and(|found| found == extension));
    found.map(|path| (path.clone(), fs::read_to_string(&path).unwrap()))
}

/// `error[E0433]: cannot find …` → `cannot find …`
fn first_line(line: &str) -> Option<&str> {
    let (level, message) = line.split_once(": ")?;
    (level == "error" || level.starts_with("error[")).then_some(message)
}

#[test]
fn each_error_is_on_the_page() {
    let entries: Vec<Entry> = entries().collect();
    let mut missing = Vec::new();
    for (path, text) in files("ui", "stderr") {
        for line in text.lines().filter_map(first_line) {
            if !entries.iter().any(|entry| entry.is_about(line)) {
                missing.push(format!("{}: {line}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "not in runtime/ERRORS.md:\n{}", missing.join("\n"));
}

#[test]
fn each_error_of_the_page_is_seen() {
    let mut seen = Vec::new();
    for (_, text) in files("ui", "stderr") {
        seen.extend(text.lines().filter_map(first_line).map(str::to_owned));
    }
    for (_, text) in files("attacks", "rs") {
        seen.extend(text.lines().next().and_then(|line| line.strip_prefix("//! refused: ")).map(str::to_owned));
    }
    let is_seen = |pattern: &str| seen.iter().any(|line| matches(pattern, line));
    let unseen: Vec<&str> = entries().flat_map(|entry| entry.errors).filter(|pattern| !is_seen(pattern)).collect();
    assert!(unseen.is_empty(), "in runtime/ERRORS.md, but in no test:\n{}", unseen.join("\n"));
}
