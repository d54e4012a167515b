//! What is std's stable API?

use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;
use std::thread;

use anyhow::{Context, Result, anyhow};
use syn::visit_mut::{self, VisitMut};
use syn::{FnArg, Generics, ItemImpl, ItemTrait, Signature, Type, parse_quote};

use crate::docs::{self, Docs};
use crate::page::{self, Code, Page, Part};

/// The stable items of core, alloc and std, each once, by the name that it has in std.
pub struct Api {
    /// Types with their methods, traits, functions, constants and macros, in the order of the documentation's own list.
    pub items: Vec<Item>,
    /// Std's unstable types and traits, which a signature may name, but code on stable may not.
    pub unstable: HashSet<String>,
    names: Names,
}

/// A stable item.
pub struct Item {
    /// `std::vec::Vec::push`; of a primitive type, `slice::first`. Several impls of a type may have one of that name.
    pub path: String,
    /// What it is.
    pub kind: Kind,
    /// The declaration as std's documentation shows it, in one line, a method's in that of its impl.
    pub shown: String,
    /// The same with full paths.
    pub resolved: String,
    /// Whether std says not to use it.
    pub is_deprecated: bool,
    /// Where it is defined: `src/core/mem/mod.rs.html#756`.
    pub source: String,
}

/// What it is, and its declaration, in which every name of a type or trait is a full path.
pub enum Kind {
    /// A struct, enum, union or primitive type.
    Type,
    /// A trait, without what is in it.
    Trait(Rc<ItemTrait>),
    /// A free function.
    Function(Signature),
    /// An inherent method or associated function.
    Method(Rc<ItemImpl>, Signature),
    /// A required or provided method of a trait.
    TraitMethod(Rc<ItemTrait>, Signature),
    /// A constant or static.
    Constant(Type),
    /// An inherent one.
    AssociatedConstant(Rc<ItemImpl>, Type),
    /// One of a trait.
    TraitConstant(Rc<ItemTrait>, Type),
    /// A macro, with its name.
    Macro(String),
}

impl Item {
    /// The module of std that it is counted in; of a primitive type, the one of its name.
    pub fn module(&self) -> &str {
        let mut segments = self.path.split("::");
        match (segments.next(), segments.next()) {
            (Some("std" | "core" | "alloc"), Some(module)) if self.path.matches("::").count() > 1 => module,
            (Some("std" | "core" | "alloc"), _) => "macros",
            (Some("pointer"), _) => "ptr",
            (Some(primitive), _) => primitive,
            (None, _) => "",
        }
    }

    /// `push` of `std::vec::Vec::push`
    pub fn name(&self) -> &str {
        self.path.rsplit("::").next().unwrap_or(&self.path)
    }

    /// What has it: `std::vec::Vec` of `std::vec::Vec::push`
    pub fn owner(&self) -> &str {
        self.path.rsplit_once("::").map_or("", |(owner, _)| owner)
    }
}

/// Modules that are not read: they hold what a processor has, thousands of functions, and what only nightly has.
const UNREAD: [&str; 3] = ["arch", "intrinsics", "simd"];

/// Which name does std give to the item on a page?
pub struct Names {
    pages: HashMap<String, String>,
}

impl Names {
    /// The full path of what a link leads to, if it is a type, a trait or an alias.
    ///
    /// `from` has the page, `std` those of std's that it may lead to.
    pub fn path(&self, from: &Docs, page: &str, link: &str, std: &Docs) -> Option<String> {
        if link.starts_with('#') {
            return None;
        }
        let is_associated = link.contains('#');
        let target = docs::join(page, link);
        let docs = if link.starts_with("https://") { std } else { from };
        let target = docs.follow(&target);
        let (kind, path) = docs::item(&target)?;
        if is_associated || !matches!(kind, "struct" | "enum" | "union" | "trait" | "type" | "traitalias") {
            return None;
        }
        let known = self.pages.get(&target).or_else(|| self.pages.get(&in_std(&target)?));
        Some(known.cloned().unwrap_or(path))
    }
}

struct Read {
    name: String,
    kind: String,
    page: Page,
}

