//! Which names are local variables here.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;
use syn::{Expr, Path};

use crate::hygiene::context;

/// What a name in value position stands for.
#[derive(Clone)]
enum Meaning {
    Local(Ident),
    /// A variable under `cfg`, which may not be there.
    Conditional(Ident),
    /// An item of an enclosing block, which hides a local of its name.
    Item,
    /// Such an item that is a function.
    Function,
    /// Such an item that is imported by this path, which a `cfg` may leave out or not.
    Import {
        path: Path,
        is_certain: bool,
    },
    /// A macro of an enclosing block, whose name ends in `!` here, as no other's does.
    Macro,
    /// The variants that an enclosing block imports by a `*`, any of which may hide what is bound outside of the block.
    Glob,
}

/// The names in scope, innermost last and without `r#`, and what each `marked!` closure around takes from outside.
#[derive(Default)]
pub struct Scope {
    names: Vec<(String, Meaning)>,
    /// The locals that are `async` closures, by position, each with the channel that knows its type.
    async_closures: BTreeMap<usize, Expr>,
    walls: Vec<Wall>,
    /// Whether a local is meant only by a name that was written where it was.
    is_exact: bool,
}

/// What a `marked!` closure takes from outside.
struct Wall {
    /// How many names were in scope where it begins.
    start: usize,
    /// The position of each known variable that it takes.
    known: BTreeMap<usize, Ident>,
    /// Each use of an unknown one. Two of one name may be two variables, if a macro wrote one of them.
    unknown: Vec<Ident>,
}

impl Scope {
    /// The scope of a body that may name unknown variables: what a macro binds in it is not the one of its name that the macro is given.
    pub fn exact() -> Self {
        Self { is_exact: true, ..Self::default() }
    }

    /// The scope of what a macro makes: what the macro names by itself is none of the variables where it is invoked.
    pub fn of_made(items: &[Ident], apart: &[Ident]) -> Self {
        let mut scope = Self::exact();
        items.iter().for_each(|item| scope.declare_item(item.unraw().to_string()));
        apart.iter().for_each(|variable| scope.bind_conditionally(variable));
        scope
    }

    /// Notes that a block imports what a type has.
    pub fn declare_glob(&mut self) {
        self.names.push((String::from("*"), Meaning::Glob));
    }

    /// Whether an enclosing block imports what a type has.
    pub fn has_glob(&self) -> bool {
        self.is_below_glob(0)
    }

    /// Whether a block in the scope of what stands at a position imports what a type has.
    fn is_below_glob(&self, position: usize) -> bool {
        self.names[position..].iter().any(|(_, meaning)| matches!(meaning, Meaning::Glob))
    }

    /// The variables on this side of all walls that a variant may hide, which a `*` imports.
    pub fn below_globs(&self) -> Vec<Ident> {
        let wall = self.walls.last().map_or(0, |wall| wall.start);
        let below = self.names.iter().enumerate().skip(wall).filter(|(position, _)| self.is_below_glob(*position));
        below
            .filter_map(|(_, (_, meaning))| match meaning {
                Meaning::Local(local) => Some(local.clone()),
                _ => None,
            })
            .collect()
    }

    /// The variables that what a macro makes may use, and those that it may not: a `marked!` around would have to take them along, or
    /// they may not be there.
    pub fn for_made(&self) -> (Vec<Ident>, Vec<Ident>) {
        let wall = self.walls.last().map_or(0, |wall| wall.start);
        let (mut locals, mut apart) = (Vec::new(), Vec::new());
        for (position, (name, meaning)) in self.names.iter().enumerate() {
            let is_hidden = || {
                self.names[position..].iter().any(|(later, meaning)| {
                    later == name && !matches!(meaning, Meaning::Local(_) | Meaning::Conditional(_))
                })
            };
            match meaning {
                Meaning::Local(local) if position >= wall && !is_hidden() => locals.push(local.clone()),
                Meaning::Local(variable) | Meaning::Conditional(variable) => apart.push(variable.clone()),
                Meaning::Item | Meaning::Function | Meaning::Import { .. } | Meaning::Macro | Meaning::Glob => {}
            }
        }
        (locals, apart)
    }

    /// The items of all enclosing blocks.
    pub fn items(&self) -> Vec<Ident> {
        let is_item = |meaning: &Meaning| matches!(meaning, Meaning::Item | Meaning::Function | Meaning::Import { .. });
        let items = self.names.iter().filter(|(name, meaning)| is_item(meaning) && name != "_");
        items.map(|(name, _)| Ident::new(name, Span::mixed_site())).collect()
    }

