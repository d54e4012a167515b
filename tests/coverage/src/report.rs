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
        row(f, "all", all)?;
        let share = 100.0 * (all.allowed + all.left_out) as f64 / all.all().max(1) as f64;
        writeln!(f, "\n{share:.1} % are allowlisted, or left out with a reason.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::{Item, Kind};

    #[test]
    fn items_are_counted_by_module() {
        let item = |path: &str| Item {
            path: path.to_owned(),
            kind: Kind::Type,
            shown: String::new(),
            resolved: String::new(),
            is_deprecated: false,
            source: String::new(),
        };
        let items = [item("std::rc::Rc"), item("std::rc::Weak"), item("pointer::add")];
        let verdicts = [Verdict::Allowed, Verdict::LeftOut("why".to_owned()), Verdict::Missing];
        let judged: Vec<Judged> = items
            .iter()
            .zip(verdicts)
            .map(|(item, verdict)| Judged { name: item.path.clone(), item, verdict })
            .collect();
        assert_eq!(
            Table::new(&judged).to_string(),
            "| module | items | allowlisted | left out | missing |\n\
             | --- | ---: | ---: | ---: | ---: |\n\
             | `ptr` | 1 | 0 | 0 | 1 |\n\
             | `rc` | 2 | 1 | 1 | 0 |\n\
             | all | 3 | 1 | 1 | 1 |\n\
             \n66.7 % are allowlisted, or left out with a reason.\n"
        );
    }
}
