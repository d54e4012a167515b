//! What of std may marked code use? Read from what rustdoc says of `no-tls`, so that it is what rustc compiled.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use anyhow::{Context, Result};
use quote::ToTokens;
use syn::{Generics, ItemImpl, Type, TypeParamBound, WherePredicate};

use crate::api::{Api, impl_of, parameters};
use crate::docs::{self, Docs};
use crate::instance::{Pattern, single_name};
use crate::kinds;
use crate::page::{self, Page, Part};

/// What of std may marked code use?
pub struct Allowlist {
    twins: HashMap<String, Vec<Twin>>,
    /// Where the functions that have a companion are defined.
    functions: HashSet<(String, String)>,
    /// The impls of each marker.
    markers: HashMap<String, Vec<ItemImpl>>,
    types: Vec<Types>,
    no_tls: Vec<Types>,
}

/// A twin of a method.
pub struct Twin {
    of: Owner,
    /// Why it cannot be called, if it is poisoned.
    pub refusal: Option<String>,
}

/// What has the method.
#[derive(Clone)]
enum Owner {
    Type(Rc<Types>),
    /// A trait of std's, for all that implement it.
    Trait(String),
}

/// The types that an impl is for.
struct Types {
    parameters: HashSet<String>,
    of: ItemImpl,
}

impl Types {
    fn of(item: ItemImpl) -> Self {
        Self { parameters: parameters(&item.generics), of: item }
    }

    fn pattern(&self) -> Pattern<'_> {
        Pattern { parameters: &self.parameters, ty: &self.of.self_ty }
    }
}

impl Allowlist {
    /// Reads the documentation of `no-tls`.
    ///
    /// # Errors
    ///
    /// Fails if a page cannot be read, or has an impl that is not Rust.
    pub fn read(docs: &Docs, std: &Docs, api: &Api) -> Result<Self> {
        let reader = Reader { docs, std, api };
        let mut allowlist = Allowlist {
            twins: HashMap::new(),
            functions: HashSet::new(),
            markers: HashMap::new(),
            types: Vec::new(),
            no_tls: Vec::new(),
        };
        let in_reach = reader.in_reach()?;
        for name in &docs.pages("no_tls")? {
            match docs::item(name) {
                Some(("trait", _)) if in_reach.contains(name) => {
                    let twins = reader.twins(name).with_context(|| format!("on {name}"))?;
                    for (method, twin) in twins {
                        allowlist.twins.entry(method).or_default().push(twin);
                    }
                }
                Some(("trait", path)) if path.starts_with("no_tls::marked::") => {
                    let impls = reader.impls(name).with_context(|| format!("on {name}"))?;
                    let types = |impls: Vec<ItemImpl>| impls.into_iter().map(Types::of).collect();
                    match last(&path).as_str() {
                        "Type" => allowlist.types = types(impls),
                        "NoTls" => allowlist.no_tls = types(impls),
                        marker => {
                            allowlist.markers.insert(marker.to_owned(), impls);
                        }
                    }
                }
                // With a companion beside it.
                Some(("fn", path)) if in_reach.contains(&name.replace("/fn.", "/enum.")) => {
                    let page = page::read_own_part(&docs.read(name)?);
                    allowlist.functions.insert((page.source, last(&path)));
                }
                _ => {}
            }
        }
        Ok(allowlist)
    }

    /// The twin of an inherent method.
    ///
    /// Where std bounds a parameter of the type by an unstable trait, which no twin can do, there is one for each argument.
    ///
    /// # Errors
    ///
    /// Fails if the page of such a trait cannot be read.
    pub fn twin_of_type(&self, of: &ItemImpl, method: &str, std: &Docs, api: &Api) -> Result<Option<&Twin>> {
        let own = parameters(&of.generics);
        let twins = self.twins.get(method).map(Vec::as_slice).unwrap_or_default();
        let twin_of = |ty: &Type| {
            twins.iter().find(|twin| matches!(&twin.of, Owner::Type(types) if types.pattern().has(ty, &own)))
        };
        let all: Option<Vec<&Twin>> = kinds::self_types(of, std, api)?.iter().map(twin_of).collect();
        Ok(all.and_then(|all| all.first().copied()))
    }