impl Api {
    /// Reads std's documentation.
    ///
    /// # Errors
    ///
    /// Fails if a page cannot be read, or has a declaration that is not Rust.
    pub fn read(docs: &Docs) -> Result<Self> {
        let read = read_all(docs, &pages(docs)?)?;
        let names = Names { pages: preferred(&read) };
        let mut api = Api { items: Vec::new(), unstable: HashSet::new(), names };
        for page in &read {
            let path = &api.names.pages[&page.name];
            // The page of its other names says the same.
            if own_path(&page.name) != *path {
                continue;
            }
            if page.page.notes.is_unstable {
                api.unstable.insert(path.clone());
                continue;
            }
            let reader = ItemReader { docs, names: &api.names, page, path };
            let items = reader.items().with_context(|| format!("on {}", page.name))?;
            api.items.extend(items);
        }
        Ok(api)
    }

    /// The names that the items have.
    pub fn names(&self) -> &Names {
        &self.names
    }
}

/// The pages of std, and those of core and alloc that std has no like of.
fn pages(docs: &Docs) -> Result<Vec<String>> {
    let mut pages = docs.pages("std")?;
    let known: HashSet<String> = pages.iter().cloned().collect();
    for krate in ["core", "alloc"] {
        let others = docs.pages(krate)?;
        pages.extend(others.into_iter().filter(|page| in_std(page).is_none_or(|page| !known.contains(&page))));
    }
    pages.retain(|page| !UNREAD.iter().any(|module| page.split('/').nth(1) == Some(module)));
    Ok(pages)
}

/// The page that std has for one of core or alloc, if it re-exports the item: `std/rc/struct.Rc.html` for `alloc/rc/struct.Rc.html`.
fn in_std(page: &str) -> Option<String> {
    page.strip_prefix("core/").or_else(|| page.strip_prefix("alloc/")).map(|page| format!("std/{page}"))
}

/// Reads pages on all processors.
fn read_all(docs: &Docs, pages: &[String]) -> Result<Vec<Read>> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let read = |page: &String| {
        let (kind, _) = docs::item(page).with_context(|| format!("{page} is of no item"))?;
        Ok(Read { name: page.clone(), kind: kind.to_owned(), page: page::read_own_part(&docs.read(page)?) })
    };
    thread::scope(|scope| {
        let work: Vec<_> = pages
            .chunks(pages.len().div_ceil(threads).max(1))
            .map(|chunk| scope.spawn(move || chunk.iter().map(read).collect::<Result<Vec<_>>>()))
            .collect();
        let mut all = Vec::new();
        for work in work {
            all.extend(work.join().map_err(|_| anyhow!("a page could not be read"))??);
        }
        Ok(all)
    })
}

/// Gives the pages of one item one path: that of a stable module rather than an unstable or deprecated one, and the shortest.
fn preferred(read: &[Read]) -> HashMap<String, String> {
    let mut same: BTreeMap<(&str, &str, String), Vec<&Read>> = BTreeMap::new();
    for page in read {
        let (_, path) = docs::item(&page.name).expect("read before");
        let name = path.rsplit("::").next().unwrap_or_default();
        same.entry((&page.page.source, &page.kind, format!("{name} {}", page.page.declaration.shown())))
            .or_default()
            .push(page);
    }
    let mut names = HashMap::new();
    for pages in same.into_values() {
        let cost = |page: &&&Read| {
            (page.page.notes.is_unstable, page.page.notes.is_deprecated, page.name.matches('/').count())
        };
        let best = pages.iter().min_by_key(cost).expect("a group has one");
        names.extend(pages.iter().map(|page| (page.name.clone(), own_path(&best.name))));
    }
    names
}

/// The path that a page's place says: `std::vec::Vec`, of a primitive type `slice`.
fn own_path(page: &str) -> String {
    let (kind, path) = docs::item(page).expect("a page of an item");
    if kind == "primitive" { path.trim_start_matches("std::").to_owned() } else { path }
}

struct ItemReader<'a> {
    docs: &'a Docs,
    names: &'a Names,
    page: &'a Read,
    path: &'a str,
}

