//! What in a workspace's sources can be marked, where does the mark go, and what is it called?

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use proc_macro2::TokenTree;
use quote::{ToTokens, quote};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::visit::Visit;
use syn::{Attribute, Block, ImplItem, Item, ItemFn, ItemImpl, ItemTrait, Meta, Token, TraitItem};

use crate::imports::Imports;
use crate::project::Project;

/// A function with a body.
pub struct Function {
    pub name: String,
    /// `shapes::Square::area`
    pub path: String,
    pub file: usize,
    pub range: Range<usize>,
    pub name_range: Range<usize>,
    /// The unit that marks it: itself, its impl, or its trait.
    pub unit: usize,
    at: usize,
    /// Whether rustc compiles it, as its `cfg`s and its module's are.
    pub is_compiled: bool,
    /// Whether it is marked in the sources as they are.
    pub is_marked: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Function,
    /// Of an inherent impl, which it can be left out of.
    Method,
    Impl,
    TraitImpl,
    Trait,
    Type,
    /// In an inherent impl, which it can be left out of.
    Macro,
    /// A `macro_rules!`, which is marked if marked code invokes it.
    Rules,
}

/// What one mark covers, or leaves out.
pub struct Unit {
    pub kind: Kind,
    /// A function's, a type's or a trait's name, or the head of an impl.
    pub name: String,
    pub path: String,
    pub file: usize,
    pub range: Range<usize>,
    pub name_range: Range<usize>,
    /// Where the mark goes.
    pub at: usize,
    /// How the mark is called here: `no_tls`, if it is imported, else `no_tls::no_tls`.
    mark: String,
    pub functions: Vec<usize>,
    /// Of what can be left out of an inherent impl: the impl.
    pub parent: Option<usize>,
    /// Of an impl or a method, the type's name.
    pub of_type: Option<String>,
    /// Of an impl, the trait's name.
    pub of_trait: Option<String>,
    /// Of a trait, the names of its methods.
    pub methods: Vec<String>,
    /// The mark that it has.
    pub existing: Option<Existing>,
    pub is_compiled: bool,
}

/// What the sources say already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    Marked,
    Skipped,
}

pub struct File {
    pub path: PathBuf,
    /// Below the workspace's root.
    pub relative: PathBuf,
    pub package: usize,
    pub text: String,
    pub imports: Imports,
}

/// Where text goes in a file, in order, and which.
pub type Places = Vec<(usize, String)>;

/// What an item is left out with.
const SKIP: &str = "#[no_tls(skip)]";

/// The sources of the packages of a project, as they are.
#[derive(Default)]
pub struct Sources {
    pub files: Vec<File>,
    pub functions: Vec<Function>,
    pub units: Vec<Unit>,
    /// What each package depends on, as it is called in code.
    pub dependencies: Vec<BTreeSet<String>>,
    /// What each package calls the runtime.
    runtimes: Vec<String>,
    /// Each type that is declared, markable or not.
    pub types: Vec<String>,
}

impl Sources {
    /// Reads the `.rs` files of the packages that are asked for.
    ///
    /// # Errors
    ///
    /// A file cannot be read.
    pub fn read(project: &Project) -> Result<Self> {
        let dependencies = project.packages.iter().map(|package| package.dependencies.clone()).collect();
        let runtimes = project.packages.iter().map(|package| package.dependency.clone()).collect();
        let mut sources = Self { dependencies, runtimes, ..Self::default() };
        for (package, path) in project.files()? {
            let bytes = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
            // What is no file of its own, as a test's data, is not compiled.
            let Ok(text) = String::from_utf8(bytes) else { continue };
            let start = start_of_items(&text);
            let Ok(parsed) = syn::parse_file(&text[start..]) else { continue };
            let relative = path.strip_prefix(&project.root)?.to_owned();
            let module = module_of(&path, &project.packages[package].directory);
            let imports = Imports::of(&parsed);
            sources.files.push(File { path, relative, package, text, imports });
            let file = sources.files.len() - 1;
            let dependency = &project.packages[package].dependency;
            Collector { sources: &mut sources, file, start, dependency, module, mark: String::new(), is_marked: false }
                .items(&parsed.items);
        }
        Ok(sources)
    }

