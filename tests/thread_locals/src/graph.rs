//! What does compiled code refer to?

use std::collections::{HashMap, HashSet, VecDeque};
use std::mem;

use anyhow::{Context, Result};
use object::read::archive::ArchiveFile;
use object::read::elf::ElfFile64;
use object::{Object, ObjectSection, ObjectSymbol, RelocationTarget, SectionFlags, SectionIndex, SymbolIndex, elf};

/// A section of an object, or a symbol that no object defines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Node(usize);

/// The sections of all objects of an archive, each of which has one function or value, as rustc lays them out, and what they refer to.
#[derive(Default)]
pub struct Graph {
    parts: Vec<Part>,
    /// Where symbols are that other objects may refer to. Several may have one of a name, if they are the same.
    global: HashMap<String, Vec<Node>>,
}

/// What is at a node.
struct Part {
    names: Vec<String>,
    is_defined: bool,
    is_thread_local: bool,
    refers_to: Vec<Node>,
    is_referred_to_by: Vec<Node>,
}

/// From where a node can be reached, and how: for each such node the next one on a shortest way.
#[derive(Clone, Default)]
pub struct Ways(Vec<Option<Node>>);

impl Ways {
    /// Whether there is one from the node.
    pub fn lead_from(&self, from: Node) -> bool {
        self.0.get(from.0).is_some_and(Option::is_some)
    }

    /// The nodes on one, both ends among them.
    pub fn from(&self, from: Node) -> Vec<Node> {
        let next = |node: &Node| self.0.get(node.0).copied().flatten();
        std::iter::successors(Some(from), next).collect()
    }
}

impl Graph {
    /// Reads an archive of ELF objects.
    ///
    /// # Errors
    ///
    /// Fails if it is none.
    pub fn read(archive: &[u8]) -> Result<Self> {
        let mut graph = Graph::default();
        let mut undefined = Vec::new();
        for member in ArchiveFile::parse(archive).context("it is no archive")?.members() {
            let member = member?;
            let name = String::from_utf8_lossy(member.name()).into_owned();
            graph.add(member.data(archive)?, &mut undefined).with_context(|| format!("in {name}"))?;
        }
        for (from, name) in undefined {
            if !graph.global.contains_key(&name) {
                let node = graph.node(false, false);
                graph.parts[node.0].names.push(demangled(&name));
                graph.global.insert(name.clone(), vec![node]);
            }
            let targets = &graph.global[&name];
            graph.parts[from.0].refers_to.extend(targets);
        }
        for from in graph.nodes() {
            let mut refers_to = mem::take(&mut graph.parts[from.0].refers_to);
            refers_to.sort_unstable();
            refers_to.dedup();
            for to in &refers_to {
                graph.parts[to.0].is_referred_to_by.push(from);
            }
            graph.parts[from.0].refers_to = refers_to;
        }
        Ok(graph)
    }

    fn node(&mut self, is_defined: bool, is_thread_local: bool) -> Node {
        let (names, refers_to, is_referred_to_by) = Default::default();
        self.parts.push(Part { names, is_defined, is_thread_local, refers_to, is_referred_to_by });
        Node(self.parts.len() - 1)
    }

    /// Adds an object, and to `undefined` what it refers to by name.
    fn add(&mut self, object: &[u8], undefined: &mut Vec<(Node, String)>) -> Result<()> {
        let object = ElfFile64::<object::Endianness>::parse(object)?;
        let mut nodes: HashMap<SectionIndex, Node> = HashMap::new();
        for section in object.sections() {
            let SectionFlags::Elf { sh_flags, .. } = section.flags() else { continue };
            // What is not loaded, as debug information, is not run.
            if sh_flags.contains(elf::SHF_ALLOC) {
                let node = self.node(true, sh_flags.contains(elf::SHF_TLS));
                nodes.insert(section.index(), node);
            }
        }
        for symbol in object.symbols() {
            let Some(node) = symbol.section_index().and_then(|section| nodes.get(&section)) else { continue };
            let name = symbol.name()?;
            // A section has a symbol, too.
            if name.is_empty() {
                continue;
            }
            self.parts[node.0].names.push(demangled(name));
            if symbol.is_global() {
                self.global.entry(name.to_owned()).or_default().push(*node);
            }
        }
        for section in object.sections() {
            let Some(&from) = nodes.get(&section.index()) else { continue };
            for (_, relocation) in section.relocations() {
                let to = match relocation.target() {
                    RelocationTarget::Symbol(symbol) => target(&object, symbol)?,
                    RelocationTarget::Section(section) => Target::Section(section),
                    _ => continue,
                };
                match to {
                    Target::Section(section) => self.parts[from.0].refers_to.extend(nodes.get(&section)),
                    Target::Name(name) => undefined.push((from, name)),
                }
            }
        }
        Ok(())
    }

    /// Where the symbol is, if there is one that other objects may refer to.
    pub fn find(&self, name: &str) -> Option<Node> {
        self.global.get(name)?.first().copied()
    }

    /// All sections, and symbols that no object defines.
    pub fn nodes(&self) -> impl Iterator<Item = Node> + use<> {
        (0..self.parts.len()).map(Node)
    }

    /// Whether it is a thread-local.
    pub fn is_thread_local(&self, node: Node) -> bool {
        self.parts[node.0].is_thread_local
    }

    /// Whether an object defines it.
    pub fn is_defined(&self, node: Node) -> bool {
        self.parts[node.0].is_defined
    }

    /// Its names as Rust has them, without hashes. A constant has none; functions of one code may be one, which has theirs.
    pub fn names(&self, node: Node) -> &[String] {
        &self.parts[node.0].names
    }

    /// What can be reached from there.
    pub fn reach(&self, from: &[Node]) -> HashSet<Node> {
        let mut reached: HashSet<Node> = from.iter().copied().collect();
        let mut open = from.to_vec();
        while let Some(node) = open.pop() {
            open.extend(self.parts[node.0].refers_to.iter().filter(|next| reached.insert(**next)));
        }
        reached
    }

    /// From where a node can be reached without passing through `gates`.
    pub fn ways_to(&self, to: Node, gates: &HashSet<Node>) -> Ways {
        let mut ways = vec![None; self.parts.len()];
        let mut open = VecDeque::from([to]);
        while let Some(node) = open.pop_front() {
            for &before in &self.parts[node.0].is_referred_to_by {
                if ways[before.0].is_none() && before != to && !gates.contains(&before) {
                    ways[before.0] = Some(node);
                    open.push_back(before);
                }
            }
        }
        Ways(ways)
    }
}

fn demangled(name: &str) -> String {
    format!("{:#}", rustc_demangle::demangle(name))
}

enum Target {
    Section(SectionIndex),
    Name(String),
}

fn target(object: &ElfFile64<'_>, symbol: SymbolIndex) -> Result<Target> {
    let symbol = object.symbol_by_index(symbol)?;
    Ok(match symbol.section_index() {
        Some(section) if !symbol.is_weak() => Target::Section(section),
        _ => Target::Name(symbol.name()?.to_owned()),
    })
}