impl ItemReader<'_> {
    /// The item of a page, and what it has.
    fn items(&self) -> Result<Vec<Item>> {
        let page = &self.page.page;
        let mut shown = page.declaration.shown();
        let mut resolved = self.resolved(&page.declaration);
        let kind = match self.page.kind.as_str() {
            "struct" | "enum" | "union" => Kind::Type,
            "primitive" => {
                shown = format!("primitive type {}", self.path);
                resolved.clone_from(&shown);
                Kind::Type
            }
            "trait" => Kind::Trait(Rc::new(trait_of(&resolved)?)),
            "fn" => Kind::Function(signature(&resolved)?),
            "constant" | "static" => Kind::Constant(type_of_constant(&resolved)?),
            "macro" => Kind::Macro(self.path.rsplit("::").next().unwrap_or_default().to_owned()),
            // Derives and attributes are not called; an alias is what it stands for; keywords are no items.
            _ => return Ok(Vec::new()),
        };
        if matches!(kind, Kind::Type | Kind::Trait(_)) {
            for text in [&mut shown, &mut resolved] {
                text.truncate(text.find('{').unwrap_or(text.len()));
                text.truncate(text.trim_end().len());
            }
        }
        let members = match &kind {
            Kind::Type => self.inherent()?,
            Kind::Trait(of) => self.of_trait(of)?,
            _ => Vec::new(),
        };
        let item = Item {
            path: self.path.to_owned(),
            kind,
            shown,
            resolved,
            is_deprecated: page.notes.is_deprecated,
            source: page.source.clone(),
        };
        Ok([item].into_iter().chain(members).collect())
    }

    /// Methods and constants of a type, or on a trait's page of its `dyn`.
    fn inherent(&self) -> Result<Vec<Item>> {
        let mut items = Vec::new();
        let mut of = None;
        for part in self.page.page.parts.iter().filter(|part| part.section == "implementations") {
            if part.is_impl() {
                let resolved = self.resolved(&part.code);
                of = Some((Rc::new(impl_of(&resolved)?), part.code.shown(), resolved));
                continue;
            }
            let (of, shown, resolved) = of.as_ref().context("a member of no impl")?;
            if self.page.kind == "trait" && !matches!(*of.self_ty, Type::TraitObject(_)) {
                // `impl Box<dyn Any>` is on the page of `Box`, too.
                continue;
            }
            let item = self.member(part, |is_constant, code| {
                Ok(match is_constant {
                    true => Kind::AssociatedConstant(of.clone(), type_of_constant(code)?),
                    false => Kind::Method(of.clone(), with_self(signature(code)?, &of.self_ty)),
                })
            })?;
            items.extend(item.map(|item| Item {
                shown: format!("{shown} {{ {} }}", item.shown),
                resolved: format!("{resolved} {{ {} }}", item.resolved),
                ..item
            }));
        }
        Ok(items)
    }

    fn of_trait(&self, of: &Rc<ItemTrait>) -> Result<Vec<Item>> {
        let parts = self.page.page.parts.iter().filter(|part| part.section != "implementations");
        let members = parts.map(|part| {
            self.member(part, |is_constant, code| {
                Ok(match is_constant {
                    true => Kind::TraitConstant(of.clone(), type_of_constant(code)?),
                    false => Kind::TraitMethod(of.clone(), signature(code)?),
                })
            })
        });
        members.filter_map(Result::transpose).chain(self.inherent()?.into_iter().map(Ok)).collect()
    }

    /// A stable method or constant.
    fn member(&self, part: &Part, kind: impl FnOnce(bool, &str) -> Result<Kind>) -> Result<Option<Item>> {
        let Some((sort, name)) = part.id.split_once('.') else { return Ok(None) };
        if part.notes.is_unstable || !matches!(sort, "method" | "tymethod" | "associatedconstant") {
            return Ok(None);
        }
        // `method.len-1`, where a page has several of a name
        let name = name.split('-').next().unwrap_or(name);
        let resolved = self.resolved(&part.code);
        Ok(Some(Item {
            path: format!("{}::{name}", self.path),
            kind: kind(sort == "associatedconstant", &resolved)?,
            shown: part.code.shown(),
            resolved,
            is_deprecated: part.notes.is_deprecated,
            source: String::new(),
        }))
    }

    fn resolved(&self, code: &Code) -> String {
        code.with_paths(|link| self.names.path(self.docs, &self.page.name, link, self.docs))
    }
}

/// `impl<T> Vec<T>`
///
/// # Errors
///
/// Fails if it is something else.
pub fn impl_of(header: &str) -> Result<ItemImpl> {
    syn::parse_str(&format!("{header} {{}}")).with_context(|| format!("`{header}` is no impl"))
}