    /// The file `index` with these insertions in it.
    pub fn text_with(&self, index: usize, places: &[(usize, String)]) -> String {
        let text = &self.files[index].text;
        let mut marked = String::with_capacity(text.len());
        let mut from = 0;
        for (place, mark) in places {
            marked.push_str(&text[from..*place]);
            marked.push_str(mark);
            from = *place;
        }
        marked.push_str(&text[from..]);
        marked
    }

    /// The mark of a unit with these options, or what leaves it out.
    pub fn mark(&self, unit: usize, options: &[&str]) -> String {
        let Unit { mark, parent, file, .. } = &self.units[unit];
        if parent.is_some() {
            return SKIP.to_owned();
        }
        let runtime = &self.runtimes[self.files[*file].package];
        let elsewhere = (runtime != "no_tls").then(|| format!("crate = {runtime}"));
        let options: Vec<&str> = elsewhere.as_deref().into_iter().chain(options.iter().copied()).collect();
        if options.is_empty() { format!("#[{mark}]") } else { format!("#[{mark}({})]", options.join(", ")) }
    }

    /// What is inserted for an attribute: a line of its own, indented as the item is, if the item begins a line.
    pub fn insertion(&self, file: usize, at: usize, attribute: &str) -> String {
        let text = &self.files[file].text;
        let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let indent = text[line..at].trim_start_matches('\u{feff}');
        if !indent.chars().all(|c| c == ' ' || c == '\t') {
            return format!("{attribute} ");
        }
        let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
        let newline = if text[..end].ends_with('\r') { "\r\n" } else { "\n" };
        format!("{attribute}{newline}{indent}")
    }

    pub fn file(&self, path: &Path) -> Option<usize> {
        self.files.iter().position(|file| file.relative == path)
    }

    /// The file that rustc calls so: below the workspace's root, or absolute.
    pub fn file_named(&self, name: &str) -> Option<usize> {
        let name = Path::new(name);
        self.files.iter().position(|file| file.relative == name || file.path == name)
    }

    /// The line and the column of an offset, from 1, in characters.
    pub fn line_and_column(&self, file: usize, offset: usize) -> (usize, usize) {
        let before = &self.files[file].text[..offset];
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (line, before[start..].chars().count() + 1)
    }

    /// `src/lib.rs:12:5`
    pub fn place(&self, file: usize, offset: usize) -> String {
        let (line, column) = self.line_and_column(file, offset);
        format!("{}:{line}:{column}", self.files[file].relative.display())
    }

    /// Every place where a mark can go, with no repetitions.
    pub fn places(&self) -> Vec<(usize, usize)> {
        let of_functions = self.functions.iter().map(|function| (function.file, function.at));
        let mut places: Vec<_> = self.units.iter().map(|unit| (unit.file, unit.at)).chain(of_functions).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// Notes that rustc compiles what is marked at this place.
    pub fn compiled(&mut self, file: usize, at: usize) {
        let is_there = |of: usize, its: usize| of == file && its == at;
        for unit in self.units.iter_mut().filter(|unit| is_there(unit.file, unit.at)) {
            unit.is_compiled = true;
        }
        for function in self.functions.iter_mut().filter(|function| is_there(function.file, function.at)) {
            function.is_compiled = true;
        }
    }

    /// Whether a mark may be put on the unit, or is left out of its impl.
    pub fn is_candidate(&self, unit: usize) -> bool {
        let Unit { existing, parent, is_compiled, kind, .. } = &self.units[unit];
        let of_impl = parent.is_none_or(|parent| self.is_candidate(parent));
        existing.is_none() && of_impl && (*is_compiled || *kind == Kind::Macro)
    }
}

struct Collector<'a> {
    sources: &'a mut Sources,
    file: usize,
    /// Where what was parsed begins in the file.
    start: usize,
    /// What the package calls the runtime.
    dependency: &'a str,
    /// `shapes::round`, or nothing at the root.
    module: String,
    mark: String,
    /// Whether a mark around covers all.
    is_marked: bool,
}

