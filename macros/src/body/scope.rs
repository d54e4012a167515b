//! Which names are local variables here.

use std::collections::BTreeMap;

use proc_macro2::Ident;

/// What a name in value position stands for.
#[derive(Clone)]
enum Meaning {
    Local(Ident),
    /// An item of an enclosing block, which hides a local of its name.
    Item,
}

/// The names in scope, innermost last, and what each `marked!` closure around takes from outside.
#[derive(Default)]
pub struct Scope {
    names: Vec<(String, Meaning)>,
    /// For each enclosing `marked!` closure: how many names were in scope where it begins, and its captures.
    walls: Vec<(usize, BTreeMap<String, Ident>)>,
}

impl Scope {
    /// Marks a place to return to with [`leave`](Self::leave).
    pub fn enter(&self) -> usize {
        self.names.len()
    }

    pub fn leave(&mut self, mark: usize) {
        self.names.truncate(mark);
    }

    pub fn bind(&mut self, ident: &Ident) {
        self.names.push((ident.to_string(), Meaning::Local(ident.clone())));
    }

    pub fn declare_item(&mut self, name: String) {
        self.names.push((name, Meaning::Item));
    }

    /// The local that `ident` stands for, as an identifier that can mean nothing else: at the place of
    /// its use, with the hygiene of its binding.
    pub fn local(&mut self, ident: &Ident) -> Option<Ident> {
        let name = ident.to_string();
        let position = self.names.iter().rposition(|(known, _)| *known == name)?;
        let Meaning::Local(binding) = &self.names[position].1 else {
            return None;
        };
        let mut local = ident.clone();
        local.set_span(ident.span().resolved_at(binding.span()));
        for (start, captures) in &mut self.walls {
            if position < *start {
                captures.insert(name.clone(), local.clone());
            }
        }
        Some(local)
    }

    /// Notes a name that is no known local, but must be a captured variable of ambient code.
    pub fn capture_unknown(&mut self, ident: &Ident) {
        if let Some((_, captures)) = self.walls.first_mut() {
            captures.insert(ident.to_string(), ident.clone());
        }
    }

    pub fn begin_wall(&mut self) {
        self.walls.push((self.names.len(), BTreeMap::new()));
    }

    /// The variables that the closure begun last takes from outside.
    pub fn end_wall(&mut self) -> Vec<Ident> {
        let (_, captures) = self.walls.pop().expect("begin_wall was called");
        captures.into_values().collect()
    }
}
