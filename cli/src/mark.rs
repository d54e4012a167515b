//! `cargo no-tls mark`: marks what can be, and says why the rest is not.

use std::fs;
use std::process::ExitCode;
use std::time::Duration;

use annotate_snippets::Renderer;
use anyhow::{Context, Result, bail, ensure};
use indicatif::{ProgressBar, ProgressStyle};

use crate::args;
use crate::edit;
use crate::project::Project;
use crate::reasons::{self, Unmarked};
use crate::report::{self, Report};
use crate::search::{self, Marks};
use crate::source::Sources;

/// What was found out of a project, and not yet written.
pub struct Plan {
    sources: Sources,
    marks: Marks,
    unmarked: Vec<Unmarked>,
    /// What `--from` named, unless it is marked.
    unmet: Option<usize>,
}

impl Plan {
    /// Finds the marks that compile: all, or those that the function `from` needs.
    ///
    /// # Errors
    ///
    /// The workspace does not compile as it is, cannot be copied, or has no such function.
    pub fn find(project: &Project, from: Option<&str>, progress: impl Fn(&str)) -> Result<Self> {
        let _alone = project.lock()?;
        progress("copying");
        project.update_copy()?;
        let mut sources = Sources::read(project)?;
        let named = from.map(|from| function(&sources, from)).transpose()?;
        progress("compiling it as it is");
        search::survey(project, &mut sources)?;
        if let Some(unit) = named {
            let of = &sources.units[unit];
            ensure!(of.is_compiled || of.existing.is_some(), "`{}` is not compiled with these flags", of.path);
        }
        let is_open = named.filter(|unit| sources.is_candidate(*unit));
        let marks = match (named, is_open) {
            (Some(unit), None) if sources.units[unit].existing.is_some() => Marks::none(),
            _ => search::mark(project, &sources, is_open, |round, marks| {
                progress(&format!("round {round}: {marks} marks"));
            })?,
        };
        let unmarked = reasons::unmarked(&sources, &marks);
        let unmet = is_open.filter(|unit| !marks.is_marked(&sources, *unit));
        Ok(Self { sources, marks, unmarked, unmet })
    }

    pub fn report(&self, project: &Project) -> Report {
        Report::new(project, &self.sources, &self.marks, &self.unmarked)
    }

    /// The marks as a unified diff.
    pub fn diff(&self) -> String {
        edit::diff(&self.sources, &self.marks.places(&self.sources))
    }

    /// Each reason in the compiler's own look.
    pub fn reasons(&self, renderer: &Renderer) -> impl Iterator<Item = String> {
        self.unmarked.iter().map(move |unmarked| report::render(&self.sources, unmarked, renderer))
    }

    /// Writes the marks, all or none.
    ///
    /// # Errors
    ///
    /// A file has changed meanwhile, or cannot be written.
    pub fn write(&self) -> Result<()> {
        edit::write(&self.sources, &self.marks.places(&self.sources))
    }
}

/// The unit of the function that a path's end names.
fn function(sources: &Sources, named: &str) -> Result<usize> {
    let end = format!("::{named}");
    let with_crate = |path: &str| named.split_once("::").is_some_and(|(_, rest)| rest == path);
    let mut found: Vec<_> = sources
        .functions
        .iter()
        .filter(|function| function.path == named || function.path.ends_with(&end) || with_crate(&function.path))
        .collect();
    if found.iter().any(|function| function.path == named) {
        found.retain(|function| function.path == named);
    }
    match found.as_slice() {
        [] => bail!("there is no function `{named}`"),
        [function] => Ok(function.unit),
        several => {
            let places: Vec<_> = several
                .iter()
                .map(|function| {
                    format!("`{}` ({})", function.path, sources.place(function.file, function.name_range.start))
                })
                .collect();
            bail!("`{named}` could be each of these: {}", places.join(", "))
        }
    }
}

/// Runs the command.
///
/// # Errors
///
/// What is asked for is not there, or does not compile as it is; no file has been touched.
pub fn run(args: &args::Mark) -> Result<ExitCode> {
    let project = Project::find(&args.selection, &args.paths)?.that_depends_on_the_runtime()?;
    edit::end_when_interrupted()?;
    let bar = progress_bar(args.selection.build.quiet)?;
    let plan = Plan::find(&project, args.from.as_deref(), |message| bar.set_message(message.to_owned()));
    bar.finish_and_clear();
    let plan = plan?;
    let report = plan.report(&project);
    if args.json {
        anstream::println!("{}", serde_json::to_string_pretty(&report)?);
    } else if args.summary {
        anstream::print!("{}", report.summary());
    } else if !args.check && !args.selection.build.quiet {
        let renderer = if args.selection.build.color.is_on() { Renderer::styled() } else { Renderer::plain() };
        plan.reasons(&renderer).for_each(|reason| anstream::eprintln!("{reason}\n"));
    }
    if let Some(unit) = plan.unmet {
        eprintln!("error: `{}` cannot be marked: nothing is written", plan.sources.units[unit].path);
        return Ok(ExitCode::from(1));
    }
    if args.dry_run {
        anstream::print!("{}", plan.diff());
    } else if args.check {
        for mark in report.marks.iter().filter(|mark| mark.is_new) {
            eprintln!("{}:{}: `{}` could be marked", mark.place.file, mark.place.line, mark.item);
        }
    } else {
        plan.write()?;
    }
    if args.from.is_none() {
        // `cargo no-tls check` says why what is not marked could not be.
        fs::write(project.saved_report(), serde_json::to_vec(&report)?)?;
    }
    if !args.selection.build.quiet {
        for share in &report.packages {
            let percent = report::percent(share.marked, share.functions);
            eprintln!(
                "{} {}: {} of {} functions marked, {percent}",
                share.name, share.version, share.marked, share.functions
            );
        }
    }
    Ok(ExitCode::from(u8::from(args.check && report.marks.iter().any(|mark| mark.is_new))))
}

/// A bar that is seen on a terminal only.
fn progress_bar(is_quiet: bool) -> Result<ProgressBar> {
    if is_quiet {
        return Ok(ProgressBar::hidden());
    }
    let style = ProgressStyle::with_template("{spinner} {msg} [{elapsed}]").context("a template")?;
    let bar = ProgressBar::new_spinner().with_style(style);
    bar.enable_steady_tick(Duration::from_millis(200));
    Ok(bar)
}
