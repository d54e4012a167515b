//! What does compiled code refer to?

use std::collections::{HashMap, HashSet, VecDeque};

use anyhow::{Context, Result};
use object::read::archive::ArchiveFile;
use object::read::elf::ElfFile64;
use object::{Object, ObjectSection, ObjectSymbol, RelocationTarget, SectionFlags, SectionIndex, SymbolIndex, elf};

/// A section of an object, or a symbol that no object defines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Node(pub(crate) usize);

/// The sections of all objects of an archive, each of which has one function or value, as rustc lays them out, and what they refer to.
#[derive(Default)]
pub struct Graph {
    /// Those of the symbols that are in it; of what is not defined, its own.
    names: Vec<Vec<String>>,
    edges: Vec<Vec<Node>>,
    reversed: Vec<Vec<Node>>,
    is_thread_local: Vec<bool>,
    is_defined: Vec<bool>,
    /// Where symbols are that other objects may refer to. Several may have one of a name, if they are the same.
    global: HashMap<String, Vec<Node>>,
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
            if name.ends_with(".o") {
                graph.add(member.data(archive)?, &mut undefined).with_context(|| format!("in {name}"))?;
            }
        }
        for (from, name) in undefined {
            if !graph.global.contains_key(&name) {
                let node = graph.node(false, false);
                graph.names[node.0].push(demangled(&name));
                graph.global.insert(name.clone(), vec![node]);
            }
            let targets = &graph.global[&name];
            graph.edges[from.0].extend(targets);
        }
        for edges in &mut graph.edges {
            edges.sort_unstable();
            edges.dedup();
        }
        graph.reversed = vec![Vec::new(); graph.edges.len()];
        for (from, edges) in graph.edges.iter().enumerate() {
            for to in edges {
                graph.reversed[to.0].push(Node(from));
            }
        }
        Ok(graph)
    }

    fn node(&mut self, is_defined: bool, is_thread_local: bool) -> Node {
        self.names.push(Vec::new());
        self.edges.push(Vec::new());
        self.is_defined.push(is_defined);
        self.is_thread_local.push(is_thread_local);
        Node(self.names.len() - 1)
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
            self.names[node.0].push(demangled(name));
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
                    Target::Section(section) => self.edges[from.0].extend(nodes.get(&section)),
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
    pub fn nodes(&self) -> impl Iterator<Item = Node> {
        (0..self.names.len()).map(Node)
    }

    /// Whether it is a thread-local.
    pub fn is_thread_local(&self, node: Node) -> bool {
        self.is_thread_local[node.0]
    }

    /// Whether an object defines it.
    pub fn is_defined(&self, node: Node) -> bool {
        self.is_defined[node.0]
    }

    /// Its names as Rust has them, without hashes. A constant has none; functions of one code may be one, which has theirs.
    pub fn names(&self, node: Node) -> &[String] {
        &self.names[node.0]
    }

    /// What can be reached from there.
    pub fn reach(&self, from: &[Node]) -> HashSet<Node> {
        let mut reached: HashSet<Node> = from.iter().copied().collect();
        let mut open = from.to_vec();
        while let Some(node) = open.pop() {
            open.extend(self.edges[node.0].iter().filter(|next| reached.insert(**next)));
        }
        reached
    }

    /// From where a node can be reached without passing through `gates`, and how: for each such node the next one on a shortest way.
    pub fn ways_to(&self, to: Node, gates: &HashSet<Node>) -> Vec<Option<Node>> {
        let mut ways = vec![None; self.edges.len()];
        let mut open = VecDeque::from([to]);
        while let Some(node) = open.pop_front() {
            for &before in &self.reversed[node.0] {
                if ways[before.0].is_none() && before != to && !gates.contains(&before) {
                    ways[before.0] = Some(node);
                    open.push_back(before);
                }
            }
        }
        ways
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
