//! Does the page on errors list each error that the tests see, and none that no test sees?
//!
//! A code span in the first cell of a row of `runtime/ERRORS.md` is the first line of an error, in which `…` stands for
//! anything.

use std::fs;
use std::path::{Path, PathBuf};

const PAGE: &str = include_str!("../../runtime/ERRORS.md");

/// The files of `tests/FOLDER` whose names end in `.EXTENSION`.
fn files(folder: &str, extension: &str) -> impl Iterator<Item = (PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let found = paths.filter(move |path| path.extension().is_some_and(|found| found == extension));
    found.map(|path| (path.clone(), fs::read_to_string(&path).unwrap()))
}

/// `error[E0433]: cannot find …` → `cannot find …`
fn first_line(line: &str) -> Option<&str> {
    let (level, message) = line.split_once(": ")?;
    (level == "error" || level.starts_with("error[")).then_some(message)
}

/// The code spans in a line of Markdown.
fn code_spans(mut line: &str) -> Vec<&str> {
    let mut spans = Vec::new();
    while let Some(start) = line.find('`') {
        let length = line[start..].find(|c| c != '`').unwrap_or(line.len() - start);
        let (fence, rest) = line[start..].split_at(length);
        let Some(end) = rest.find(fence) else { break };
        spans.push(rest[..end].trim());
        line = &rest[end + length..];
    }
    spans
}

/// The patterns of the page: what the first cells of its tables' rows have in code spans.
fn patterns() -> Vec<&'static str> {
    let first_cells = PAGE.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    first_cells.flat_map(code_spans).collect()
}

fn matches(pattern: &str, line: &str) -> bool {
    match pattern.split_once('…') {
        None => pattern == line,
        Some((head, rest)) => line.strip_prefix(head).is_some_and(|tail| {
            tail.char_indices().map(|(at, _)| at).chain([tail.len()]).any(|at| matches(rest, &tail[at..]))
        }),
    }
}

#[test]
fn each_error_is_on_the_page() {
    let patterns = patterns();
    let mut missing = Vec::new();
    for (path, text) in files("ui", "stderr") {
        for line in text.lines().filter_map(first_line) {
            if !patterns.iter().any(|pattern| matches(pattern, line)) {
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
    let is_seen = |pattern: &&str| seen.iter().any(|line| matches(pattern, line));
    let unseen: Vec<&str> = patterns().into_iter().filter(|pattern| !is_seen(pattern)).collect();
    assert!(unseen.is_empty(), "in runtime/ERRORS.md, but in no test:\n{}", unseen.join("\n"));
}
