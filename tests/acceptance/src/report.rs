//! What came out?

use std::collections::BTreeMap;
use std::fmt;

use cargo_no_tls::report::{PackageShare, percent};

use no_tls_acceptance::package::Tests;

#[derive(Default)]
pub struct Report {
    rows: Vec<Row>,
    reasons: BTreeMap<String, usize>,
}

struct Row {
    share: PackageShare,
    unmarked: Tests,
    marked: Tests,
}

impl Report {
    pub fn add(&mut self, report: &cargo_no_tls::report::Report, unmarked: Tests, marked: Tests) {
        self.rows.extend(report.packages.iter().map(|share| Row { share: share.clone(), unmarked, marked }));
        for (reason, count) in &report.summary {
            *self.reasons.entry(reason.clone()).or_default() += count;
        }
    }

    /// The last crate's result, in a line.
    pub fn last(&self) -> String {
        let line = |row: &Row| format!("{} of {} functions", row.share.marked, row.share.functions);
        self.rows.last().map(line).unwrap_or_default()
    }

    pub fn tests_agree(&self) -> bool {
        self.rows.iter().all(|row| row.marked == row.unmarked)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| crate | functions | accepted | | its tests, unmarked | marked |")?;
        writeln!(f, "| --- | ---: | ---: | ---: | ---: | ---: |")?;
        let line = |f: &mut fmt::Formatter<'_>, name: &str, functions: usize, accepted: usize, tests: [String; 2]| {
            let [unmarked, marked] = tests;
            writeln!(
                f,
                "| {name} | {functions} | {accepted} | {} | {unmarked} | {marked} |",
                percent(accepted, functions)
            )
        };
        for Row { share, unmarked, marked } in &self.rows {
            let name = format!("{} {}", share.name, share.version);
            line(f, &name, share.functions, share.marked, [unmarked.to_string(), marked.to_string()])?;
        }
        let sum = |of: fn(&Row) -> usize| self.rows.iter().map(of).sum();
        line(f, "all", sum(|row| row.share.functions), sum(|row| row.share.marked), [String::new(), String::new()])?;
        let mut reasons: Vec<_> = self.reasons.iter().collect();
        reasons.sort_by_key(|(reason, count)| (usize::MAX - **count, *reason));
        writeln!(f, "\n| refused | because |\n| ---: | --- |")?;
        reasons.iter().try_for_each(|(reason, count)| writeln!(f, "| {count} | {reason} |"))
    }
}
