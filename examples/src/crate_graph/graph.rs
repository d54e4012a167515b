//! How is a dependency graph held together by `Rc`s?
//!
//! An edge to a dependency is an `Rc`, the edge back to the dependent a `Weak`. A lock file can hold
//! cycles (a package's tests may depend on what depends on the package); the edge that closes one is
//! a `Weak` as well, so the graph frees itself when it is dropped.

use std::{
    cell::RefCell,
    mem,
    rc::{Rc, Weak},
};

use no_tls::no_tls;

use crate::lockfile::Package;

/// A dependency graph.
#[no_tls]
pub struct Graph {
    /// Dependents before their dependencies. It is dropped in this order too, so that no node drops
    /// another one, which on a long chain would overflow the stack.
    pub nodes: Vec<Rc<Node>>,
}

/// A package in its graph.
#[no_tls]
pub struct Node {
    pub name: String,
    pub version: String,
    /// Where the package stands in the lock file's order of names and versions.
    pub place: usize,
    pub local: bool,
    /// Whether nothing has to depend on it for it to be in the lock file.
    pub root: bool,
    pub dependencies: RefCell<Vec<Rc<Node>>>,
    /// Dependencies too, those whose edges close a cycle.
    pub cyclic_dependencies: RefCell<Vec<Weak<Node>>>,
    pub dependents: RefCell<Vec<Weak<Node>>>,
}

#[no_tls]
impl Node {
    fn new(place: usize, package: &Package, root: bool) -> Rc<Node> {
        Rc::new(Node {
            name: package.name.clone(),
            version: package.version.clone(),
            place,
            local: package.local,
            root: root || package.local,
            dependencies: RefCell::new(Vec::new()),
            cyclic_dependencies: RefCell::new(Vec::new()),
            dependents: RefCell::new(Vec::new()),
        })
    }

    pub fn label(&self) -> String {
        format!("{} {}", self.name, self.version)
    }

    /// All nodes that it depends on, those whose edges close a cycle included.
    pub fn needs(&self) -> Vec<Rc<Node>> {
        let mut needs = self.dependencies.borrow().clone();
        needs.extend(self.cyclic_dependencies.borrow().iter().filter_map(|node| node.upgrade()));
        needs
    }

    /// All nodes that depend on it.
    pub fn needed_by(&self) -> Vec<Rc<Node>> {
        (self.dependents.borrow().iter()).filter_map(|node| node.upgrade()).collect()
    }
}

/// Builds the graph of a lock file's packages.
#[no_tls]
pub fn build(packages: Vec<Package>) -> Graph {
    let order = Order::of(&packages);
    let mut rank = vec![0; packages.len()];
    for (position, &place) in order.places.iter().enumerate() {
        rank[place] = position;
    }

    let mut starts = vec![false; packages.len()];
    for &place in &order.starts {
        starts[place] = true;
    }

    let nodes: Vec<Rc<Node>> =
        (packages.iter().enumerate()).map(|(place, package)| Node::new(place, package, starts[place])).collect();
    for (node, package) in nodes.iter().zip(&packages) {
        for &place in &package.dependencies {
            let closes_cycle = rank[place] <= rank[node.place];
            connect(node, &nodes[place], closes_cycle);
        }
    }

    Graph { nodes: order.places.iter().map(|&place| Rc::clone(&nodes[place])).collect() }
}

#[no_tls]
fn connect(dependent: &Rc<Node>, dependency: &Rc<Node>, closes_cycle: bool) {
    if closes_cycle {
        let mut edges = dependent.cyclic_dependencies.borrow_mut();
        edges.push(Rc::downgrade(dependency));
    } else {
        dependent.dependencies.borrow_mut().push(Rc::clone(dependency));
    }
    dependency.dependents.borrow_mut().push(Rc::downgrade(dependent));
}

/// All packages, by place, dependents first as far as cycles allow.
#[no_tls]
struct Order {
    places: Vec<usize>,
    /// From which all can be reached: where nothing depends on a cycle, one package of it.
    starts: Vec<usize>,
}

#[no_tls]
impl Order {
    /// The first walk may start in the middle of the graph, but what it puts first is needed by
    /// nothing outside its own cycle. So the second walk, along the first one's order, starts only
    /// where it has to.
    fn of(packages: &[Package]) -> Order {
        let first = Order::walk(packages, (0..packages.len()).collect());
        Order::walk(packages, first.places)
    }

