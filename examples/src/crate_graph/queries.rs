//! What does marked code ask of a graph?
//!
//! Each query takes the graph by reference and returns plain records: `Rc`s stay in the capsule.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, VecDeque},
    rc::Rc,
};

use no_tls::no_tls;

use crate::graph::{Graph, Node};

/// How large a graph is.
#[no_tls]
#[derive(Debug, PartialEq)]
pub struct Size {
    pub packages: usize,
    pub local: usize,
    pub edges: usize,
    /// Edges that close a cycle.
    pub cyclic: usize,
}

#[no_tls]
pub fn size(graph: &Graph) -> Size {
    let mut size = Size { packages: graph.nodes.len(), local: 0, edges: 0, cyclic: 0 };
    for node in &graph.nodes {
        let cyclic = node.cyclic_dependencies.borrow().len();
        size.local += usize::from(node.local);
        size.edges += node.dependencies.borrow().len() + cyclic;
        size.cyclic += cyclic;
    }
    size
}

/// The longest chain of packages in which each depends on the next; edges that close a cycle are not
/// followed.
#[no_tls]
pub fn longest_chain(graph: &Graph) -> Vec<String> {
    let mut lengths = vec![0; graph.nodes.len()];
    for node in graph.nodes.iter().rev() {
        let rest = match longest(&node.dependencies.borrow(), &lengths) {
            Some(next) => lengths[next.place],
            None => 0,
        };
        lengths[node.place] = rest + 1;
    }

    let mut chain = Vec::new();
    let mut next = longest(&graph.nodes, &lengths);
    while let Some(node) = next {
        chain.push(node.label());
        next = longest(&node.dependencies.borrow(), &lengths);
    }
    chain
}

/// The node with the longest chain; of several, the first in the lock file.
#[no_tls]
fn longest(nodes: &[Rc<Node>], lengths: &[usize]) -> Option<Rc<Node>> {
    nodes.iter().max_by_key(|node| (lengths[node.place], Reverse(node.place))).cloned()
}

/// How many packages depend on one.
#[no_tls]
#[derive(Debug, PartialEq)]
pub struct Dependents {
    pub package: String,
    pub direct: usize,
    pub all: usize,
}

/// The packages that most others depend on directly, at most `count`.
#[no_tls]
pub fn most_depended_upon(graph: &Graph, count: usize) -> Vec<Dependents> {
    let mut nodes: Vec<&Rc<Node>> = graph.nodes.iter().filter(|node| !node.dependents.borrow().is_empty()).collect();
    nodes.sort_by_key(|node| (Reverse(node.dependents.borrow().len()), node.place));
    nodes.truncate(count);

    nodes
        .into_iter()
        .map(|node| {
            let above = reach(graph, &node.needed_by(), |node: &Node| node.needed_by());
            Dependents {
                package: node.label(),
                direct: node.dependents.borrow().len(),
                all: above.iter().filter(|other| !Rc::ptr_eq(other, node)).count(),
            }
        })
        .collect()
}

/// Why a package is in a lock file, and what would go with it.
#[no_tls]
#[derive(Debug, PartialEq)]
pub struct Why {
    /// The package itself, in as many versions as were asked for.
    pub packages: Vec<String>,
    /// A shortest chain that leads to it from a package that is there on its own account.
    pub chain: Vec<String>,
    /// How many packages depend on it directly.
    pub direct: usize,
    /// All packages that depend on it, and could not be built without it.
    pub dependents: Vec<String>,
    /// All packages that it depends on, and that nothing else does.
    pub orphans: Vec<String>,
}

/// Everything that would go with the packages at `places`, taken together.
#[no_tls]
pub fn why(graph: &Graph, places: &[usize]) -> Why {
    let mut asked = vec![false; graph.nodes.len()];
    for &place in places {
        asked[place] = true;
    }
    let packages = select(graph, |node: &Node| asked[node.place]);

    let dependents = reach(graph, &packages, |node: &Node| node.needed_by());
    let direct =
        dependents.iter().filter(|node| !asked[node.place] && node.needs().iter().any(|need| asked[need.place]));

    let others = select(graph, |node: &Node| node.root && !asked[node.place]);
    let stay =
        reach(graph, &others, |node: &Node| node.needs().into_iter().filter(|need| !asked[need.place]).collect());
    let mut stays = asked.clone();
    for node in &stay {
        stays[node.place] = true;
    }
    let below = reach(graph, &packages, |node: &Node| node.needs());

    Why {
        chain: chain_to(graph, &asked),
        direct: direct.count(),
        dependents: labels(dependents.iter().filter(|node| !asked[node.place])),
        orphans: labels(below.iter().filter(|node| !stays[node.place])),
        packages: labels(packages.iter()),
    }
}

