//! How much of each module is there, and what is not?

use std::collections::BTreeMap;
use std::fmt;

use crate::verdict::{Judged, Verdict};

/// The counts of each module, as a table in Markdown.
#[derive(Default)]
pub struct Table {
    modules: BTreeMap<String, Counts>,
}

#[derive(Default, Clone, Copy)]
struct Counts {
    allowed: usize,
    left_out: usize,
    missing: usize,
}

impl Counts {
    fn all(self) -> usize {
        self.allowed + self.left_out + self.missing
    }
}

impl Table {
    /// Counts the items of each module.
    pub fn new(judged: &[Judged]) -> Self {
        let mut table = Table::default();
        for judged in judged {
            let counts = table.modules.entry(judged.item.module().to_owned()).or_default();
            *match judged.verdict {
                Verdict::Allowed => &mut counts.allowed,
                Verdict::LeftOut(_) => &mut counts.left_out,
                Verdict::Missing => &mut counts.missing,
            } += 1;
        }
        table
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| module | items | allowlisted | left out | missing |\n| --- | ---: | ---: | ---: | ---: |")?;
        let mut all = Counts::default();
        let row = |f: &mut fmt::Formatter<'_>, name: &str, counts: Counts| {
            let Counts { allowed, left_out, missing } = counts;
            writeln!(f, "| {name} | {} | {allowed} | {left_out} | {missing} |", counts.all())
        };
        for (name, counts) in &self.modules {
            row(f, &format!("`{name}`"), *counts)?;
            all.allowed += counts.allowed;
            all.left_out += counts.left_out;
            all.missing += counts.missing;
        }
        row(f, "all", all)
    }
}