    /// The twin of a trait's method.
    pub fn twin_of_trait(&self, path: &str, method: &str) -> Option<&Twin> {
        self.twins.get(method)?.iter().find(|twin| matches!(&twin.of, Owner::Trait(of) if of == path))
    }

    /// Whether the function that is defined there has a companion.
    pub fn has_function(&self, source: &str, name: &str) -> bool {
        self.functions.contains(&(source.to_owned(), name.to_owned()))
    }

    /// Whether there is a marker of this name.
    pub fn has_marker(&self, name: &str) -> bool {
        self.markers.contains_key(name)
    }

    /// What the marker is implemented for.
    pub fn impls(&self, marker: &str) -> &[ItemImpl] {
        self.markers.get(marker).map_or(&[], Vec::as_slice)
    }

    /// Whether marked code may name the type, a path or a primitive type's name, with some arguments.
    pub fn has_type(&self, path: &str) -> bool {
        self.types_at(path).next().is_some()
    }

    /// The impls that say with which arguments marked code may name the type.
    pub fn types_at(&self, path: &str) -> impl Iterator<Item = &ItemImpl> {
        self.types.iter().map(|marked| &marked.of).filter(move |of| head(&of.self_ty) == path)
    }

    /// Whether the type may enter marked code, with some arguments.
    pub fn may_enter(&self, path: &str) -> bool {
        self.no_tls.iter().any(|marked| head(&marked.of.self_ty) == path)
    }

    /// Whether a value of the type may enter marked code.
    pub fn is_no_tls(&self, ty: &Type) -> bool {
        let none = HashSet::new();
        self.no_tls.iter().any(|marked| marked.pattern().has(ty, &none))
    }
}

struct Reader<'a> {
    docs: &'a Docs,
    std: &'a Docs,
    api: &'a Api,
}

impl Reader<'_> {
    fn resolved(&self, page: &str, code: &page::Code) -> String {
        code.with_paths(|link| self.api.names().path(self.docs, page, link, self.std))
    }

    /// The pages of the twins and companions that marked code can name: those in its prelude, and those to be imported.
    fn in_reach(&self) -> Result<HashSet<String>> {
        let mut in_reach = HashSet::new();
        let modules = ["prelude", "functions"];
        let mut open: Vec<String> = modules.map(|module| format!("no_tls/allowlist/{module}/index.html")).into();
        while let Some(name) = open.pop() {
            if !in_reach.insert(name.clone()) || !name.ends_with("/index.html") {
                continue;
            }
            let listed = page::read_own_part(&self.docs.read(&name)?).listed;
            open.extend(listed.iter().map(|link| docs::join(&name, link)).filter(|page| page.starts_with("no_tls/")));
        }
        Ok(in_reach)
    }

    /// The twins that a trait gives to what implements it.
    fn twins(&self, name: &str) -> Result<Vec<(String, Twin)>> {
        let page = page::read(&self.docs.read(name)?);
        let owners = self.owners(name, &page)?;
        let mut twins = Vec::new();
        for part in methods(&page) {
            let Some(method) = method_of_twin(&part.id) else { continue };
            let refusal = self.refusal(name, part)?;
            let of_owner = |owner: &Owner| Twin { of: owner.clone(), refusal: refusal.clone() };
            twins.extend(owners.iter().map(|owner| (method.to_owned(), of_owner(owner))));
        }
        Ok(twins)
    }

    fn owners(&self, name: &str, page: &Page) -> Result<Vec<Owner>> {
        let mut owners = Vec::new();
        for part in impls(page) {
            let item = impl_of(&self.resolved(name, &part.code))?;
            let parameters = parameters(&item.generics);
            match single_name(&item.self_ty).filter(|name| parameters.contains(name)) {
                Some(parameter) => {
                    let bounds = bounds(&item.generics, &parameter);
                    owners.extend(bounds.into_iter().filter(|path| path.starts_with("std::")).map(Owner::Trait));
                }
                None => owners.push(Owner::Type(Rc::new(Types::of(item)))),
            }
        }
        Ok(owners)
    }

    /// `where Self: HiddenGuard`, with what the documentation of `HiddenGuard` says.
    fn refusal(&self, name: &str, part: &Part) -> Result<Option<String>> {
        let links = part.code.0.iter().filter_map(|fragment| match fragment {
            page::Fragment::Link { target, .. } => Some(docs::join(name, target)),
            page::Fragment::Text(_) => None,
        });
        let reason = links.into_iter().find(|target| target.starts_with("no_tls/allowlist/refused/trait."));
        reason.map(|reason| Ok(page::read_own_part(&self.docs.read(&reason)?).summary)).transpose()
    }

    /// What a trait is implemented for, but for nobody.
    fn impls(&self, name: &str) -> Result<Vec<ItemImpl>> {
        let page = page::read(&self.docs.read(name)?);
        let code = impls(&page).map(|part| self.resolved(name, &part.code));
        code.filter(|code| !code.contains("Nobody")).map(|code| impl_of(&code)).collect()
    }
}