/// Breadth first from the roots: the first package found that was asked for is nearest.
#[no_tls]
fn chain_to(graph: &Graph, asked: &[bool]) -> Vec<String> {
    let roots = select(graph, |node: &Node| node.root);
    let mut parents: Vec<Option<Rc<Node>>> = vec![None; graph.nodes.len()];
    let mut seen = vec![false; graph.nodes.len()];
    for root in &roots {
        seen[root.place] = true;
    }
    let mut queue = VecDeque::from(roots);

    while let Some(node) = queue.pop_front() {
        if asked[node.place] {
            let mut chain = vec![node.label()];
            let mut parent = &parents[node.place];
            while let Some(node) = parent {
                chain.push(node.label());
                parent = &parents[node.place];
            }
            chain.reverse();
            return chain;
        }
        for need in node.needs() {
            if !seen[need.place] {
                seen[need.place] = true;
                parents[need.place] = Some(Rc::clone(&node));
                queue.push_back(need);
            }
        }
    }
    Vec::new()
}

/// A name with more than one package.
#[no_tls]
#[derive(Debug, PartialEq)]
pub struct Duplicate {
    pub name: String,
    /// Each version, and how many packages depend on it.
    pub versions: Vec<(String, usize)>,
}

/// The packages that are there in several versions.
#[no_tls]
pub fn duplicates(graph: &Graph) -> Vec<Duplicate> {
    let mut names: BTreeMap<String, Vec<(String, usize)>> = BTreeMap::new();
    for node in select(graph, |_: &Node| true) {
        let version = (node.version.clone(), node.dependents.borrow().len());
        names.entry(node.name.clone()).or_default().push(version);
    }
    names
        .into_iter()
        .filter(|(_, versions)| versions.len() > 1)
        .map(|(name, versions)| Duplicate { name, versions })
        .collect()
}

/// All nodes that steps lead to from some, themselves included, in the lock file's order.
#[no_tls]
fn reach(graph: &Graph, from: &[Rc<Node>], step: impl Fn(&Node) -> Vec<Rc<Node>>) -> Vec<Rc<Node>> {
    let mut seen = vec![false; graph.nodes.len()];
    let mut open = from.to_vec();
    while let Some(node) = open.pop() {
        if !seen[node.place] {
            seen[node.place] = true;
            open.extend(step(&node));
        }
    }
    select(graph, |node: &Node| seen[node.place])
}

/// All nodes of a kind, in the lock file's order.
#[no_tls]
fn select(graph: &Graph, is_one: impl Fn(&Node) -> bool) -> Vec<Rc<Node>> {
    let mut nodes: Vec<Rc<Node>> = graph.nodes.iter().filter(|node| is_one(node)).cloned().collect();
    nodes.sort_by_key(|node| node.place);
    nodes
}

