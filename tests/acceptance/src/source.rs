//! What in a crate's sources can be marked, and where does the mark go?

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use proc_macro2::TokenTree;
use quote::{ToTokens, quote};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, Block, ImplItem, ItemFn, ItemImpl, ItemTrait, Meta, TraitItem};
use walkdir::WalkDir;

use super::package::Package;

/// A function with a body.
pub struct Function {
    pub file: usize,
    pub name: String,
    pub range: Range<usize>,
    at: usize,
    /// Whether rustc compiles it, as its `cfg`s and its module's are.
    pub is_compiled: bool,
}

/// What one mark covers, or leaves out.
pub struct Unit {
    /// A function's, a type's or a trait's name, or the head of an impl.
    pub name: String,
    pub file: usize,
    pub range: Range<usize>,
    /// Where the mark goes.
    pub at: usize,
    pub functions: Vec<usize>,
    /// Whether it is a type or a trait, which others name.
    pub is_named: bool,
    /// Of what can be left out of an inherent impl, a method or a macro: the impl.
    pub parent: Option<usize>,
}

pub struct File {
    pub path: PathBuf,
    text: String,
}

/// Where marks go in a file, in order, and which.
pub type Places = Vec<(usize, String)>;

/// A crate's sources, unmarked.
#[derive(Default)]
pub struct Sources {
    pub files: Vec<File>,
    pub functions: Vec<Function>,
    pub units: Vec<Unit>,
}

impl Sources {
    pub fn read(package: &Package) -> Result<Self> {
        let mut sources = Self::default();
        for entry in WalkDir::new(&package.sources).sort_by_file_name() {
            let path = entry?.into_path();
            if path.extension().is_none_or(|extension| extension != "rs") {
                continue;
            }
            let text = fs::read_to_string(&path)?;
            // What is no file of its own, as a test's data, is not compiled.
            let Ok(parsed) = syn::parse_file(&text) else { continue };
            sources.files.push(File { path, text });
            let file = sources.files.len() - 1;
            Collector { sources: &mut sources, file }.visit_file(&parsed);
        }
        Ok(sources)
    }

    /// Writes the file `index` with these marks in it.
    pub fn write(&self, index: usize, places: &[(usize, String)]) -> Result<()> {
        let File { path, text } = &self.files[index];
        let mut marked = String::with_capacity(text.len());
        let mut from = 0;
        for (place, mark) in places {
            marked.push_str(&text[from..*place]);
            marked.push_str(mark);
            from = *place;
        }
        marked.push_str(&text[from..]);
        fs::write(path, marked).with_context(|| format!("writing {}", path.display()))
    }

    pub fn file(&self, path: &Path) -> Option<usize> {
        self.files.iter().position(|file| file.path == path)
    }

    /// `src/lib.rs:12`
    pub fn place(&self, file: usize, offset: usize) -> String {
        let File { path, text } = &self.files[file];
        let line = text[..offset].lines().count().max(1);
        format!("{}:{line}", path.display())
    }

    pub fn function_places(&self, file: usize) -> Vec<usize> {
        self.functions.iter().filter(|function| function.file == file).map(|function| function.at).collect()
    }

    pub fn function_at(&self, file: usize, offset: usize) -> Option<usize> {
        self.functions.iter().position(|function| function.file == file && function.at == offset)
    }
}

struct Collector<'a> {
    sources: &'a mut Sources,
    file: usize,
}

impl Collector<'_> {
    fn function(&mut self, name: &syn::Ident, item: &impl ToTokens, attrs: &[Attribute], head: usize) -> usize {
        let range = item.span().byte_range();
        let at = place_of_mark(attrs, head);
        let function = Function { file: self.file, name: name.to_string(), range, at, is_compiled: false };
        self.sources.functions.push(function);
        self.sources.functions.len() - 1
    }

    fn unit(
        &mut self,
        name: impl ToTokens,
        item: &impl ToTokens,
        at: usize,
        functions: Vec<usize>,
        parent: Option<usize>,
    ) -> usize {
        let (name, range) = (name.to_token_stream().to_string(), item.span().byte_range());
        self.sources.units.push(Unit { name, file: self.file, range, at, functions, is_named: false, parent });
        self.sources.units.len() - 1
    }

    fn named(&mut self, name: &syn::Ident, item: &impl ToTokens, at: usize, functions: Vec<usize>) {
        let unit = self.unit(name, item, at, functions, None);
        self.sources.units[unit].is_named = true;
    }
}

