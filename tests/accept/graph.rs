//! Searches in a weighted graph: breadth first, depth first, Dijkstra and a topological order.

use no_tls::no_tls;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet, VecDeque};

#[no_tls]
#[derive(Default)]
pub struct Graph {
    edges: BTreeMap<&'static str, Vec<(&'static str, u32)>>,
}

#[no_tls]
#[derive(Copy, Clone, Eq, PartialEq)]
struct State {
    cost: u32,
    node: &'static str,
}

#[no_tls]
impl Ord for State {
    fn cmp(&self, other: &Self) -> Ordering {
        other.cost.cmp(&self.cost).then_with(|| self.node.cmp(other.node))
    }
}

#[no_tls]
impl PartialOrd for State {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[no_tls]
impl Graph {
    fn edge(&mut self, from: &'static str, to: &'static str, cost: u32) -> &mut Self {
        self.edges.entry(from).or_default().push((to, cost));
        self.edges.entry(to).or_default();
        self
    }

    fn bfs(&self, start: &'static str) -> Vec<&'static str> {
        let mut seen = HashSet::from([start]);
        let mut queue = VecDeque::from(vec![start]);
        let mut order = vec![];
        while let Some(node) = queue.pop_front() {
            order.push(node);
            for (next, _) in &self.edges[node] {
                if seen.insert(*next) {
                    queue.push_back(next);
                }
            }
        }
        order
    }

    fn shortest(&self, start: &'static str, goal: &'static str) -> Option<(u32, Vec<&'static str>)> {
        let mut dist: HashMap<&str, u32> = HashMap::new();
        let mut before: HashMap<&str, &'static str> = HashMap::new();
        let mut heap = BinaryHeap::new();
        dist.insert(start, 0);
        heap.push(State { cost: 0, node: start });
        while let Some(State { cost, node }) = heap.pop() {
            if node == goal {
                let mut path = vec![goal];
                while let Some(&prev) = before.get(path[path.len() - 1]) {
                    path.push(prev);
                }
                path.reverse();
                return Some((cost, path));
            }
            if cost > *dist.get(node).unwrap_or(&u32::MAX) {
                continue;
            }
            for &(next, step) in self.edges.get(node)? {
                let next_state = State { cost: cost + step, node: next };
                if next_state.cost < dist.get(next).copied().unwrap_or(u32::MAX) {
                    dist.insert(next, next_state.cost);
                    before.insert(next, node);
                    heap.push(next_state);
                }
            }
        }
        None
    }

    fn topological(&self) -> Option<Vec<&'static str>> {
        fn visit(
            g: &Graph,
            n: &'static str,
            state: &mut HashMap<&'static str, bool>,
            out: &mut Vec<&'static str>,
        ) -> bool {
            match state.get(n) {
                Some(true) => return true,
                Some(false) => return false,
                None => {}
            }
            state.insert(n, false);
            for (next, _) in g.edges[n].iter() {
                if !visit(g, next, state, out) {
                    return false;
                }
            }
            state.insert(n, true);
            out.push(n);
            true
        }
        let (mut state, mut out) = (HashMap::new(), Vec::new());
        for node in self.edges.keys().copied() {
            if !visit(self, node, &mut state, &mut out) {
                return None;
            }
        }
        out.reverse();
        Some(out)
    }
}

#[no_tls]
pub fn run() -> String {
    let mut graph = Graph::default();
    graph.edge("a", "b", 4).edge("a", "c", 1).edge("c", "b", 2).edge("b", "d", 5).edge("c", "d", 9);
    let mut out = format!("{:?}\n{:?}\n{:?}\n", graph.bfs("a"), graph.shortest("a", "d"), graph.topological());
    graph.edge("d", "a", 1);
    out += &format!("{:?} {:?}\n", graph.topological(), graph.shortest("d", "x"));
    out
}