    pub fn declare_macro(&mut self, name: &Ident) {
        self.names.push((name_of_macro(name), Meaning::Macro));
    }

    /// Whether an enclosing block defines the macro `name`, on this side of all walls.
    pub fn is_macro(&self, name: &Ident) -> bool {
        let wall = self.walls.last().map_or(0, |wall| wall.start);
        self.names[wall..].iter().any(|(known, _)| *known == name_of_macro(name))
    }

    /// The macros that enclosing blocks define on this side of all walls.
    pub fn macros_for_made(&self) -> Vec<Ident> {
        self.macros_from(self.walls.last().map_or(0, |wall| wall.start))
    }

    /// The macros of all enclosing blocks.
    pub fn macros(&self) -> Vec<Ident> {
        self.macros_from(0)
    }

    fn macros_from(&self, start: usize) -> Vec<Ident> {
        let names = self.names[start..].iter().filter_map(|(name, _)| name.strip_suffix('!'));
        names.collect::<BTreeSet<_>>().into_iter().map(|name| Ident::new(name, Span::mixed_site())).collect()
    }

    /// Marks a place to return to with [`leave`](Self::leave).
    pub fn enter(&self) -> usize {
        self.names.len()
    }

    pub fn leave(&mut self, mark: usize) {
        self.names.truncate(mark);
        self.async_closures.split_off(&mark);
    }

    pub fn bind(&mut self, ident: &Ident) {
        self.names.push((ident.unraw().to_string(), Meaning::Local(ident.clone())));
    }

    /// Notes that `ident`, if it is the local bound last, is an `async` closure, whose type `channel` knows.
    pub fn note_async_closure(&mut self, ident: &Ident, channel: Expr) {
        if let [before @ .., (_, Meaning::Local(last))] = self.names.as_slice()
            && last == ident
        {
            self.async_closures.insert(before.len(), channel);
        }
    }

    /// The channel of such a local.
    pub fn async_closure(&self, ident: &Ident) -> Option<&Expr> {
        self.async_closures.get(&self.position(ident)?)
    }

    pub fn bind_conditionally(&mut self, ident: &Ident) {
        self.names.push((ident.unraw().to_string(), Meaning::Conditional(ident.clone())));
    }

    /// Whether `ident` may be a variable: an item that hides it may be under `cfg`, or of another namespace.
    pub fn may_be_bound(&self, ident: &Ident) -> bool {
        self.may_mean(ident, |meaning| matches!(meaning, Meaning::Local(_)))
    }

    /// Whether `ident` may be a variable under `cfg`.
    pub fn is_conditional(&self, ident: &Ident) -> bool {
        self.may_mean(ident, |meaning| matches!(meaning, Meaning::Conditional(_)))
    }

    /// Whether `ident` may be an item of an enclosing block.
    pub fn is_item(&self, ident: &Ident) -> bool {
        self.may_mean(ident, |meaning| !matches!(meaning, Meaning::Local(_) | Meaning::Conditional(_)))
    }

    fn may_mean(&self, ident: &Ident, is_asked_for: fn(&Meaning) -> bool) -> bool {
        let name = ident.unraw().to_string();
        self.names.iter().any(|(known, meaning)| *known == name && is_asked_for(meaning))
    }

    pub fn declare_item(&mut self, name: String) {
        self.names.push((name, Meaning::Item));
    }

    pub fn declare_function(&mut self, name: String) {
        self.names.push((name, Meaning::Function));
    }

    pub fn declare_import(&mut self, name: String, path: Path, is_certain: bool) {
        self.names.push((name, Meaning::Import { path, is_certain }));
    }

    /// The path that an enclosing block imports `ident` by.
    pub fn import(&self, ident: &Ident) -> Option<&Path> {
        match &self.names[self.position(ident)?].1 {
            Meaning::Import { path, .. } => Some(path),
            _ => None,
        }
    }

    /// The path that an enclosing block imports the macro `name!` by, which no variable hides, and whether it does wherever it is compiled.
    pub fn import_of_macro(&self, name: &Ident) -> Option<(&Path, bool)> {
        let name = name.unraw().to_string();
        self.names.iter().rev().find_map(|(known, meaning)| match meaning {
            Meaning::Import { path, is_certain } if *known == name => Some((path, *is_certain)),
            _ => None,
        })
    }

