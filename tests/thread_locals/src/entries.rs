//! Which calls are made of the allowlisted items?

use std::collections::HashSet;

use anyhow::{Context, Result};
use no_tls_coverage::allowlist::Allowlist;
use no_tls_coverage::api::{Item, Kind};
use no_tls_coverage::macros;
use no_tls_coverage::verdict::{Judged, Verdict};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{
    File, FnArg, Generics, ImplItem, ItemImpl, ItemTrait, Path, PathArguments, Signature, Type, TypeParamBound,
    WherePredicate, parse_quote,
};

use crate::concrete::{Parameters, last};
use crate::macros::CALLS;
use crate::program::STAND_IN;
use crate::stand_ins::GIVEN;

/// An allowlisted item, and expressions that use it with concrete types.
pub struct Entry {
    /// `std::vec::Vec::push`
    pub path: String,
    /// The module of std that it is counted in.
    pub module: String,
    /// One of a function, method or constant; of a trait's method, for each of std's types that has a marked impl; of a type, what
    /// drops it.
    pub calls: Vec<String>,
}

/// The entries of all allowlisted items but traits, whose methods are items of their own.
///
/// # Errors
///
/// Fails if an item has a name that is no path.
pub fn of(judged: &[Judged], allowlist: &Allowlist) -> Result<Vec<Entry>> {
    let stand_in = StandIn::read()?;
    let mut entries = Vec::new();
    for Judged { name, item, verdict } in judged {
        // The second verdict on a type is on its values.
        if *verdict != Verdict::Allowed || *name != item.path || matches!(item.kind, Kind::Trait(_)) {
            continue;
        }
        let caller = Caller { item, allowlist, stand_in: &stand_in };
        let calls = caller.calls().with_context(|| format!("of {name}"))?;
        let calls = calls.iter().map(ToString::to_string).collect();
        entries.push(Entry { path: item.path.clone(), module: item.module().to_owned(), calls });
    }
    Ok(entries)
}

/// Which traits does `Stand` implement, and with which methods of its own?
struct StandIn {
    traits: HashSet<String>,
    methods: HashSet<(String, String)>,
}

impl StandIn {
    fn read() -> Result<Self> {
        let file: File = syn::parse_str(STAND_IN).context("`stand_in.rs` is not Rust")?;
        let mut stand_in = Self { traits: HashSet::new(), methods: HashSet::new() };
        for item in &file.items {
            if let syn::Item::Impl(ItemImpl { trait_: Some((path, _)), items, .. }) = item {
                stand_in.traits.insert(last(path));
                stand_in.methods.extend(items.iter().filter_map(|member| match member {
                    ImplItem::Fn(method) => Some((last(path), method.sig.ident.to_string())),
                    _ => None,
                }));
            }
        }
        Ok(stand_in)
    }
}

struct Caller<'a> {
    item: &'a Item,
    allowlist: &'a Allowlist,
    stand_in: &'a StandIn,
}

