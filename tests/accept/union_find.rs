//! Union-find, and Kruskal's minimum spanning tree on top of it.

use no_tls::no_tls;

#[no_tls]
#[derive(Debug, Clone)]
pub struct UnionFind {
    parent: Vec<usize>,
    size: Vec<usize>,
    sets: usize,
}

#[no_tls]
impl UnionFind {
    pub fn new(n: usize) -> Self {
        UnionFind { parent: (0..n).collect(), size: vec![1; n], sets: n }
    }

    pub fn find(&mut self, mut x: usize) -> usize {
        while self.parent[x] != x {
            self.parent[x] = self.parent[self.parent[x]];
            x = self.parent[x];
        }
        x
    }

    pub fn union(&mut self, a: usize, b: usize) -> bool {
        let (mut a, mut b) = (self.find(a), self.find(b));
        if a == b {
            return false;
        }
        if self.size[a] < self.size[b] {
            std::mem::swap(&mut a, &mut b);
        }
        self.parent[b] = a;
        self.size[a] += self.size[b];
        self.sets -= 1;
        true
    }

    pub fn same(&mut self, a: usize, b: usize) -> bool {
        self.find(a) == self.find(b)
    }
}

#[no_tls]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    weight: u32,
    from: usize,
    to: usize,
}

#[no_tls]
pub fn kruskal(n: usize, edges: &[Edge]) -> (u32, Vec<Edge>) {
    let mut sorted = edges.to_vec();
    sorted.sort_by_key(|e| e.weight);
    let mut sets = UnionFind::new(n);
    let tree: Vec<Edge> = sorted.into_iter().filter(|e| sets.union(e.from, e.to)).collect();
    (tree.iter().map(|e| e.weight).sum(), tree)
}

#[no_tls]
pub fn run() -> String {
    let edges: Vec<Edge> = [(7, 0, 1), (5, 1, 2), (8, 0, 2), (9, 1, 3), (7, 2, 4), (5, 3, 4), (15, 4, 5), (6, 5, 3)]
        .iter()
        .map(|&(weight, from, to)| Edge { weight, from, to })
        .collect();
    let (total, tree) = kruskal(6, &edges);
    let mut uf = UnionFind::new(10);
    for (a, b) in [(0, 1), (2, 3), (1, 3), (7, 8)] {
        uf.union(a, b);
    }
    let same = uf.same(0, 2);
    let other = uf.same(0, 7);
    let mut out = format!("total {total}, {} sets, {same} {other}\n", uf.sets);
    for Edge { weight, from, to } in &tree {
        out.push_str(&format!("{from}-{to}: {weight:>3}\n"));
    }
    out
}