/// `pub trait Ord: Eq + PartialOrd { … }`, without what is in it.
///
/// # Errors
///
/// Fails if it is something else.
pub fn trait_of(declaration: &str) -> Result<ItemTrait> {
    let header = declaration.split('{').next().unwrap_or(declaration);
    syn::parse_str(&format!("{header} {{}}")).with_context(|| format!("`{header}` is no trait"))
}

/// `pub const fn len(&self) -> usize`
///
/// # Errors
///
/// Fails if it is something else.
pub fn signature(declaration: &str) -> Result<Signature> {
    let declaration = declaration.trim_end_matches(';').trim_start_matches("pub ");
    syn::parse_str(declaration).with_context(|| format!("`{declaration}` is no signature"))
}

/// `self: Pin<&Self>` for `self: Pin<&Option<T>>`, as std writes it: the result may borrow from `Self` only.
fn with_self(mut signature: Signature, own: &Type) -> Signature {
    struct Put<'a>(&'a Type);
    impl VisitMut for Put<'_> {
        fn visit_type_mut(&mut self, ty: &mut Type) {
            if ty == self.0 {
                *ty = parse_quote!(Self);
            }
            visit_mut::visit_type_mut(self, ty);
        }
    }
    if let Some(FnArg::Receiver(receiver)) = signature.inputs.first_mut() {
        Put(own).visit_receiver_mut(receiver);
    }
    signature
}

/// `u32` of `pub const MAX: u32 = …`
///
/// # Errors
///
/// Fails if it is something else.
pub fn type_of_constant(declaration: &str) -> Result<Type> {
    let (_, ty) = declaration.split_once(": ").with_context(|| format!("`{declaration}` is no constant"))?;
    let ty = ty.split(" = ").next().unwrap_or(ty).trim_end_matches(';');
    syn::parse_str(ty).with_context(|| format!("`{ty}` is no type"))
}

/// The names of the parameters that a type or a constant can be given for.
pub fn parameters(generics: &Generics) -> HashSet<String> {
    let types = generics.type_params().map(|parameter| parameter.ident.to_string());
    types.chain(generics.const_params().map(|parameter| parameter.ident.to_string())).collect()
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;

    use super::*;

    #[test]
    fn declarations_are_parsed() {
        let signature_of = |code| signature(code).expect("it is one");
        let get = signature_of("pub const unsafe fn get<I>(&self, index: I) -> &I::Output where I: Index<[T]>,");
        assert_eq!(get.ident, "get");
        let pinned = signature_of("pub fn as_pin_ref(self: Pin<&Option<T>>) -> Option<Pin<&T>>");
        let pinned = with_self(pinned, &syn::parse_str("Option<T>").expect("a type"));
        assert_eq!(
            pinned.to_token_stream().to_string(),
            "fn as_pin_ref (self : Pin < & Self >) -> Option < Pin < & T > >"
        );
        let item = impl_of("impl<T, A> Vec<T, A> where A: Allocator,").expect("it is one");
        assert_eq!(parameters(&item.generics), HashSet::from(["T", "A"].map(ToOwned::to_owned)));
        let item =
            trait_of("pub trait Borrow<Borrowed> where Borrowed: ?Sized,{ // Required method }").expect("it is one");
        assert_eq!(item.ident, "Borrow");
        for constant in ["pub const PI: f32 = 3.14_f32; // 3.14", "pub const MAX: f32"] {
            let ty = type_of_constant(constant).expect("it is one");
            assert_eq!(ty.to_token_stream().to_string(), "f32");
        }
        assert!(impl_of("pub fn f()").is_err());
    }

    #[test]
    fn an_item_is_of_a_module() {
        let module = |path: &str| {
            let item = Item {
                path: path.to_owned(),
                kind: Kind::Type,
                shown: String::new(),
                resolved: String::new(),
                is_deprecated: false,
                source: String::new(),
            };
            item.module().to_owned()
        };
        assert_eq!(module("std::collections::btree_map::Entry"), "collections");
        assert_eq!(module("std::println"), "macros");
        assert_eq!(module("slice::iter"), "slice");
        assert_eq!(module("pointer::add"), "ptr");
    }
}
