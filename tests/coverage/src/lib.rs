//! Which of std's stable items may marked code use, and which are left out, and why?

use std::io::{self, Write as _};
use std::process::ExitCode;

use anyhow::Result;

pub mod allowlist;
pub mod api;
pub mod calls;
pub mod compile;
pub mod docs;
pub mod instance;
pub mod kinds;
pub mod macros;
pub mod may_not_enter;
pub mod package;
pub mod page;
pub mod report;
pub mod runs;
pub mod trial;
pub mod verdict;

// Of the macro crate, which says more of these, and lends only macros.
#[path = "../../../macros/src/known_macros.rs"]
#[allow(dead_code, missing_docs, reason = "as is not needed here")]
mod known_macros;
#[path = "../../../macros/src/left_out.rs"]
#[allow(dead_code, reason = "as is not needed here")]
pub mod left_out;
#[path = "../../../macros/src/names.rs"]
#[allow(dead_code, missing_docs, reason = "as is not needed here")]
mod names;

/// What a command's `main` does: prints what `run` makes of the arguments, and fails where it fails, or says that something is amiss.
pub fn print(run: impl FnOnce(&[&str]) -> Result<(String, bool)>) -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let printed = run(&arguments).and_then(|(text, is_well)| {
        io::stdout().write_all(text.as_bytes())?;
        Ok(is_well)
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