fn impls(page: &Page) -> impl Iterator<Item = &Part> {
    let is_one = |part: &&Part| part.is_impl() && matches!(part.section.as_str(), "foreign-impls" | "implementors");
    page.parts.iter().filter(is_one)
}

fn methods(page: &Page) -> impl Iterator<Item = &Part> {
    page.parts.iter().filter(|part| matches!(part.section.as_str(), "required-methods" | "provided-methods"))
}

/// `push` of `method.__no_tls0_push`, `lock` of `tymethod.__no_tls0scoped_lock`
fn method_of_twin(id: &str) -> Option<&str> {
    let (_, name) = id.split_once('.')?;
    name.strip_prefix("__no_tls0_").or_else(|| name.strip_prefix("__no_tls0scoped_"))
}

/// The traits that bound a parameter.
fn bounds(generics: &Generics, parameter: &str) -> Vec<String> {
    let inline = generics.type_params().filter(|given| given.ident == parameter).flat_map(|given| &given.bounds);
    let predicates = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let later = predicates.filter_map(|predicate| match predicate {
        WherePredicate::Type(predicate) if single_name(&predicate.bounded_ty).as_deref() == Some(parameter) => {
            Some(&predicate.bounds)
        }
        _ => None,
    });
    inline.chain(later.flatten()).filter_map(trait_path).collect()
}

fn trait_path(bound: &TypeParamBound) -> Option<String> {
    match bound {
        TypeParamBound::Trait(bound) => {
            let segments: Vec<String> = bound.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            Some(segments.join("::"))
        }
        _ => None,
    }
}

/// A type without its arguments: its path, or the name of its primitive.
fn head(ty: &Type) -> String {
    match ty {
        Type::Path(ty) => {
            let segments: Vec<String> = ty.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            segments.join("::")
        }
        Type::Slice(_) => "slice".to_owned(),
        Type::Array(_) => "array".to_owned(),
        Type::Ptr(_) => "pointer".to_owned(),
        Type::Reference(_) => "reference".to_owned(),
        Type::Tuple(tuple) if tuple.elems.is_empty() => "unit".to_owned(),
        Type::Tuple(_) => "tuple".to_owned(),
        Type::FnPtr(_) => "fn".to_owned(),
        Type::Never(_) => "never".to_owned(),
        other => other.to_token_stream().to_string(),
    }
}

fn last(path: &str) -> String {
    path.rsplit("::").next().unwrap_or(path).to_owned()
}
