//! What does a `Cargo.lock` pull in, and why?
//!
//! The answers come from a graph of `Rc`s, made on one thread, inside a capsule, and handed from
//! thread to thread, each of which answers one query on it. Nothing in here is an `Arc`, a `Mutex` or
//! `unsafe`, and yet `Capsule<Graph>` is `Send`.
//!
//! Modules of marked code: `graph`, `queries`. Of ambient code: all others.
#![forbid(unsafe_code)]

mod args;
mod graph;
mod lockfile;
mod queries;
mod relay;
mod report;

use std::{
    io::{self, Write},
    process::ExitCode,
};

use args::Args;
use clap::Parser;
use lockfile::Lockfile;
use relay::{Question, Relay};

fn main() -> ExitCode {
    let report = match run(&Args::parse()) {
        Ok(report) => report,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    };
    match io::stdout().write_all(report.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("error: cannot write the report: {error}");
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

fn run(args: &Args) -> Result<String, lockfile::Error> {
    let lockfile = match &args.lockfile {
        Some(path) => Lockfile::read(path)?,
        None => Lockfile::read(&lockfile::nearest()?)?,
    };

    let mut questions = vec![Question::Size, Question::LongestChain, Question::MostDependedUpon, Question::Duplicates];
    if let Some(spec) = &args.why {
        let places = lockfile.places(spec)?;
        questions.insert(3, Question::Why(places));
    }

    let Lockfile { path, packages } = lockfile;
    let relay = Relay::run(packages, questions, args.threads);
    Ok(report::render(&path, &relay))
}