/// What an item is, apart from where it is.
struct New<'a> {
    kind: Kind,
    name: String,
    /// What an error about it underlines.
    head: Range<usize>,
    attrs: &'a [Attribute],
    parent: Option<usize>,
}

impl Collector<'_> {
    /// The items of a file or an inline module.
    fn items(&mut self, items: &[Item]) {
        let call = match (Imports::has_mark(items, self.dependency), self.dependency) {
            (true, _) => "no_tls".to_owned(),
            (false, dependency) => format!("{dependency}::no_tls"),
        };
        let outer = std::mem::replace(&mut self.mark, call);
        items.iter().for_each(|item| self.visit_item(item));
        self.mark = outer;
    }

    fn range(&self, item: &impl ToTokens) -> Range<usize> {
        let range = item.span().byte_range();
        range.start + self.start..range.end + self.start
    }

    fn path(&self, name: &str) -> String {
        if self.module.is_empty() { name.to_owned() } else { format!("{}::{name}", self.module) }
    }

    fn at(&self, attrs: &[Attribute], item: &impl ToTokens) -> usize {
        place_of_mark(attrs, start_after(attrs, item)) + self.start
    }

    fn unit(&mut self, new: New<'_>, item: &impl ToTokens) -> usize {
        let New { kind, name, head, attrs, parent } = new;
        let marked = self.is_marked.then_some(Existing::Marked);
        let inherited = parent.and_then(|parent| self.sources.units[parent].existing);
        let at = self.at(attrs, item);
        self.sources.units.push(Unit {
            kind,
            path: if matches!(kind, Kind::Impl | Kind::TraitImpl) { name.clone() } else { self.path(&name) },
            name,
            file: self.file,
            range: self.range(item),
            name_range: head,
            at,
            mark: self.mark.clone(),
            functions: Vec::new(),
            parent,
            of_type: None,
            of_trait: None,
            methods: Vec::new(),
            existing: existing_mark(attrs).or(marked).or(inherited),
            is_compiled: false,
        });
        self.sources.units.len() - 1
    }

    /// A function with a body, of a unit.
    fn function(&mut self, unit: usize, path: String, name: &syn::Ident, attrs: &[Attribute], item: &impl ToTokens) {
        let is_skipped = existing_mark(attrs) == Some(Existing::Skipped);
        let function = Function {
            path,
            name: name.to_string(),
            file: self.file,
            range: self.range(item),
            name_range: self.range(name),
            unit,
            at: self.at(attrs, item),
            is_compiled: false,
            is_marked: self.sources.units[unit].existing == Some(Existing::Marked) && !is_skipped,
        };
        self.sources.functions.push(function);
        self.sources.units[unit].functions.push(self.sources.functions.len() - 1);
    }

    fn data(&mut self, name: &syn::Ident, attrs: &[Attribute], item: &impl ToTokens) {
        self.sources.types.push(name.to_string());
        let head = self.range(name);
        self.unit(New { kind: Kind::Type, name: name.to_string(), head, attrs, parent: None }, item);
    }
}