    /// The paths of all that enclosing blocks import wherever they are compiled.
    pub fn imported(&self) -> impl Iterator<Item = &Path> {
        self.names.iter().filter_map(|(_, meaning)| match meaning {
            Meaning::Import { path, is_certain: true } => Some(path),
            _ => None,
        })
    }

    /// Whether what is not among the first `count` names may be called so, wherever it was written.
    pub fn may_be_from(&self, ident: &Ident, count: usize) -> bool {
        let name = ident.unraw().to_string();
        self.has_glob() || self.names[count..].iter().any(|(known, _)| *known == name)
    }

    /// Whether `ident` is a function of an enclosing block.
    pub fn is_function(&self, ident: &Ident) -> bool {
        self.position(ident).is_some_and(|position| matches!(self.names[position].1, Meaning::Function))
    }

    /// Whether `ident` is a local.
    pub fn is_local(&self, ident: &Ident) -> bool {
        self.position(ident).is_some_and(|position| matches!(self.names[position].1, Meaning::Local(_)))
    }

    /// The local that `ident` stands for, as an identifier that can mean nothing else: at the place of
    /// its use, with the hygiene of its binding.
    pub fn local(&mut self, ident: &Ident) -> Option<Ident> {
        let position = self.position(ident)?;
        let Meaning::Local(binding) = &self.names[position].1 else {
            return None;
        };
        let mut local = ident.clone();
        local.set_span(ident.span().resolved_at(binding.span()));
        for wall in self.walls.iter_mut().filter(|wall| position < wall.start) {
            wall.known.insert(position, local.clone());
        }
        Some(local)
    }

    /// Whether `ident` was written where the local was bound that it stands for, and nothing that a `*` imports may hide it. If not, rustc
    /// might find a function of that name, or a variant.
    pub fn is_certain(&self, ident: &Ident) -> bool {
        self.position(ident).is_none_or(|position| match &self.names[position].1 {
            Meaning::Local(binding) => {
                context(binding.span()) == context(ident.span()) && !self.is_below_glob(position)
            }
            _ => true,
        })
    }

    /// The bindings of all locals in scope.
    pub fn locals(&self) -> impl Iterator<Item = &Ident> {
        self.names.iter().filter_map(|(_, meaning)| match meaning {
            Meaning::Local(binding) | Meaning::Conditional(binding) => Some(binding),
            Meaning::Item | Meaning::Function | Meaning::Import { .. } | Meaning::Macro | Meaning::Glob => None,
        })
    }

    /// Where the meaning of `ident` stands, wherever that is certain to be there. A `macro_rules!` may have bound the same name
    /// for itself: then the local that was written where `ident` was is meant, if no item hides it.
    fn position(&self, ident: &Ident) -> Option<usize> {
        let name = ident.unraw().to_string();
        let is_meant = |&(_, (known, meaning)): &(usize, &(String, Meaning))| {
            *known == name && !matches!(meaning, Meaning::Conditional(_))
        };
        let is_local = |&(_, (_, meaning)): &(usize, &(String, Meaning))| matches!(meaning, Meaning::Local(_));
        let mut found = self.names.iter().enumerate().rev().filter(is_meant).peekable();
        let (innermost, _) = *found.peek()?;
        let candidates: Vec<usize> = found.take_while(is_local).map(|(position, _)| position).collect();
        let written_with = |&position: &usize| match &self.names[position].1 {
            Meaning::Local(binding) => context(binding.span()) == context(ident.span()),
            _ => false,
        };
        let is_local = is_local(&(innermost, &self.names[innermost]));
        candidates.into_iter().find(written_with).or((!self.is_exact || !is_local).then_some(innermost))
    }

    /// Notes a name that is no known local, but must be a captured variable of ambient code.
    pub fn capture_unknown(&mut self, ident: &Ident) {
        if let Some(wall) = self.walls.first_mut() {
            wall.unknown.push(ident.clone());
        }
    }

    pub fn begin_wall(&mut self) {
        self.walls.push(Wall { start: self.names.len(), known: BTreeMap::new(), unknown: Vec::new() });
    }

    /// The variables that the closure begun last takes from outside.
    pub fn end_wall(&mut self) -> Vec<Ident> {
        let Wall { known, unknown, .. } = self.walls.pop().expect("begin_wall was called");
        known.into_values().chain(unknown).collect()
    }
}

fn name_of_macro(name: &Ident) -> String {
    format!("{}!", name.unraw())
}
