//! Huffman coding: a heap of trees, codes by walking, encoding and decoding of bits.

use no_tls::no_tls;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BinaryHeap};

#[no_tls(NoTls)]
#[derive(Debug)]
enum Tree {
    Leaf(char),
    Fork(Box<Tree>, Box<Tree>),
}

#[no_tls]
struct Weighted {
    weight: usize,
    order: usize,
    tree: Tree,
}

#[no_tls]
impl PartialEq for Weighted {
    fn eq(&self, other: &Self) -> bool {
        (self.weight, self.order) == (other.weight, other.order)
    }
}
#[no_tls]
impl Eq for Weighted {}
#[no_tls]
impl Ord for Weighted {
    fn cmp(&self, other: &Self) -> Ordering {
        other.weight.cmp(&self.weight).then(other.order.cmp(&self.order))
    }
}
#[no_tls]
impl PartialOrd for Weighted {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[no_tls]
impl Tree {
    fn build(text: &str) -> Option<Tree> {
        let mut counts = BTreeMap::new();
        text.chars().for_each(|c| *counts.entry(c).or_insert(0usize) += 1);
        let mut order = counts.len();
        let mut heap: BinaryHeap<Weighted> = counts
            .into_iter()
            .enumerate()
            .map(|(order, (c, weight))| Weighted { weight, order, tree: Tree::Leaf(c) })
            .collect();
        while heap.len() > 1 {
            let (Some(a), Some(b)) = (heap.pop(), heap.pop()) else { unreachable!("two are left") };
            let tree = Tree::Fork(Box::new(a.tree), Box::new(b.tree));
            heap.push(Weighted { weight: a.weight + b.weight, order, tree });
            order += 1;
        }
        heap.pop().map(|w| w.tree)
    }

    fn codes(&self, prefix: &mut Vec<bool>, out: &mut BTreeMap<char, Vec<bool>>) {
        match self {
            Tree::Leaf(c) => {
                out.insert(*c, prefix.clone());
            }
            Tree::Fork(left, right) => {
                for (bit, side) in [(false, left), (true, right)] {
                    prefix.push(bit);
                    side.codes(prefix, out);
                    prefix.pop();
                }
            }
        }
    }

    fn decode(&self, bits: &[bool]) -> String {
        let mut node = self;
        let mut out = String::new();
        for &bit in bits {
            if let Tree::Fork(left, right) = node {
                node = if bit { right } else { left };
            }
            if let Tree::Leaf(c) = node {
                out.push(*c);
                node = self;
            }
        }
        out
    }
}

#[no_tls]
fn pack(bits: &[bool]) -> Vec<u8> {
    bits.chunks(8)
        .map(|chunk| chunk.iter().enumerate().fold(0, |byte, (i, &bit)| byte | (u8::from(bit) << (7 - i))))
        .collect()
}

#[no_tls]
pub fn run() -> String {
    let text = "so much words wow many compression";
    let tree = Tree::build(text).expect("the text is not empty");
    let mut codes = BTreeMap::new();
    tree.codes(&mut Vec::new(), &mut codes);
    let bits: Vec<bool> = text.chars().flat_map(|c| codes[&c].iter().copied()).collect();
    assert_eq!(tree.decode(&bits), text);
    let mut lines: Vec<String> = codes
        .iter()
        .map(|(c, code)| format!("{c:?} {}", code.iter().map(|&b| if b { '1' } else { '0' }).collect::<String>()))
        .collect();
    lines.sort_by_key(|line| line.len());
    let hex = pack(&bits).iter().map(|b| format!("{b:02x}")).collect::<String>();
    format!("{}\n{} bits of {}\n{hex}\n{}\n", lines.join("\n"), bits.len(), text.len() * 8, Tree::build("").is_none())
}