impl<'ast> Visit<'ast> for Collector<'_> {
    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        if is_test(&item.attrs) {
            return;
        }
        let (name, head) = (&item.sig.ident, self.range(&item.sig.ident));
        let new = New { kind: Kind::Function, name: name.to_string(), head, attrs: &item.attrs, parent: None };
        let unit = self.unit(new, item);
        self.function(unit, self.path(&name.to_string()), name, &item.attrs, item);
    }

    fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
        let of_type = type_name(&item.self_ty);
        let of_trait = item.trait_.as_ref().and_then(|(path, _)| path_name(path));
        let kind = if of_trait.is_some() { Kind::TraitImpl } else { Kind::Impl };
        let head = self.range(&item.impl_token).start..self.range(&item.self_ty).end;
        let (attrs, parent) = (&item.attrs, None);
        let unit = self.unit(New { kind, name: head_of(item), head, attrs, parent }, item);
        for inner in &item.items {
            match inner {
                ImplItem::Fn(method) if !is_test(&method.attrs) => {
                    let ident = &method.sig.ident;
                    let owner = of_type.clone().unwrap_or_else(|| "_".to_owned());
                    let path = self.path(&format!("{owner}::{ident}"));
                    let covered_by = if kind == Kind::Impl {
                        let head = self.range(ident);
                        let name = format!("{owner}::{ident}");
                        let attrs = &method.attrs;
                        let new = New { kind: Kind::Method, name, head, attrs, parent: Some(unit) };
                        let method = self.unit(new, method);
                        self.sources.units[method].of_type.clone_from(&of_type);
                        method
                    } else {
                        unit
                    };
                    self.function(covered_by, path, ident, &method.attrs, method);
                }
                ImplItem::Macro(made) if kind == Kind::Impl => {
                    let head = self.range(&made.mac.path);
                    let name = format!("{}!", made.mac.path.to_token_stream());
                    let new = New { kind: Kind::Macro, name, head, attrs: &made.attrs, parent: Some(unit) };
                    self.unit(new, made);
                }
                _ => {}
            }
        }
        self.sources.units[unit].of_type = of_type;
        self.sources.units[unit].of_trait = of_trait;
    }

    fn visit_item_trait(&mut self, item: &'ast ItemTrait) {
        let head = self.range(&item.ident);
        let new = New { kind: Kind::Trait, name: item.ident.to_string(), head, attrs: &item.attrs, parent: None };
        let unit = self.unit(new, item);
        for inner in &item.items {
            let TraitItem::Fn(method) = inner else { continue };
            let name = &method.sig.ident;
            self.sources.units[unit].methods.push(name.to_string());
            if method.default.is_some() {
                let path = self.path(&format!("{}::{name}", item.ident));
                self.function(unit, path, name, &method.attrs, method);
            }
        }
    }

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.data(&item.ident, &item.attrs, item);
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.data(&item.ident, &item.attrs, item);
    }

    fn visit_item_union(&mut self, item: &'ast syn::ItemUnion) {
        self.sources.types.push(item.ident.to_string());
    }

    fn visit_item_type(&mut self, item: &'ast syn::ItemType) {
        self.sources.types.push(item.ident.to_string());
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let Some((_, items)) = &item.content else { return };
        let path = self.path(&item.ident.to_string());
        let is_marked = self.is_marked || existing_mark(&item.attrs) == Some(Existing::Marked);
        let outer = std::mem::replace(&mut self.module, path);
        let was_marked = std::mem::replace(&mut self.is_marked, is_marked);
        self.items(items);
        self.module = outer;
        self.is_marked = was_marked;
    }

    // Items in a body are part of it.
    fn visit_block(&mut self, _: &'ast Block) {}

    // What a macro is given is no item yet.
    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        if let Some(name) = &item.ident {
            let head = self.range(name);
            let new = New { kind: Kind::Rules, name: name.to_string(), head, attrs: &item.attrs, parent: None };
            self.unit(new, item);
        }
    }
}