#[no_tls]
fn labels<'a>(nodes: impl Iterator<Item = &'a Rc<Node>>) -> Vec<String> {
    nodes.map(|node| node.label()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::samples::graph;

    const NONE: [&str; 0] = [];

    /// An application and its tool, over two versions of `json`.
    const WORKSPACE: &str = "
        app! -> http json@2 log
        http -> json@1 socket
        json@1 -> text
        json@2 -> text
        socket -> libc
        tool! -> libc log
        log
    ";

    fn place(graph: &Graph, label: &str) -> usize {
        graph.nodes.iter().find(|node| node.label() == label).unwrap().place
    }

    fn why_of(text: &str, labels: &[&str]) -> Why {
        let graph = graph(text);
        let places: Vec<usize> = labels.iter().map(|label| place(&graph, label)).collect();
        why(&graph, &places)
    }

    #[test]
    fn nothing_is_found_in_an_empty_graph() {
        let graph = graph("");
        assert_eq!(size(&graph), Size { packages: 0, local: 0, edges: 0, cyclic: 0 });
        assert_eq!(longest_chain(&graph), NONE);
        assert_eq!(most_depended_upon(&graph, 10), []);
        assert_eq!(duplicates(&graph), []);
    }

    #[test]
    fn sizes() {
        let workspace = Size { packages: 9, local: 2, edges: 10, cyclic: 0 };
        assert_eq!(size(&graph(WORKSPACE)), workspace);

        let cycles = Size { packages: 3, local: 1, edges: 5, cyclic: 3 };
        assert_eq!(size(&graph("a! -> a b\nb -> c\nc -> a b")), cycles);
    }

    #[test]
    fn the_longest_chain_is_not_the_first() {
        let chain = longest_chain(&graph("a -> b e\nb -> e\nc -> d\nd -> a"));
        assert_eq!(chain, ["c 1", "d 1", "a 1", "b 1", "e 1"]);
    }

    #[test]
    fn of_equal_chains_the_first_in_the_lock_file_is_taken() {
        assert_eq!(longest_chain(&graph("b -> d c\na -> d c")), ["a 1", "c 1"]);
    }

    #[test]
    fn the_longest_chain_of_a_cycle_ends() {
        assert_eq!(longest_chain(&graph("a -> a")), ["a 1"]);
        assert_eq!(longest_chain(&graph("a -> b\nb -> c\nc -> a")).len(), 3);
        let chain = longest_chain(&graph("lib! -> macros util\nmacros! -> lib\napp -> lib"));
        assert_eq!(chain, ["app 1", "lib 1", "macros 1"]);
    }

    #[test]
    fn dependents_are_counted_directly_and_in_all() {
        let top = most_depended_upon(&graph(WORKSPACE), 3);
        let row = |package: &str, direct, all| Dependents { package: package.to_owned(), direct, all };
        assert_eq!(top, [row("libc 1", 2, 4), row("log 1", 2, 2), row("text 1", 2, 4)]);
    }

    #[test]
    fn a_package_is_not_its_own_dependent() {
        let top = most_depended_upon(&graph("a -> b\nb -> a"), 10);
        assert_eq!(top.len(), 2);
        assert!(top.iter().all(|row| row.direct == 1 && row.all == 1));
    }

    #[test]
    fn what_depends_on_a_package_goes_with_it_and_what_is_there_only_for_it() {
        let why = why_of(WORKSPACE, &["http 1"]);
        assert_eq!(why.packages, ["http 1"]);
        assert_eq!(why.chain, ["app 1", "http 1"]);
        assert_eq!(why.direct, 1);
        assert_eq!(why.dependents, ["app 1"]);
        assert_eq!(why.orphans, ["json 1", "socket 1"]);
    }

    #[test]
    fn all_versions_of_a_package_go_together() {
        let why = why_of(WORKSPACE, &["json 1", "json 2"]);
        assert_eq!(why.packages, ["json 1", "json 2"]);
        assert_eq!(why.chain, ["app 1", "json 2"]);
        assert_eq!(why.direct, 2);
        assert_eq!(why.dependents, ["app 1", "http 1"]);
        assert_eq!(why.orphans, ["text 1"]);
    }

    #[test]
    fn packages_of_the_workspace_stay() {
        let why = why_of("app! -> lib\nlib! -> app util", &["app 1"]);
        assert_eq!(why.chain, ["app 1"]);
        assert_eq!(why.dependents, ["lib 1"]);
        assert_eq!(why.orphans, NONE);
    }

    #[test]
    fn a_version_may_depend_on_another_of_its_package() {
        let why = why_of("app! -> a@1\na@1 -> a@2\na@2 -> b", &["a 1", "a 2"]);
        assert_eq!(why.direct, 1);
        assert_eq!(why.dependents, ["app 1"]);
        assert_eq!(why.orphans, ["b 1"]);
    }

    #[test]
    fn duplicates_are_listed_by_version() {
        assert_eq!(
            duplicates(&graph(WORKSPACE)),
            [Duplicate { name: "json".to_owned(), versions: vec![("1".to_owned(), 1), ("2".to_owned(), 1)] }]
        );
    }
}
