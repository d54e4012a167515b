//! How are the answers laid out?

use std::{fmt::Write, path::Path, rc::Rc};

use crate::{
    queries::{Dependents, Duplicate, Size, Why},
    relay::{Answer, End, Relay},
};

const WIDTH: usize = 80;

/// The whole report, ready to be printed.
pub fn render(path: &Path, relay: &Relay) -> String {
    let mut report = Report(String::new());
    report.line(format_args!("{}", path.display()));
    report.heading("Graph built", &relay.builder);
    for (answer, thread) in &relay.answers {
        match answer {
            Answer::Size(size) => report.size(size, thread),
            Answer::LongestChain(chain) => report.longest_chain(chain, thread),
            Answer::MostDependedUpon(rows) => report.most_depended_upon(rows, thread),
            Answer::Why(why) => report.why(why, thread),
            Answer::Duplicates(duplicates) => report.duplicates(duplicates, thread),
        }
    }
    report.end(&relay.end);
    report.0
}

struct Report(String);

impl Report {
    fn line(&mut self, text: std::fmt::Arguments<'_>) {
        writeln!(self.0, "{text}").expect("a `String` can always be written to");
    }

    fn heading(&mut self, title: &str, thread: &str) {
        let thread = format!("[{thread}]");
        let gap = WIDTH.saturating_sub(title.chars().count() + 1);
        self.line(format_args!("\n{title} {thread:>gap$}"));
    }

    fn size(&mut self, size: &Size, thread: &str) {
        self.heading("Packages and edges", thread);
        self.line(format_args!("  {}, {} of them local", count(size.packages, "package"), size.local));
        match size.cyclic {
            0 => self.line(format_args!("  {}", count(size.edges, "edge"))),
            cyclic => self.line(format_args!(
                "  {}, {cyclic} of them closing a cycle (not followed in chains)",
                count(size.edges, "edge"),
            )),
        }
    }

    fn longest_chain(&mut self, chain: &[String], thread: &str) {
        self.heading(&format!("Longest chain: {}", count(chain.len(), "package")), thread);
        for (number, package) in (1..).zip(chain) {
            self.line(format_args!("  {number:>3}  {package}"));
        }
    }

    fn most_depended_upon(&mut self, rows: &[Dependents], thread: &str) {
        self.heading("Most depended upon", thread);
        if rows.is_empty() {
            self.line(format_args!("  none"));
            return;
        }
        self.line(format_args!("  directly  in all"));
        for Dependents { package, direct, all } in rows {
            self.line(format_args!("  {direct:>8}  {all:>6}  {package}"));
        }
    }

    fn why(&mut self, why: &Why, thread: &str) {
        self.heading(&format!("What would go with {}", why.packages.join(", ")), thread);
        self.line(format_args!("  it is there through"));
        self.list(&why.chain, " > ");
        match why.dependents.len() {
            0 => self.line(format_args!("  nothing depends on it")),
            1 => self.line(format_args!("  1 package depends on it")),
            all => self.line(format_args!("  {all} packages depend on it, {} of them directly", why.direct)),
        }
        self.list(&why.dependents, ", ");
        match why.orphans.len() {
            0 => self.line(format_args!("  nothing else is there only for it")),
            1 => self.line(format_args!("  1 package is there only for it")),
            all => self.line(format_args!("  {all} packages are there only for it")),
        }
        self.list(&why.orphans, ", ");
    }

    fn duplicates(&mut self, duplicates: &[Duplicate], thread: &str) {
        self.heading("In several versions", thread);
        if duplicates.is_empty() {
            self.line(format_args!("  none"));
        }
        let width = duplicates.iter().map(|duplicate| duplicate.name.len()).max().unwrap_or(0);
        for Duplicate { name, versions } in duplicates {
            let mut name = name.as_str();
            for (version, dependents) in versions {
                let dependents = count(*dependents, "dependent");
                self.line(format_args!("  {name:width$}  {version} ({dependents})"));
                name = "";
            }
        }
    }

    fn end(&mut self, end: &End) {
        let nodes = &end.graph.nodes;
        self.heading("Graph returned, as `Rc`s", &end.thread);
        self.line(format_args!("  {} in the hands of the main thread", count(nodes.len(), "node")));
        if let Some(node) = nodes.iter().max_by_key(|node| Rc::strong_count(node)) {
            let owners = count(Rc::strong_count(node), "owner");
            self.line(format_args!("  the most shared is {}, with {owners}", node.label()));
        }
    }

    /// Wraps between items, since a name must stay whole to be searched for.
    fn list(&mut self, items: &[String], separator: &str) {
        let mut line = String::new();
        for (number, item) in items.iter().enumerate() {
            let separator = if number + 1 < items.len() { separator } else { "" };
            if !line.is_empty() && line.len() + item.len() + separator.len() > WIDTH - 4 {
                self.line(format_args!("    {}", line.trim_end()));
                line.clear();
            }
            line += item;
            line += separator;
        }
        if !line.is_empty() {
            self.line(format_args!("    {line}"));
        }
    }
}

fn count(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_wrap_between_items() {
        let mut report = Report(String::new());
        let items: Vec<String> = (10..40).map(|number| format!("name {number}")).collect();
        report.list(&items, ", ");
        assert!(report.0.lines().count() > 1);
        assert!(report.0.lines().all(|line| line.len() <= WIDTH && line.starts_with("    name")));
        assert!(report.0.ends_with("name 39\n"));
    }

    #[test]
    fn a_heading_names_the_thread_at_the_right() {
        let mut report = Report(String::new());
        report.heading("Title", "worker 1");
        assert_eq!(report.0.trim_start().len(), WIDTH + 1);
        assert!(report.0.ends_with("[worker 1]\n"));
    }

    #[test]
    fn nouns_agree_with_their_number() {
        assert_eq!(count(0, "edge"), "0 edges");
        assert_eq!(count(1, "edge"), "1 edge");
    }
}