impl<'ast> Visit<'ast> for Collector<'_> {
    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        if is_of_tests(&item.attrs) {
            return;
        }
        let head = start_after(&item.attrs, item);
        let function = self.function(&item.sig.ident, item, &item.attrs, head);
        let at = self.sources.functions[function].at;
        self.unit(&item.sig.ident, item, at, vec![function], None);
    }

    fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
        if is_of_tests(&item.attrs) {
            return;
        }
        let methods: Vec<(usize, &syn::ImplItemFn)> = item
            .items
            .iter()
            .filter_map(|inner| match inner {
                ImplItem::Fn(method) if !is_of_tests(&method.attrs) => {
                    let head = start_after(&method.attrs, method);
                    Some((self.function(&method.sig.ident, method, &method.attrs, head), method))
                }
                _ => None,
            })
            .collect();
        let functions = methods.iter().map(|(function, _)| *function).collect();
        let at = place_of_mark(&item.attrs, start_after(&item.attrs, item));
        let unit = self.unit(impl_of(item), item, at, functions, None);
        if item.trait_.is_some() {
            return;
        }
        for (function, method) in methods {
            let at = self.sources.functions[function].at;
            self.unit(&method.sig.ident, method, at, vec![function], Some(unit));
        }
        for inner in &item.items {
            if let ImplItem::Macro(made) = inner {
                let at = place_of_mark(&made.attrs, start_after(&made.attrs, made));
                self.unit(&made.mac.path, made, at, Vec::new(), Some(unit));
            }
        }
    }

    fn visit_item_trait(&mut self, item: &'ast ItemTrait) {
        if is_of_tests(&item.attrs) {
            return;
        }
        let mut functions = Vec::new();
        for inner in &item.items {
            if let TraitItem::Fn(method) = inner
                && method.default.is_some()
            {
                let head = start_after(&method.attrs, method);
                functions.push(self.function(&method.sig.ident, method, &method.attrs, head));
            }
        }
        let at = place_of_mark(&item.attrs, start_after(&item.attrs, item));
        self.named(&item.ident, item, at, functions);
    }

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        if !is_of_tests(&item.attrs) {
            let at = place_of_mark(&item.attrs, start_after(&item.attrs, item));
            self.named(&item.ident, item, at, Vec::new());
        }
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        if !is_of_tests(&item.attrs) {
            let at = place_of_mark(&item.attrs, start_after(&item.attrs, item));
            self.named(&item.ident, item, at, Vec::new());
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_of_tests(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    // Items in a body are part of it.
    fn visit_block(&mut self, _: &'ast Block) {}
}

/// `impl Shape for Foo`
fn impl_of(item: &ItemImpl) -> impl ToTokens {
    let of = item.trait_.as_ref().map(|(path, for_token)| quote!(#path #for_token));
    let ty = &item.self_ty;
    quote!(impl #of #ty)
}

/// Where an item begins after its outer attributes.
fn start_after(attrs: &[Attribute], item: &impl ToTokens) -> usize {
    let is_outer = |attr: &&Attribute| matches!(attr.style, syn::AttrStyle::Outer);
    let end = attrs.iter().filter(is_outer).map(|attr| attr.span().byte_range().end).max().unwrap_or(0);
    let mut starts = item.to_token_stream().into_iter().map(|token| token.span().byte_range().start);
    starts.find(|start| *start >= end).unwrap_or(end)
}

/// Before the first attribute, or after the last that is a macro's, which must stand above the mark.
fn place_of_mark(attrs: &[Attribute], head: usize) -> usize {
    let outer: Vec<&Attribute> = attrs.iter().filter(|attr| matches!(attr.style, syn::AttrStyle::Outer)).collect();
    match outer.iter().rposition(|attr| is_foreign(&attr.meta)) {
        Some(last) => outer.get(last + 1).map_or(head, |next| next.span().byte_range().start),
        None => outer.first().map_or(head, |first| first.span().byte_range().start),
    }
}

fn is_foreign(meta: &Meta) -> bool {
    const BUILT_IN: [&str; 20] = [
        "allow",
        "automatically_derived",
        "cfg",
        "cfg_attr",
        "cold",
        "deny",
        "deprecated",
        "derive",
        "doc",
        "expect",
        "forbid",
        "inline",
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
    !BUILT_IN.iter().any(|known| first == known)
}

/// `#[test]`, `#[cfg(test)]`
fn is_of_tests(attrs: &[Attribute]) -> bool {
    attrs.iter().any(|attr| {
        attr.path().is_ident("test")
            || attr.path().is_ident("cfg") && attr.meta.to_token_stream().to_string().contains("(test")
    })
}
