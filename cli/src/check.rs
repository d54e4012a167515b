//! `cargo no-tls check`: what cargo says, with the errors of marked code in a user's words.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{ExitCode, Stdio};

use annotate_snippets::Renderer;
use anyhow::{Context, Result, bail};
use cargo_metadata::diagnostic::Diagnostic;
use serde_json::Value;

use crate::args;
use crate::project::{self, Project};
use crate::retell::Retold;
use crate::source::Sources;
use crate::subject;

/// How messages are printed.
#[derive(Clone, Copy, Default)]
struct Format {
    /// JSON on stdout, in the shape of cargo's.
    is_json: bool,
    /// Diagnostics rendered on stderr, though the rest is JSON.
    renders: bool,
    is_short: bool,
    is_coloured: bool,
}

impl Format {
    fn parse(words: &[String], is_coloured: bool) -> Result<Self> {
        let mut format = Self { renders: true, ..Self::default() };
        let mut asks_for_ansi = false;
        for word in words {
            match word.as_str() {
                "human" => {}
                "short" | "json-diagnostic-short" => format.is_short = true,
                "json" | "json-render-diagnostics" => {}
                "json-diagnostic-rendered-ansi" => asks_for_ansi = true,
                other => bail!("there is no message format `{other}`"),
            }
            if word.starts_with("json") {
                format.is_json = true;
                format.renders = word == "json-render-diagnostics";
            }
        }
        format.is_coloured = if format.renders { is_coloured } else { asks_for_ansi };
        Ok(format)
    }

    /// What cargo is asked for.
    fn argument(self) -> &'static str {
        match (self.is_short, self.is_coloured) {
            (false, false) => "json",
            (false, true) => "json,json-diagnostic-rendered-ansi",
            (true, false) => "json,json-diagnostic-short",
            (true, true) => "json,json-diagnostic-short,json-diagnostic-rendered-ansi",
        }
    }
}

/// What is known of the workspace, found out when an error asks for it.
struct Knowledge {
    project: Project,
    sources: OnceCell<Sources>,
    /// What the last `cargo no-tls mark` said.
    reasons: OnceCell<Option<Value>>,
}

impl Knowledge {
    fn sources(&self) -> &Sources {
        self.sources.get_or_init(|| Sources::read(&self.project).unwrap_or_default())
    }

    /// Why a unit had no mark when `cargo no-tls mark` last ran, if its file is as it was then.
    fn why(&self, unit: usize) -> Option<String> {
        let unit = &self.sources().units[unit];
        let saved = self.project.saved_report();
        let written = |path| fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
        if written(&self.sources().files[unit.file].path)? > written(&saved)? {
            return None;
        }
        let read = || serde_json::from_slice(&fs::read(&saved).ok()?).ok();
        let report = self.reasons.get_or_init(read).as_ref()?;
        let file = self.sources().files[unit.file].relative.to_string_lossy();
        let is_it = |entry: &&Value| entry["item"] == unit.path.as_str() && entry["file"] == *file;
        report["unmarked"].as_array()?.iter().find(is_it)?["message"].as_str().map(ToOwned::to_owned)
    }
}

/// Runs the command. Its exit code is cargo's.
///
/// # Errors
///
/// There is no workspace, or cargo cannot be run.
pub fn run(args: &args::Check) -> Result<ExitCode> {
    let format = Format::parse(&args.message_format, args.selection.build.color.is_on())?;
    // An error may be in any member.
    let mut all = args.selection.clone();
    all.workspace.package.clear();
    all.workspace.exclude.clear();
    all.workspace.workspace = true;
    let project = Project::find(&all, &[])?;
    let knowledge = Knowledge { project, sources: OnceCell::new(), reasons: OnceCell::new() };
    let mut command = project::cargo();
    command.arg("check").arg(format!("--message-format={}", format.argument()));
    command.args(args.selection.all_arguments()).args(&args.others);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut cargo = command.spawn().context("running cargo")?;
    let output = cargo.stdout.take().context("cargo has an output")?;
    let progress = cargo.stderr.take().context("cargo has an output for errors")?;
    // Line by line, so that none is torn by a message.
    let forward = std::thread::spawn(move || {
        for line in BufReader::new(progress).lines().map_while(Result::ok) {
            anstream::eprintln!("{line}");
        }
    });
    let mut printed = HashSet::new();
    for line in BufReader::new(output).lines() {
        tell(&line?, format, &knowledge, &mut printed);
    }
    let status = cargo.wait()?;
    // It ends with cargo's output.
    let _ = forward.join();
    Ok(ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(101)))
}

fn tell(line: &str, format: Format, knowledge: &Knowledge, printed: &mut HashSet<String>) {
    let Ok(mut message) = serde_json::from_str::<Value>(line) else {
        println!("{line}");
        return;
    };
    if message["reason"] != "compiler-message" {
        if format.is_json {
            println!("{line}");
        }
        return;
    }
    let error = serde_json::from_value::<Diagnostic>(message["message"].clone()).ok();
    let is_of_macro = |error: &Diagnostic| subject::primary(error).and_then(subject::asking).is_some();
    let mentions_us = error.as_ref().is_some_and(|error| line.contains("no_tls") || is_of_macro(error));
    let retold = error
        .filter(|_| mentions_us)
        .and_then(|error| Retold::of(&error, knowledge.sources(), |unit| knowledge.why(unit)));
    if let Some(retold) = &retold {
        let renderer = if format.is_coloured { Renderer::styled() } else { Renderer::plain() };
        retold.put_into(&mut message["message"], knowledge.sources(), &renderer);
        if format.is_short {
            message["message"]["rendered"] = retold.short(knowledge.sources()).into();
        }
    }
    if format.renders {
        let rendered = message["message"]["rendered"].as_str().unwrap_or_default();
        // What several targets share is told once.
        if printed.insert(rendered.to_owned()) {
            anstream::eprint!("{rendered}");
        }
    } else if retold.is_some() {
        println!("{message}");
    } else {
        println!("{line}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_those_of_cargo() {
        let parse = |words: &[&str], is_coloured| {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            Format::parse(&words, is_coloured)
        };
        let human = parse(&[], true).unwrap();
        assert!(!human.is_json && human.renders && human.argument().contains("ansi"));
        let json = parse(&["json"], true).unwrap();
        assert!(json.is_json && !json.renders && json.argument() == "json");
        let both = parse(&["json-render-diagnostics"], false).unwrap();
        assert!(both.is_json && both.renders && both.argument() == "json");
        assert!(parse(&["xml"], false).is_err());
    }
}