impl Caller<'_> {
    fn calls(&self) -> Result<Vec<TokenStream>> {
        let Caller { item, allowlist, .. } = *self;
        Ok(match &item.kind {
            Kind::Function(signature) => {
                let parameters = self.parameters([&signature.generics])?;
                let path: Path = syn::parse_str(&item.path)?;
                vec![with_arguments(path.to_token_stream(), signature, &parameters)]
            }
            Kind::Method(of, signature) => {
                let mut parameters = self.parameters([&of.generics, &signature.generics])?;
                let own = parameters.concrete(&of.self_ty);
                parameters.set_self(own.clone(), None);
                let name = &signature.ident;
                vec![with_arguments(quote!(<#own>::#name), signature, &parameters)]
            }
            Kind::TraitMethod(of, signature) => {
                let mut calls: Vec<TokenStream> = self.of_stand_in(of, signature)?.into_iter().collect();
                let marker = macros::marker(item.owner());
                let marked = marker.map_or(&[][..], |marker| allowlist.impls(marker));
                for of_type in marked.iter().filter(|marked| is_of_std(marked)) {
                    calls.extend(self.of_impl(of, signature, of_type)?);
                }
                calls
            }
            Kind::Type => {
                let drops = allowlist.types_at(&item.path).map(|marked| {
                    let own = self.parameters([&marked.generics])?.concrete(&marked.self_ty);
                    Ok(if is_sized(&own) { quote!(drop(any::<#own>())) } else { quote!(drop(any::<Box<#own>>())) })
                });
                drops.collect::<Result<_>>()?
            }
            Kind::Constant(_) => vec![syn::parse_str::<Path>(&item.path)?.to_token_stream()],
            Kind::AssociatedConstant(of, _) => {
                let own = self.parameters([&of.generics])?.concrete(&of.self_ty);
                let name: Path = syn::parse_str(item.name())?;
                vec![quote!(<#own>::#name)]
            }
            Kind::Macro(name) => {
                let known = CALLS.iter().filter(|(known, _)| known == name);
                known.map(|(_, call)| Ok(syn::parse_str(call)?)).collect::<Result<_>>()?
            }
            Kind::Trait(_) | Kind::TraitConstant(..) => Vec::new(),
        })
    }

    fn parameters<'a>(&self, generics: impl IntoIterator<Item = &'a Generics>) -> Result<Parameters> {
        let given = GIVEN.iter().find(|(path, _)| *path == self.item.path);
        let mut parameters = Parameters::given(given.map_or(&[][..], |(_, given)| given))?;
        generics.into_iter().for_each(|generics| parameters.declare(generics));
        Ok(parameters)
    }

    /// A trait's provided method, as the trait provides it.
    fn of_stand_in(&self, of: &ItemTrait, signature: &Signature) -> Result<Option<TokenStream>> {
        let name = of.ident.to_string();
        let is_own = self.stand_in.methods.contains(&(name.clone(), signature.ident.to_string()));
        if is_own || !self.stand_in.traits.contains(&name) {
            return Ok(None);
        }
        let parameters = self.parameters([&of.generics, &signature.generics])?;
        let arguments = parameters.arguments(&of.generics);
        let mut path: Path = syn::parse_str(self.item.owner())?;
        if !arguments.is_empty() {
            path = parse_quote!(#path<#(#arguments),*>);
        }
        Ok(Some(of_trait(parameters.stand_in("Self"), path, signature, parameters)))
    }

    /// A trait's method as a type of std's has it.
    fn of_impl(&self, of: &ItemTrait, signature: &Signature, marked: &ItemImpl) -> Result<Option<TokenStream>> {
        let of_impl = self.parameters([&marked.generics])?;
        let own = of_impl.concrete(&marked.self_ty);
        let demands = demands_on_self(signature);
        if demands.more || demands.sized && !is_sized(&own) {
            return Ok(None);
        }
        let arguments = of_impl.concrete_path(trait_of(marked)).segments.pop().map(|last| last.arguments);
        let arguments = arguments.unwrap_or(PathArguments::None);
        let mut parameters = self.parameters([])?;
        parameters.set_self(own.clone(), None);
        parameters.give(&of.generics, &arguments);
        parameters.declare(&signature.generics);
        let mut path: Path = syn::parse_str(self.item.owner())?;
        path.segments.last_mut().context("a path has a name")?.arguments = arguments;
        Ok(Some(of_trait(own, path, signature, parameters)))
    }
}

fn of_trait(own: Type, path: Path, signature: &Signature, mut parameters: Parameters) -> TokenStream {
    parameters.set_self(own.clone(), Some(path.clone()));
    let name = &signature.ident;
    with_arguments(quote!(<#own as #path>::#name), signature, &parameters)
}

fn with_arguments(callee: TokenStream, signature: &Signature, parameters: &Parameters) -> TokenStream {
    let turbofish = parameters.turbofish(&signature.generics);
    let arguments = signature.inputs.iter().map(|input| match input {
        FnArg::Typed(input) if matches!(*input.ty, Type::ImplTrait(_)) => {
            let ty = parameters.concrete(&input.ty);
            quote!(any::<#ty>())
        }
        _ => quote!(any()),
    });
    quote!(#callee #turbofish(#(#arguments),*))
}

/// Rather than for a type of `no-tls` itself.
fn is_of_std(marked: &ItemImpl) -> bool {
    let text = format!("{} {}", trait_of(marked).segments.last().to_token_stream(), marked.self_ty.to_token_stream());
    !text.contains("no_tls")
}

fn trait_of(marked: &ItemImpl) -> &Path {
    marked.trait_.as_ref().map(|(path, _)| path).expect("a marker's impl is of a trait")
}

fn is_sized(ty: &Type) -> bool {
    match ty {
        Type::Slice(_) | Type::TraitObject(_) => false,
        Type::Path(ty) => !["str", "CStr", "OsStr", "Path"].contains(&last(&ty.path).as_str()),
        _ => true,
    }
}

/// What does a trait's method ask of `Self`?
struct Demands {
    sized: bool,
    /// `Self: Iterator<Item = &'a T>` or `Self::Item: Ord`, which few of the trait's types are.
    more: bool,
}

fn demands_on_self(signature: &Signature) -> Demands {
    let receiver = signature.inputs.first().to_token_stream().to_string();
    let mut demands = Demands { sized: matches!(receiver.as_str(), "self" | "mut self"), more: false };
    for predicate in signature.generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        if let WherePredicate::Type(predicate) = predicate
            && predicate.bounded_ty.to_token_stream().to_string().starts_with("Self")
        {
            for bound in &predicate.bounds {
                match bound {
                    TypeParamBound::Trait(bound) if last(&bound.path) == "Sized" => demands.sized = true,
                    _ => demands.more = true,
                }
            }
        }
    }
    demands
}
