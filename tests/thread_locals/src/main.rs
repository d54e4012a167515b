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

use std::io::{self, Write as _};
use std::process::ExitCode;

use anyhow::{Result, bail};
use no_tls_thread_locals::survey::Survey;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let printed = run(&arguments).and_then(|(text, is_harmless)| {
        io::stdout().write_all(text.as_bytes())?;
        Ok(is_harmless)
    });
    match printed {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
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
