//! Which thread-locals do some functions reach, and which of them may they?

use std::collections::HashSet;

use crate::graph::{Graph, Node, Ways};
use crate::harmless::{DISASTERS, HARMLESS, Harmless};
use crate::program;

/// What some functions reach.
pub struct Analysis<'a> {
    /// What they, and all that they refer to, are compiled to.
    graph: &'a Graph,
    reached: HashSet<Node>,
    /// The thread-locals that are reached, and what is of the C library.
    pub watched: Vec<Watched>,
}

/// A thread-local, or a function or value of the C library's, that is reached.
pub struct Watched {
    node: Node,
    /// Its path in Rust, or its name in C.
    pub name: String,
    /// Whether it is a thread-local of Rust's.
    pub is_thread_local: bool,
    /// The row that says why it may be reached.
    row: Option<&'static Harmless>,
    /// From where it is reached in a way that no row allows.
    forbidden: Ways,
    /// From where it is reached when all goes well, if it is a thread-local.
    in_order: Ways,
}

impl<'a> Analysis<'a> {
    /// Follows all references from some functions.
    pub fn new(graph: &'a Graph, from: &[Node]) -> Self {
        let reached = graph.reach(from);
        let mut nodes: Vec<Node> = reached.iter().copied().filter(|node| is_watched(graph, *node)).collect();
        nodes.sort_unstable();
        let disasters = gates(graph, DISASTERS);
        let watched = nodes.into_iter().map(|node| {
            let names = graph.names(node);
            let is_thread_local = graph.is_thread_local(node);
            let row = HARMLESS.iter().find(|row| names.iter().all(|name| has(row.reached, name)));
            let forbidden = match row {
                Some(Harmless { only_through: [], .. }) => Ways::default(),
                Some(Harmless { only_through, .. }) => graph.ways_to(node, &gates(graph, only_through)),
                None => graph.ways_to(node, &HashSet::new()),
            };
            let in_order = if is_thread_local { graph.ways_to(node, &disasters) } else { Ways::default() };
            Watched { node, name: shown(names), is_thread_local, row, forbidden, in_order }
        });
        Self { graph, watched: watched.collect(), reached }
    }

    /// What the function reaches, and may not, or not in this way.
    pub fn forbidden(&self, from: Node) -> impl Iterator<Item = &Watched> {
        self.watched.iter().filter(move |watched| watched.forbidden.lead_from(from))
    }

    /// The thread-locals that the function reaches when all goes well: nothing panics, and there is memory.
    pub fn in_order(&self, from: Node) -> impl Iterator<Item = &Watched> {
        self.watched.iter().filter(move |watched| watched.in_order.lead_from(from))
    }

    /// A shortest way from the function to what it reaches: a forbidden one, if there is one, or else one on which all goes well, if there is one.
    pub fn way(&self, from: Node, to: &Watched) -> Option<Vec<String>> {
        let known = [&to.forbidden, &to.in_order].into_iter().find(|ways| ways.lead_from(from)).cloned();
        let ways = known.unwrap_or_else(|| self.graph.ways_to(to.node, &HashSet::new()));
        let way = ways.from(from);
        (way.last() == Some(&to.node)).then(|| way.iter().map(|node| shown(self.graph.names(*node))).collect())
    }

    /// What the table names for nothing: what is not reached, and what nothing is reached through.
    pub fn unused(&self) -> Vec<&'static str> {
        let mut unused = Vec::new();
        for row in HARMLESS {
            let of_row = || self.watched.iter().filter(|watched| watched.row.is_some_and(|of| std::ptr::eq(of, row)));
            let names: Vec<&String> = of_row().flat_map(|watched| self.graph.names(watched.node)).collect();
            unused.extend(row.reached.iter().filter(|path| !names.iter().any(|name| is_of(path, name))));
            let all = gates(self.graph, row.only_through);
            unused.extend(row.only_through.iter().filter(|path| {
                let others: Vec<&str> = row.only_through.iter().copied().filter(|other| other != *path).collect();
                let others = gates(self.graph, &others);
                !of_row().any(|watched| {
                    let ways = self.graph.ways_to(watched.node, &others);
                    all.difference(&others).any(|gate| self.reached.contains(gate) && ways.lead_from(*gate))
                })
            }));
        }
        unused
    }
}

fn is_watched(graph: &Graph, node: Node) -> bool {
    graph.is_thread_local(node) || !graph.is_defined(node) && graph.names(node) != [program::STAND_IN_SYMBOL]
}

/// The sections with nothing but these functions.
fn gates(graph: &Graph, paths: &[&str]) -> HashSet<Node> {
    let is_gate = |node: &Node| {
        let names = graph.names(*node);
        !names.is_empty() && names.iter().all(|name| has(paths, name))
    };
    graph.nodes().filter(is_gate).collect()
}

fn has(paths: &[&str], name: &str) -> bool {
    paths.iter().any(|path| is_of(path, name))
}

/// Whether a name is the path, that of an instance, or of a closure or a thread-local's parts in it.
fn is_of(path: &str, name: &str) -> bool {
    name.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with("::<") || rest.starts_with("::{"))
}

/// One of the names, without what `thread_local!` puts around a value.
fn shown(names: &[String]) -> String {
    match names {
        [] => "(data)".to_owned(),
        [name, ..] => {
            let name = name.strip_suffix("::__RUST_STD_INTERNAL_VAL").unwrap_or(name);
            name.split("::{K#").next().unwrap_or(name).to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_of_its_instances() {
        assert!(is_of("std::io::_print", "std::io::_print"));
        assert!(is_of("<A>::with", "<A>::with::<u8>::{closure#0}"));
        assert!(is_of("a::KEYS", "a::KEYS::{K#0}::{closure#1}::__RUST_STD_INTERNAL_VAL"));
        assert!(!is_of("std::io::_print", "std::io::_print_all"));
        assert!(!is_of("<A>::with", "<A>::with::CONTEXT"));
    }

    #[test]
    fn a_thread_local_is_shown_by_its_path() {
        assert_eq!(shown(&["a::KEYS::{K#0}::{closure#1}::__RUST_STD_INTERNAL_VAL".to_owned()]), "a::KEYS");
    }
}
