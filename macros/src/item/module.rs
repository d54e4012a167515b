//! What does an inline module become?
//!
//! Input: `mod m { use a::b; const N: u32 = 1; fn f() {} #[no_tls(skip)] fn g() {} }`. Output: the module, in which each
//! function, impl, trait, struct and enum is marked, and what a marked macro makes, but for those that opt out. A `#[no_tls(…)]` in it adds
//! its options. A type lists what the module's impls have by hand of std's auto traits, `Copy`, `Deref` and `DerefMut`. A test stays unmarked, and so
//! does a `#[cfg(test)] mod`. A body in it knows the names of std's functions that the module imports, its import of `Borrow`, its traits, which are not
//! std's of their names, its types, which are no aliases, and its constants whose functions are marked.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{
    AttrStyle, Attribute, Fields, Ident, Item, ItemImpl, ItemMod, Path, Type, TypePath, UseTree, Variant, ext::IdentExt,
};

use super::{
    aliases, attributes, attributes_of, exact, expand_known, hidden, inner::Inner, macro_rules, table,
    trait_def::path_of,
};
use crate::{
    body,
    bounds::Strict,
    errors::Errors,
    names,
    options::{Declared, Kind, Options},
};

pub fn expand(options: &Options, item: ItemMod, is_nested: bool, errors: &mut Errors) -> TokenStream {
    options.check(Kind::Module, errors);
    let Some((_, mut items)) = item.content else {
        errors.push(item.mod_token, "a module in a file of its own is marked there, item by item");
        return item.into_token_stream();
    };
    let (inner, outer): (Vec<Attribute>, Vec<Attribute>) =
        item.attrs.into_iter().partition(|attribute| matches!(attribute.style, AttrStyle::Inner(_)));
    // Only what was read is emitted: an attribute of a tool is another's, if the user has a module of the tool's name.
    let outer = attributes::split(&outer, errors);
    let (cfg, kept) = (&outer.cfg, &outer.kept);
    attributes::check_in_body(&inner, errors);
    let name = item.ident.unraw().to_string();
    let imports = imports_of(&items);
    let inherits =
        |name: &Ident| imports_of_around(&items).any(|import| import.is_none_or(|imported| imported == *name));
    let options = &options.clone().with_names(imports, traits_of(&items), functions_of(&items), inherits);
    aliases::write_out(&mut items);
    let (listed, types) = (listed_of(options, &items), types_of(options, &items));
    let tables: Vec<Ident> = items.iter().filter_map(|item| table::name_of(options, item)).collect();
    let items = items.into_iter().map(|item| {
        let ident = match &item {
            Item::Enum(item) => Some(&item.ident),
            Item::Struct(item) => Some(&item.ident),
            _ => None,
        };
        let of_it = listed.iter().filter(|(of, _)| Some(of) == ident).map(|(_, of_trait)| of_trait);
        let inner = Inner::of(&item);
        let types = types.iter().filter(|declared| inner.sees(&declared.name)).cloned().collect();
        let tables = tables.iter().filter(|name| inner.sees(name)).cloned().collect();
        let options = options.clone().with_listed(of_it).with_declared(types, tables);
        expand_inner(&options, Some(&name), item, is_nested, errors)
    });
    let items: Vec<TokenStream> = items.collect();
    let used = imports_used(options);
    let (vis, mod_token, ident) = (&item.vis, &item.mod_token, &item.ident);
    quote!(#(#cfg)* #(#kept)* #vis #mod_token #ident { #(#inner)* #(#items)* #used })
}

/// What the imports count as used by of traits that std's prelude has, in one edition or the other: marked code finds them by their twins.
fn imports_used(options: &Options) -> TokenStream {
    let of_prelude = options.imports().filter(|(name, path)| {
        let is_trait = |last: &syn::PathSegment| PRELUDE_TRAITS.iter().any(|known| last.ident == known);
        *name != "_" && names::std_trait(path).is_some() && path.segments.last().is_some_and(is_trait)
    });
    let names = of_prelude.map(|(name, _)| Ident::new(name, Span::mixed_site()));
    hidden(&[], quote!(#(use self::#names as _;)*))
}

/// The traits of std's prelude that have methods or functions, and no derive.
const PRELUDE_TRAITS: [&str; 13] = [
    "AsMut",
    "AsRef",
    "DoubleEndedIterator",
    "ExactSizeIterator",
    "Extend",
    "From",
    "FromIterator",
    "Into",
    "IntoIterator",
    "Iterator",
    "ToOwned",
    "TryFrom",
    "TryInto",
];

/// What a module imports wherever it is compiled.
fn imports_of(items: &[Item]) -> Vec<(String, Path)> {
    let mut imports = Vec::new();
    for item in items {
        if let Item::Use(import) = item
            && attributes::conditions(&import.attrs).is_empty()
        {
            let path = Path { leading_colon: import.leading_colon, segments: Default::default() };
            body::imports_of(&import.tree, path.clone(), &mut |name, path| imports.push((name, path)));
            globs_of(&import.tree, path, &mut imports);
        }
    }
    imports
}

/// The traits that a module imports by `std::ops::*` and the like, which another import of their names, or an item, would hide.
fn globs_of(tree: &UseTree, mut of: Path, imports: &mut Vec<(String, Path)>) {
    match tree {
        UseTree::Path(path) => {
            of.segments.push(path.ident.clone().into());
            globs_of(&path.tree, of, imports);
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| globs_of(tree, of.clone(), imports)),
        UseTree::Glob(glob) => imports.extend(names::traits_in(&of).map(|name| {
            let mut path = of.clone();
            path.segments.push(Ident::new(name, glob.star_token.span).into());
            ("_".to_owned(), path)
        })),
        UseTree::Name(_) | UseTree::Rename(_) => {}
    }
}

/// The names that a module imports from the one around, as they are there; none for all of them.
fn imports_of_around(items: &[Item]) -> impl Iterator<Item = Option<Ident>> {
    let trees = items.iter().filter_map(|item| match item {
        Item::Use(import)
            if let UseTree::Path(path) = &import.tree
                && path.ident == "super" =>
        {
            Some(&*path.tree)
        }
        _ => None,
    });
    trees
        .flat_map(|tree| match tree {
            UseTree::Group(group) => group.items.iter().collect(),
            tree => vec![tree],
        })
        .filter_map(|tree| match tree {
            UseTree::Glob(_) => Some(None),
            UseTree::Name(name) => Some(Some(name.ident.unraw())),
            UseTree::Group(_) | UseTree::Path(_) | UseTree::Rename(_) => None,
        })
}

/// The traits that a module has wherever it is compiled.
fn traits_of(items: &[Item]) -> Vec<Path> {
    let of = |item: &Item| match item {
        Item::Trait(item) if attributes::conditions(&item.attrs).is_empty() => Some(path_of(item)),
        _ => None,
    };
    items.iter().filter_map(of).collect()
}

/// The functions that a module has wherever it is compiled.
fn functions_of(items: &[Item]) -> Vec<Ident> {
    let of = |item: &Item| match item {
        Item::Fn(item) if attributes::conditions(&item.attrs).is_empty() => Some(item.sig.ident.unraw()),
        _ => None,
    };
    items.iter().filter_map(of).collect()
}

/// The marked types that a module has wherever it is compiled.
fn types_of(options: &Options, items: &[Item]) -> Vec<Declared> {
    let krate = options.private();
    let strict = Strict::new(&krate, options);
    let of = |item: &Item| {
        let are_unnamed = |fields: &Fields| matches!(fields, Fields::Unnamed(_));
        let (attrs, name, generics, is_tuple, all): (_, _, _, _, Vec<&Variant>) = match item {
            Item::Enum(item) => (&item.attrs, &item.ident, &item.generics, false, item.variants.iter().collect()),
            Item::Struct(item) => (&item.attrs, &item.ident, &item.generics, are_unnamed(&item.fields), Vec::new()),
            _ => return None,
        };
        let named = |is: &dyn Fn(&Variant) -> bool| {
            all.iter().filter(|variant| is(variant)).map(|variant| variant.ident.unraw()).collect()
        };
        // An attribute on one that opts out may make anything of it.
        let is_there = attributes::conditions(attrs).is_empty() && !attributes::opts_out(attrs);
        let mut bounded = generics.clone();
        let is_bounded = strict.generics(&mut bounded) || exact::is_asked(&bounded);
        is_there.then(|| Declared {
            name: name.unraw(),
            is_tuple,
            variants: named(&|variant| are_unnamed(&variant.fields)),
            units: named(&|variant| {
                matches!(variant.fields, Fields::Unit) && attributes::conditions(&variant.attrs).is_empty()
            }),
            is_generic: generics.type_params().next().is_some(),
            bounded: is_bounded.then(|| generics.type_params().count() + generics.const_params().count()),
        })
    };
    items.iter().filter_map(of).collect()
}

/// The types that have an impl by hand that their mark must list, wherever the module is compiled, each with the trait.
fn listed_of(options: &Options, items: &[Item]) -> Vec<(Ident, Ident)> {
    let of = |item: &Item| {
        let Item::Impl(ItemImpl { attrs, trait_: Some((path, _)), self_ty, .. }) = item else { return None };
        let Type::Path(TypePath { qself: None, path: of_type, .. }) = &**self_ty else { return None };
        let is_std = names::std_trait(path).is_some() || names::plain_trait(path).is_some();
        let (of_type, of_trait) = (of_type.segments.last()?, path.segments.last()?);
        let is_listed = is_std && !options.is_own(path) && attributes::conditions(attrs).is_empty();
        is_listed.then(|| (of_type.ident.clone(), of_trait.ident.clone()))
    };
    items.iter().filter_map(of).collect()
}

/// Whether an item of a marked module is a test, or holds tests, and stays unmarked.
fn is_test(item: &Item) -> bool {
    let is_test = |attribute: &Attribute| attribute.path().segments.last().is_some_and(|last| last.ident == "test");
    let is_for_tests = |attribute: &Attribute| {
        attribute.path().is_ident("cfg") && attribute.parse_args::<Ident>().is_ok_and(|condition| condition == "test")
    };
    match item {
        Item::Fn(item) => item.attrs.iter().any(is_test),
        Item::Mod(item) => item.attrs.iter().any(is_for_tests),
        _ => false,
    }
}

/// An item in a module of this name, or which a macro makes in one whose name is not known.
pub fn expand_inner(
    options: &Options,
    module: Option<&str>,
    mut item: Item,
    is_nested: bool,
    errors: &mut Errors,
) -> TokenStream {
    let mut inherited = options.inherited();
    if let Some(own) = attributes_of(&mut item).and_then(|attrs| attributes::take_own_options(attrs, errors)) {
        if own.has("skip") {
            return item.into_token_stream();
        }
        inherited.extend(own);
    } else if is_test(&item) {
        return item.into_token_stream();
    }
    let stays = match &item {
        Item::Const(_) | Item::Static(_) => table::name_of(&inherited, &item).is_none(),
        Item::ExternCrate(_) | Item::Type(_) | Item::Use(_) => true,
        Item::Macro(item) => macro_rules::needs_no_mark(item),
        _ => false,
    };
    if stays {
        if let Some(attrs) = attributes_of(&mut item) {
            attributes::check(attrs, errors);
        }
        return item.into_token_stream();
    }
    match item {
        Item::Const(_) | Item::Static(_) => table::expand(&inherited, item, errors),
        Item::Fn(function) if let Some(module) = module => {
            let in_module = inherited.in_module(function.sig.ident.unraw() == module);
            expand_known(&in_module, Item::Fn(function), is_nested, errors)
        }
        item => expand_known(&inherited, item, is_nested, errors),
    }
}
