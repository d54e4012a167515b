//! What share of a crate's functions is accepted when all of it is marked, and why is the rest not?
//!
//! ```sh
//! cargo run --release -p no-tls-acceptance [-- [--no-tests] DIRECTORY…]
//! ```
//!
//! Takes the directories of crates, or without any the crates of `crates.toml`, which cargo fetches. Each is
//! copied to `target/acceptance`, and there `#[no_tls]` is put on every function, impl, trait and type of its library. Whatever
//! rustc refuses loses its mark, until the rest compiles. The crate's own tests run with and without the marks, if not told
//! otherwise.
//!
//! Prints the table as Markdown, and the reasons by frequency; `target/acceptance/NAME.refused` says of each function what
//! was wrong, and where. Exits with 1 if a crate could not be measured, or if its tests fail marked and pass unmarked.

mod compiler;
mod crates;
mod package;
mod report;
mod search;
mod source;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use indicatif::{ProgressBar, ProgressStyle};
use package::Tests;

fn main() -> ExitCode {
    let mut report = report::Report::default();
    let mut given: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let count = given.len();
    given.retain(|argument| argument != Path::new("--no-tests"));
    let with_tests = given.len() == count;
    let directories = match if given.is_empty() { crates::fetch() } else { Ok(given) } {
        Ok(directories) => directories,
        Err(error) => {
            eprintln!("error: {error:#}");
            return ExitCode::FAILURE;
        }
    };
    let mut all_measured = true;
    for directory in directories {
        if let Err(error) = measure(&directory, with_tests, &mut report) {
            eprintln!("error: {} was not measured: {error:#}", directory.display());
            all_measured = false;
        }
    }
    print!("{report}");
    if all_measured && report.tests_agree() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn measure(directory: &Path, with_tests: bool, report: &mut report::Report) -> Result<()> {
    let package = package::Package::copy(directory)?;
    let bar = ProgressBar::new_spinner().with_style(ProgressStyle::with_template("{prefix:>24} {msg} {elapsed}")?);
    bar.set_prefix(package.name.clone());
    bar.enable_steady_tick(std::time::Duration::from_millis(200));

    let mut sources = source::Sources::read(&package)?;
    bar.set_message("tests, unmarked");
    let unmarked = if with_tests { package.test()? } else { Tests::default() };
    bar.set_message("counting functions");
    search::count(&package, &mut sources)?;
    let refusals = search::mark(&package, &sources, |round, marks| {
        bar.set_message(format!("round {round}, {marks} marks"));
    })?;
    bar.set_message("tests, marked");
    let marked = if with_tests { package.test()? } else { Tests::default() };
    report.add(&package, &sources, refusals, unmarked, marked)?;
    // A bar is shown on a terminal only.
    bar.finish_and_clear();
    eprintln!("{:>24} {}", package.name, report.last());
    Ok(())
}
