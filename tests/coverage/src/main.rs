//! Which of std's stable items may marked code use, and which are left out, and why?
//!
//! ```sh
//! cargo run --release -p no-tls-coverage [-- --missing [MODULE] | --left-out [MODULE] | --signatures [MODULE] | --calls [MODULE]
//!     | --trials [MODULE]]
//! ```
//!
//! Reads the stable API of core, alloc and std from the documentation that comes with the toolchain (`rustup component add
//! rust-docs`), and the allowlist from what rustdoc says of `no-tls`. Prints the count of each module as Markdown, and exits with
//! 1 if an item is neither allowlisted nor left out with a reason. With an option it lists items, one a line:
//!
//! - `--missing`: those, with their declarations as std's documentation shows them;
//! - `--left-out`: what is left out, with the reason;
//! - `--signatures`: all, with their declarations in full paths;
//! - `--calls`: those that marked code cannot use as generally as std lets it. For each allowlisted item, a marked function is
//!   generated that has std's signature and calls the item, and compiled, in `target/coverage-calls`. Exits with 1 if there are any;
//! - `--trials`: those that do something else in marked code. Items of collections, strings, numbers and iterators are called there and
//!   elsewhere with the same random arguments, by programs in `target/coverage-trials`. Exits with 1 if there are any.

use std::fmt::Write as _;
use std::process::ExitCode;

use anyhow::{Result, bail, ensure};
use no_tls_coverage::allowlist::Allowlist;
use no_tls_coverage::api::{Api, Item};
use no_tls_coverage::docs::Docs;
use no_tls_coverage::report::Table;
use no_tls_coverage::verdict::{Verdict, judge};
use no_tls_coverage::{compile, trial};

fn main() -> ExitCode {
    no_tls_coverage::print(run)
}

/// What is asked for, and whether nothing is missing.
fn run(arguments: &[&str]) -> Result<(String, bool)> {
    let (option, module) = match arguments {
        [] => (None, None),
        [option] => (Some(*option), None),
        [option, module] => (Some(*option), Some(*module)),
        _ => bail!("one option at most, and one module"),
    };
    let std = Docs::of_toolchain()?;
    let api = Api::read(&std)?;
    let is_asked_for = |item: &Item| module.is_none_or(|module| item.module() == module);
    ensure!(api.items.iter().any(is_asked_for), "there is no such module: without an option, all are listed");
    let mut text = String::new();
    if option == Some("--signatures") {
        for item in api.items.iter().filter(|item| is_asked_for(item)) {
            writeln!(text, "{}: {}", item.path, item.resolved)?;
        }
        return Ok((text, true));
    }
    let allowlist = Allowlist::read(&Docs::of_runtime()?, &std, &api)?;
    let judged = judge(&std, &api, &allowlist)?;
    let listed = judged.iter().filter(|judged| is_asked_for(judged.item));
    if option == Some("--calls") {
        let mut calls = compile::calls(&judged, &std, &api)?;
        calls.retain(|name, _| module.is_none_or(|module| name == module));
        let mut done = 0;
        let all: usize = calls.values().map(Vec::len).sum();
        let failures = compile::check(&calls, "coverage-calls", compile::CRATE, |name, count| {
            done += count;
            eprintln!("{done} of {all} functions compile: {name}");
        })?;
        for failure in &failures {
            writeln!(text, "{}\n{}\n{}", failure.path, failure.code, failure.message)?;
        }
        return Ok((text, failures.is_empty()));
    }
    if option == Some("--trials") {
        let mut trials = trial::trials(&judged, &std, &api)?;
        trials.retain(|name, _| module.is_none_or(|module| name == module));
        eprintln!("{} functions are run with random arguments", trials.values().map(Vec::len).sum::<usize>());
        let result = trial::run(&trials)?;
        return Ok((result.as_ref().err().cloned().unwrap_or_default(), result.is_ok()));
    }
    match option {
        None => write!(text, "{}", Table::new(&judged))?,
        Some("--missing") => {
            for judged in listed.filter(|judged| judged.verdict == Verdict::Missing) {
                writeln!(text, "{}: {}", judged.name, judged.item.shown)?;
            }
        }
        Some("--left-out") => {
            for judged in listed {
                if let Verdict::LeftOut(reason) = &judged.verdict {
                    writeln!(text, "{}: {reason}", judged.name)?;
                }
            }
        }
        Some(other) => {
            bail!("`{other}` is none of `--missing`, `--left-out`, `--signatures`, `--calls` and `--trials`")
        }
    }
    Ok((text, judged.iter().all(|judged| judged.verdict != Verdict::Missing)))
}