/// `src/shapes/round.rs` → `shapes::round`
fn module_of(file: &Path, package: &Path) -> String {
    let relative = file.strip_prefix(package).unwrap_or(file).with_extension("");
    let mut names: Vec<String> =
        relative.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    names.pop_if(|name| ["lib", "main", "mod"].contains(&name.as_str()));
    if names.first().is_some_and(|name| ["src", "tests", "examples", "benches"].contains(&name.as_str())) {
        names.remove(0);
    }
    names.join("::")
}

/// Behind a byte order mark and a shebang, where places would else be counted from.
pub fn start_of_items(text: &str) -> usize {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let is_shebang = text[start..].strip_prefix("#!").is_some_and(|rest| !rest.trim_start().starts_with('['));
    if is_shebang { text[start..].find('\n').map_or(text.len(), |newline| start + newline) } else { start }
}

/// `impl Shape for Foo`
fn head_of(item: &ItemImpl) -> String {
    let of = item.trait_.as_ref().map(|(path, for_token)| quote!(#path #for_token));
    let ty = &item.self_ty;
    let head = quote!(impl #of #ty).to_string();
    let spaces = [(" :: ", "::"), (" < ", "<"), (" >", ">"), ("& ", "&"), (" ,", ","), ("< ", "<"), ("' ", "'")];
    spaces.iter().fold(head, |head, (from, to)| head.replace(from, to))
}

fn type_name(ty: &syn::Type) -> Option<String> {
    match ty {
        syn::Type::Path(path) => path_name(&path.path),
        syn::Type::Reference(reference) => type_name(&reference.elem),
        syn::Type::Group(group) => type_name(&group.elem),
        syn::Type::Paren(paren) => type_name(&paren.elem),
        _ => None,
    }
}

fn path_name(path: &syn::Path) -> Option<String> {
    path.segments.last().map(|segment| segment.ident.to_string())
}

fn is_outer(attr: &&Attribute) -> bool {
    matches!(attr.style, syn::AttrStyle::Outer)
}

/// Where an item begins after its outer attributes.
fn start_after(attrs: &[Attribute], item: &impl ToTokens) -> usize {
    let end = attrs.iter().filter(is_outer).map(|attr| attr.span().byte_range().end).max().unwrap_or(0);
    let mut starts = item.to_token_stream().into_iter().map(|token| token.span().byte_range().start);
    starts.find(|start| *start >= end).unwrap_or(end)
}

/// Behind the documentation and the `cfg`s, or after the last attribute that is a macro's, which must stand above the mark.
fn place_of_mark(attrs: &[Attribute], head: usize) -> usize {
    let outer: Vec<&Attribute> = attrs.iter().filter(is_outer).collect();
    let leads = |attr: &&&Attribute| attr.path().is_ident("doc") || attr.path().is_ident("cfg");
    let behind = match outer.iter().rposition(|attr| is_foreign(&attr.meta)) {
        Some(last) => last + 1,
        None => outer.iter().take_while(leads).count(),
    };
    outer.get(behind).map_or(head, |next| next.span().byte_range().start)
}

fn is_foreign(meta: &Meta) -> bool {
    const BUILT_IN: [&str; 20] = [
        "allow",
        "automatically_derived",
        "cfg",
        "cold",
        "deny",
        "deprecated",
        "derive",
        "doc",
        "expect",
        "forbid",
        "inline",
        "macro_export",
        "must_use",
        "non_exhaustive",
        "repr",
        "rustfmt",
        "clippy",
        "diagnostic",
        "track_caller",
        "warn",
    ];
    const DERIVES: [&str; 9] = ["Clone", "Copy", "Debug", "Default", "Eq", "Hash", "Ord", "PartialEq", "PartialOrd"];
    let first = &meta.path().segments[0].ident;
    if first == "derive"
        && let Meta::List(list) = meta
    {
        let is_foreign =
            |token: TokenTree| matches!(token, TokenTree::Ident(ident) if !DERIVES.iter().any(|known| ident == known));
        return list.tokens.clone().into_iter().any(is_foreign);
    }
    if first == "cfg_attr"
        && let Meta::List(list) = meta
    {
        let inner = Punctuated::<Meta, Token![,]>::parse_terminated.parse2(list.tokens.clone());
        return inner.is_ok_and(|inner| inner.iter().skip(1).any(is_foreign));
    }
    !BUILT_IN.iter().any(|known| first == known)
}

/// `#[no_tls]`, `#[no_tls(skip)]`, by whatever path, and in a `cfg_attr`.
fn existing_mark(attrs: &[Attribute]) -> Option<Existing> {
    let text = |attr: &Attribute| attr.meta.to_token_stream().to_string();
    let is_mark = |attr: &&Attribute| match attr.path().is_ident("cfg_attr") {
        true => text(attr).split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == "no_tls"),
        false => attr.path().segments.last().is_some_and(|last| last.ident == "no_tls"),
    };
    let mark = attrs.iter().find(is_mark)?;
    let is_skip = text(mark).split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == "skip");
    Some(if is_skip { Existing::Skipped } else { Existing::Marked })
}

/// `#[test]`, `#[bench]`, `#[tokio::test]`: nobody calls it.
fn is_test(attrs: &[Attribute]) -> bool {
    let names = |attr: &Attribute| path_name(attr.path());
    attrs.iter().any(|attr| names(attr).is_some_and(|name| name == "test" || name == "bench"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attribute_line(text: &str) -> String {
        let parsed = syn::parse_file(text).unwrap();
        let Item::Fn(item) = &parsed.items[0] else { panic!("a function") };
        let at = place_of_mark(&item.attrs, start_after(&item.attrs, item));
        text[at..].lines().next().unwrap_or_default().to_owned()
    }

    #[test]
    fn a_mark_goes_behind_documentation_and_other_macros() {
        assert_eq!(attribute_line("/// What.\n#[inline]\npub fn f() {}"), "#[inline]");
        assert_eq!(attribute_line("/// What.\n#[cfg(unix)]\n// why\npub fn f() {}"), "pub fn f() {}");
        assert_eq!(attribute_line("#[inline]\n#[my::own]\n#[cold]\nfn f() {}"), "#[cold]");
        assert_eq!(attribute_line("#[cfg_attr(unix, inline)]\nfn f() {}"), "#[cfg_attr(unix, inline)]");
        assert_eq!(attribute_line("#[cfg_attr(unix, my::own)]\nfn f() {}"), "fn f() {}");
    }

    #[test]
    fn what_precedes_the_items_is_counted() {
        assert_eq!(start_of_items("fn f() {}"), 0);
        assert_eq!(start_of_items("\u{feff}fn f() {}"), 3);
        assert_eq!(start_of_items("#!/bin/run\nfn f() {}"), 10);
        assert_eq!(start_of_items("#![no_std]\nfn f() {}"), 0);
    }

    #[test]
    fn a_module_is_called_by_its_file() {
        let module = |file: &str| module_of(Path::new(file), Path::new("p"));
        assert_eq!(module("p/src/lib.rs"), "");
        assert_eq!(module("p/src/shapes/mod.rs"), "shapes");
        assert_eq!(module("p/src/shapes/round.rs"), "shapes::round");
    }

    #[test]
    fn marks_that_are_there_are_seen() {
        let existing = |text: &str| {
            let item: ItemFn = syn::parse_str(text).unwrap();
            existing_mark(&item.attrs)
        };
        assert!(existing("#[no_tls] fn f() {}") == Some(Existing::Marked));
        assert!(existing("#[no_tls::no_tls(strict)] fn f() {}") == Some(Existing::Marked));
        assert!(existing("#[cfg_attr(feature = \"marks\", no_tls::no_tls)] fn f() {}") == Some(Existing::Marked));
        assert!(existing("#[no_tls(skip)] fn f() {}") == Some(Existing::Skipped));
        assert!(existing("#[inline] fn f() {}").is_none());
    }
}