    /// Depth first. An explicit path in place of recursion: it may be as long as the lock file.
    fn walk(packages: &[Package], from: Vec<usize>) -> Order {
        let mut seen = vec![false; packages.len()];
        let mut starts = Vec::new();
        let mut finished = Vec::with_capacity(packages.len());
        for start in from {
            if mem::replace(&mut seen[start], true) {
                continue;
            }
            starts.push(start);
            let mut path = vec![(start, 0)];
            while let Some((place, next)) = path.last_mut() {
                match packages[*place].dependencies.get(*next) {
                    Some(&dependency) => {
                        *next += 1;
                        if !mem::replace(&mut seen[dependency], true) {
                            path.push((dependency, 0));
                        }
                    }
                    None => {
                        finished.push(*place);
                        path.pop();
                    }
                }
            }
        }
        finished.reverse();
        Order { places: finished, starts }
    }
}

/// Graphs written down for tests.
#[cfg(test)]
pub mod samples {
    use std::collections::BTreeMap;

    use super::*;

    /// Reads `a -> b c` as "`a` depends on `b` and `c`", `a!` as a package of the workspace, and
    /// `a@2` as version 2 of `a`, which otherwise is 1.
    pub fn packages(text: &str) -> Vec<Package> {
        let mut written: BTreeMap<&str, (bool, Vec<&str>)> = BTreeMap::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let (id, dependencies) = line.split_once("->").unwrap_or((line, ""));
            let local = id.trim().ends_with('!');
            let dependencies: Vec<&str> = dependencies.split_whitespace().collect();
            for &dependency in &dependencies {
                written.entry(dependency).or_default();
            }
            written.insert(id.trim().trim_end_matches('!'), (local, dependencies));
        }

        let ids: Vec<&str> = written.keys().copied().collect();
        let place = |id: &&str| ids.binary_search(id).unwrap();
        written
            .iter()
            .map(|(id, (local, dependencies))| {
                let (name, version) = id.split_once('@').unwrap_or((id, "1"));
                Package {
                    name: name.to_owned(),
                    version: version.to_owned(),
                    local: *local,
                    dependencies: dependencies.iter().map(place).collect(),
                }
            })
            .collect()
    }

    pub fn graph(text: &str) -> Graph {
        build(packages(text))
    }
}

#[cfg(test)]
mod tests {
    use super::{samples::graph, *};

    fn labels(nodes: &[Rc<Node>]) -> Vec<String> {
        nodes.iter().map(|node| node.label()).collect()
    }

    fn roots(graph: &Graph) -> Vec<String> {
        let roots: Vec<_> = graph.nodes.iter().filter(|node| node.root).cloned().collect();
        labels(&roots)
    }

    #[test]
    fn edges_lead_both_ways() {
        let graph = graph("a -> b c\nb -> c");
        assert_eq!(labels(&graph.nodes), ["a 1", "b 1", "c 1"]);
        let [a, b, c] = &graph.nodes[..] else { unreachable!() };
        assert_eq!(labels(&a.needs()), ["b 1", "c 1"]);
        assert_eq!(labels(&c.needed_by()), ["a 1", "b 1"]);
        assert!(Rc::ptr_eq(&a.needs()[0], b));
    }

    #[test]
    fn dependents_come_before_dependencies() {
        let graph = graph("a -> b\nc -> a d\nd -> a");
        assert_eq!(labels(&graph.nodes), ["c 1", "d 1", "a 1", "b 1"]);
        assert_eq!(roots(&graph), ["c 1"]);
    }

    #[test]
    fn a_cycle_has_one_root_above_what_hangs_from_it() {
        let graph = graph("a\nx -> y\ny -> x a");
        assert_eq!(roots(&graph), ["x 1"]);
        assert_eq!(labels(&graph.nodes), ["x 1", "y 1", "a 1"]);
    }

    #[test]
    fn cycles_are_freed_with_the_graph() {
        let graph = graph("a -> a b\nb -> c\nc -> a b");
        let nodes: Vec<Weak<Node>> = graph.nodes.iter().map(Rc::downgrade).collect();
        assert!(nodes.iter().all(|node| node.upgrade().is_some()));
        drop(graph);
        assert!(nodes.iter().all(|node| node.upgrade().is_none()));
    }

    #[test]
    fn a_long_chain_needs_no_deep_stack() {
        let length = 200_000;
        let package = |place: usize| Package {
            name: format!("p{place}"),
            version: "1".to_owned(),
            local: false,
            dependencies: if place == 0 { vec![] } else { vec![place - 1] },
        };
        let graph = build((0..length).map(package).collect());
        assert_eq!(graph.nodes.len(), length);
        assert_eq!(graph.nodes[0].place, length - 1);
    }
}
