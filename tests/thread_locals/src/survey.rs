//! What do all allowlisted items reach?

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use anyhow::{Context, Result, ensure};
use no_tls_coverage::allowlist::Allowlist;
use no_tls_coverage::api::Api;
use no_tls_coverage::docs::Docs;
use no_tls_coverage::verdict::judge;

use crate::analysis::Analysis;
use crate::entries::{self, Entry};
use crate::graph::{Graph, Node};
use crate::program;

/// What the unwinder calls at each function, which no function refers to.
pub const UNWINDING: &str = "rust_eh_personality";

/// The allowlisted items, and what calls of them are compiled to.
pub struct Survey {
    /// The calls, and all of std.
    pub graph: Graph,
    /// The items, with where their calls are.
    pub entries: Vec<(Entry, Vec<Node>)>,
}

impl Survey {
    /// Reads which items are allowlisted, and compiles calls of them.
    ///
    /// # Errors
    ///
    /// Fails if std's documentation is not installed, or a call does not compile.
    pub fn make() -> Result<Self> {
        let std = Docs::of_toolchain()?;
        let api = Api::read(&std)?;
        let allowlist = Allowlist::read(&Docs::of_runtime()?, &std, &api)?;
        let entries = entries::of(&judge(&std, &api, &allowlist)?, &allowlist)?;
        let graph = Graph::read(&program::compile(&entries)?)?;
        let mut with_nodes = Vec::new();
        for (n, entry) in entries.into_iter().enumerate() {
            let nodes = (0..entry.calls.len()).map(|call| find(&graph, &program::symbol(n, call)));
            let nodes = nodes.collect::<Result<Vec<_>>>()?;
            with_nodes.push((entry, nodes));
        }
        Ok(Self { graph, entries: with_nodes })
    }

    /// What all calls reach.
    ///
    /// # Errors
    ///
    /// Fails if there is nothing that the unwinder would call.
    pub fn analysis(&self) -> Result<Analysis<'_>> {
        let mut from: Vec<Node> = self.entries.iter().flat_map(|(_, calls)| calls).copied().collect();
        from.push(find(&self.graph, UNWINDING)?);
        Ok(Analysis::new(&self.graph, &from))
    }

    /// What a function of the program's or of std's reaches.
    ///
    /// # Errors
    ///
    /// Fails if there is no such symbol.
    pub fn analysis_of(&self, symbol: &str) -> Result<(Node, Analysis<'_>)> {
        let node = find(&self.graph, symbol)?;
        Ok((node, Analysis::new(&self.graph, &[node])))
    }

    /// Which items reach what they may not, and how, for each item once.
    pub fn forbidden(&self, analysis: &Analysis) -> Vec<String> {
        let mut found = Vec::new();
        for (entry, calls) in &self.entries {
            let mut seen = BTreeSet::new();
            for (code, call) in entry.calls.iter().zip(calls) {
                for watched in analysis.forbidden(*call).filter(|watched| seen.insert(watched.name.clone())) {
                    let way = analysis.way(*call, watched).unwrap_or_default();
                    found.push(format!("`{}` reaches `{}` by `{code}`:\n{}", entry.path, watched.name, Way(&way)));
                }
            }
        }
        found
    }

    /// How calls of an item reach what has `name` in its path, for each call that does.
    ///
    /// # Errors
    ///
    /// Fails if there is no such item.
    pub fn ways(&self, analysis: &Analysis, name: &str, path: &str) -> Result<Vec<String>> {
        let of_path = self.entries.iter().filter(|(entry, _)| entry.path == path);
        let calls: Vec<(&String, Node)> =
            of_path.flat_map(|(entry, calls)| entry.calls.iter().zip(calls.iter().copied())).collect();
        ensure!(
            !calls.is_empty(),
            "`{path}` is not allowlisted: a path is as std's documentation has it, `std::vec::Vec::push`"
        );
        let mut ways = Vec::new();
        for watched in analysis.watched.iter().filter(|watched| watched.name.contains(name)) {
            for (code, call) in &calls {
                if let Some(way) = analysis.way(*call, watched) {
                    ways.push(format!("`{code}` reaches `{}`:\n{}", watched.name, Way(&way)));
                }
            }
        }
        Ok(ways)
    }

    /// The counts of each module, as a table in Markdown.
    pub fn table(&self, analysis: &Analysis) -> String {
        let mut modules: BTreeMap<&str, Counts> = BTreeMap::new();
        let mut all = Counts::default();
        for (entry, calls) in &self.entries {
            let mut counts =
                Counts { items: 1, compiled: usize::from(!calls.is_empty()), calls: calls.len(), ..Counts::default() };
            let reached = calls.iter().flat_map(|call| analysis.in_order(*call));
            counts.reached = reached.map(|watched| last(&watched.name)).collect();
            modules.entry(&entry.module).or_default().add(&counts);
            all.add(&counts);
        }
        let mut text =
            String::from("| module | items | compiled | calls | thread-locals |\n| --- | ---: | ---: | ---: | --- |\n");
        for (module, counts) in &modules {
            text.push_str(&format!("| `{module}` | {counts} |\n"));
        }
        text + &format!("| all | {all} |\n")
    }
}

fn find(graph: &Graph, symbol: &str) -> Result<Node> {
    graph.find(symbol).with_context(|| format!("there is no symbol `{symbol}`"))
}

/// `KEYS` of `<std::hash::random::RandomState>::new::KEYS`
fn last(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}

/// The steps after the call, one a line.
struct Way<'a>(&'a [String]);

impl fmt::Display for Way<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().skip(1).try_for_each(|step| writeln!(f, "    {step}"))
    }
}

#[derive(Default)]
struct Counts<'a> {
    items: usize,
    compiled: usize,
    calls: usize,
    reached: BTreeSet<&'a str>,
}

impl<'a> Counts<'a> {
    fn add(&mut self, other: &Counts<'a>) {
        self.items += other.items;
        self.compiled += other.compiled;
        self.calls += other.calls;
        self.reached.extend(&other.reached);
    }
}

impl fmt::Display for Counts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reached: Vec<String> = self.reached.iter().map(|name| format!("`{name}`")).collect();
        write!(f, "{} | {} | {} | {}", self.items, self.compiled, self.calls, reached.join(", "))
    }
}
