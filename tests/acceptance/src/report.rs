//! What came out?

use std::collections::BTreeMap;
use std::fmt;
use std::fmt::Write as _;
use std::fs;

use anyhow::Result;

use super::package::{Package, Tests, workplace};
use super::search::{Refusal, What};
use super::source::Sources;

#[derive(Default)]
pub struct Report {
    rows: Vec<Row>,
    reasons: BTreeMap<String, usize>,
}

struct Row {
    name: String,
    version: String,
    functions: usize,
    accepted: usize,
    unmarked: Tests,
    marked: Tests,
}

impl Report {
    pub fn add(
        &mut self,
        package: &Package,
        sources: &Sources,
        refusals: Vec<Refusal>,
        unmarked: Tests,
        marked: Tests,
    ) -> Result<()> {
        let is_compiled = |refusal: &&Refusal| match refusal.what {
            What::Function(function) => sources.functions[function].is_compiled,
            What::Item(_) => true,
        };
        let refusals: Vec<&Refusal> = refusals.iter().filter(is_compiled).collect();
        let functions = sources.functions.iter().filter(|function| function.is_compiled).count();
        let mut refused = 0;
        let mut text = String::new();
        for refusal in &refusals {
            let name = name(sources, refusal.what);
            let beside = if refusal.is_beside { ", beside it" } else { "" };
            writeln!(text, "{name}{beside} ({}):\n{}", refusal.place, refusal.rendered)?;
            if let What::Function(_) = refusal.what {
                refused += 1;
                *self.reasons.entry(reason(sources, &refusals, refusal)).or_default() += 1;
            }
        }
        fs::write(workplace().join(format!("{}.refused", package.name)), text)?;
        self.rows.push(Row {
            name: package.name.clone(),
            version: package.version.clone(),
            functions,
            accepted: functions - refused,
            unmarked,
            marked,
        });
        Ok(())
    }

    /// The last crate's result, in a line.
    pub fn last(&self) -> String {
        self.rows.last().map(|row| format!("{} of {} functions", row.accepted, row.functions)).unwrap_or_default()
    }

    pub fn tests_agree(&self) -> bool {
        self.rows.iter().all(|row| row.marked == row.unmarked)
    }
}

/// The error with its names taken out, or that it is a consequence of another.
fn reason(sources: &Sources, refusals: &[&Refusal], refusal: &Refusal) -> String {
    // `Type<'_>`, `&Type` and `__no_tls0_name` are of what has this name.
    let refused = |piece: &str| {
        let is_of = |word: &str, other: &&&Refusal| other.what != refusal.what && name(sources, other.what) == word;
        let mut words = piece.split(|c: char| !c.is_alphanumeric() && c != '_');
        words.find_map(|word| refusals.iter().find(|other| is_of(word.trim_start_matches("__no_tls0_"), other)))
    };
    let mut pieces = refusal.message.split('`');
    let mut reason = pieces.next().unwrap_or_default().to_owned();
    let mut is_quoted = true;
    for piece in pieces {
        if is_quoted {
            if let Some(other) = refused(piece) {
                return match other.what {
                    What::Function(_) => "it needs a function that is refused".to_owned(),
                    What::Item(_) => "it needs a type or trait that is refused".to_owned(),
                };
            }
            let _ = if piece.contains("__no_tls0_") { write!(reason, "`{piece}`") } else { write!(reason, "`…`") };
        } else {
            reason.push_str(piece);
        }
        is_quoted = !is_quoted;
    }
    match &refusal.code {
        Some(code) => format!("{code}: {reason}"),
        None => reason,
    }
}

fn name(sources: &Sources, what: What) -> &str {
    match what {
        What::Function(function) => &sources.functions[function].name,
        What::Item(unit) => &sources.units[unit].name,
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| crate | functions | accepted | | its tests, unmarked | marked |")?;
        writeln!(f, "| --- | ---: | ---: | ---: | ---: | ---: |")?;
        let line = |f: &mut fmt::Formatter<'_>, name: &str, functions: usize, accepted: usize, tests: [String; 2]| {
            let share = 100.0 * accepted as f64 / functions.max(1) as f64;
            let [unmarked, marked] = tests;
            writeln!(f, "| {name} | {functions} | {accepted} | {share:.1} % | {unmarked} | {marked} |")
        };
        for row in &self.rows {
            let name = format!("{} {}", row.name, row.version);
            line(f, &name, row.functions, row.accepted, [row.unmarked.to_string(), row.marked.to_string()])?;
        }
        let sum = |of: fn(&Row) -> usize| self.rows.iter().map(of).sum();
        line(f, "all", sum(|row| row.functions), sum(|row| row.accepted), [String::new(), String::new()])?;
        let mut reasons: Vec<_> = self.reasons.iter().collect();
        reasons.sort_by_key(|(reason, count)| (usize::MAX - **count, *reason));
        writeln!(f, "\n| refused | because |\n| ---: | --- |")?;
        reasons.iter().try_for_each(|(reason, count)| writeln!(f, "| {count} | {} |", reason.replace('|', "\\|")))
    }
}

impl fmt::Display for Tests {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.ran, self.failed) {
            (false, _) => write!(f, "did not run"),
            (true, 0) => write!(f, "{} pass", self.passed),
            (true, failed) => write!(f, "{} pass, {failed} fail", self.passed),
        }
    }
}
