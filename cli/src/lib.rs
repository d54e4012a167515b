#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
#![allow(missing_docs, reason = "the library is for the command, and for the tests of the workspace")]

pub mod args;
mod check;
mod compiler;
mod edit;
mod imports;
mod list;
pub mod mark;
pub mod page;
pub mod project;
mod reasons;
pub mod report;
mod retell;
mod search;
mod source;
mod subject;

use std::process::ExitCode;

use args::{Cargo, Command};

/// Runs a command, and says in one line what is wrong, if something is.
pub fn run(Cargo::NoTls { command }: &Cargo) -> ExitCode {
    let selection = match command {
        Command::Mark(mark) => &mark.selection,
        Command::Check(check) => &check.selection,
        Command::List(list) => &list.selection,
    };
    selection.build.color.apply();
    let result = match command {
        Command::Mark(args) => mark::run(args),
        Command::Check(args) => check::run(args),
        Command::List(args) => list::run(args),
    };
    result.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::from(2)
    })
}
