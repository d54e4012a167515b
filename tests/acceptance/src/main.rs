//! What share of a crate's functions is accepted when all of it is marked, and do its tests pass?
//!
//! ```sh
//! cargo run --release -p no-tls-acceptance [-- [--no-tests] DIRECTORY…]
//! ```
//!
//! Takes the directories of crates, or without any the crates of `crates.toml`, which cargo fetches. Each is copied to
//! `target/acceptance`, is given the dependency, and is marked there by what `cargo no-tls mark --lib` does. The crate's own tests run with
//! and without the marks, if not told otherwise.
//!
//! Prints the table as Markdown, and the reasons by frequency; `target/acceptance/NAME.unmarked` says of each function what
//! was wrong, and where. Exits with 1 if a crate could not be measured, or if its tests fail marked and pass unmarked.

mod report;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use annotate_snippets::Renderer;
use anyhow::Result;
use cargo_no_tls::args::Selection;
use cargo_no_tls::mark::Plan;
use cargo_no_tls::project::Project;
use indicatif::{ProgressBar, ProgressStyle};
use no_tls_acceptance::crates;
use no_tls_acceptance::package::{self, Tests, workplace};

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
    let package = package::Package::copy(directory, &workplace().join("crates"))?;
    let bar = ProgressBar::new_spinner().with_style(ProgressStyle::with_template("{prefix:>24} {msg} {elapsed}")?);
    bar.set_prefix(package.name.clone());
    bar.enable_steady_tick(std::time::Duration::from_millis(200));

    bar.set_message("tests, unmarked");
    let unmarked = if with_tests { package.test()? } else { Tests::default() };
    let mut selection = Selection::default();
    selection.manifest.manifest_path = Some(package.directory.join("Cargo.toml"));
    selection.targets.lib = true;
    selection.build.target_dir = Some(workplace().join("target"));
    let mut project = Project::find(&selection, &[])?.that_depends_on_the_runtime()?;
    project.env.extend(package::ENV.map(|(name, value)| (name.into(), value.into())));
    let plan = Plan::find(&project, None, |message| bar.set_message(message.to_owned()))?;
    plan.write()?;
    bar.set_message("tests, marked");
    let marked = if with_tests { package.test()? } else { Tests::default() };
    let reasons: Vec<String> = plan.reasons(&Renderer::plain()).collect();
    fs::write(workplace().join(format!("{}.unmarked", package.name)), reasons.join("\n\n"))?;
    report.add(&plan.report(&project), unmarked, marked);
    // A bar is shown on a terminal only.
    bar.finish_and_clear();
    eprintln!("{:>24} {}", package.name, report.last());
    Ok(())
}
