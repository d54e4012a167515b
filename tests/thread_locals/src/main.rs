//! Which thread-locals can std's allowlisted items reach?
//!
//! ```sh
//! cargo run --release -p no-tls-thread-locals [-- --path THREAD_LOCAL ITEM]
//! ```
//!
//! Prints the count of each module as Markdown, and which thread-locals its calls reach when nothing panics and there is memory; then, for each item that reaches
//! what it may not, how, and exits with 1 if there is one. With `--path` it shows a shortest way from each call of an item to the
//! thread-locals, or the C library's functions, that have a word in their name: `--path CURRENT std::sync::mpsc::Receiver::recv`.
//!
//! The library says how it finds out, and what it cannot see.

use std::process::ExitCode;

use anyhow::{Result, bail};
use no_tls_thread_locals::survey::Survey;

fn main() -> ExitCode {
    no_tls_coverage::print(run)
}

/// What is asked for, and whether nothing is reached that may not be.
fn run(arguments: &[&str]) -> Result<(String, bool)> {
    match arguments {
        [] => {
            let survey = Survey::make()?;
            let analysis = survey.analysis()?;
            let forbidden = survey.forbidden(&analysis);
            Ok((format!("{}\n{}", survey.table(&analysis), forbidden.join("\n")), forbidden.is_empty()))
        }
        ["--path", name, path] => {
            let survey = Survey::make()?;
            let ways = survey.ways(&survey.analysis()?, name, path)?;
            if ways.is_empty() {
                bail!("no call of `{path}` reaches a `{name}`");
            }
            Ok((ways.join("\n"), true))
        }
        _ => bail!("nothing, or `--path THREAD_LOCAL ITEM`"),
    }
}
