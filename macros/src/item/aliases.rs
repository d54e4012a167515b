//! What do a marked module's aliases of callbacks, and of what has a `dyn` of std's, stand for?
//!
//! Whether marked code may use a `dyn Fn(&str, &dyn Shape)` the macro tells from what is written. Of an alias an impl would have to say it, and there is
//! none for all lists of arguments, as one holds for a single list of lifetimes. And a `dyn Error` means the marked one in a body or signature, if
//! it is written there. So what such an alias of the module stands for is written where it is named.
//!
//! Input:  `type Handler<T> = Box<dyn Fn(&str, T)>; struct Keys { all: Vec<Handler<u8>> }`
//! Output: `struct Keys { all: Vec<Box<dyn Fn(&str, u8)>> }`

use std::collections::HashSet;

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{
    BoundLifetimes, ExprPath, GenericArgument, GenericParam, Generics, Item, ItemType, Lifetime,
    ParenthesizedGenericArguments, Path, PathArguments, PathSegment, Type, TypeFnPtr, TypeParam, TypeParamBound,
    TypePath, TypeReference, TypeTraitObject,
    ext::IdentExt,
    parse_quote,
    visit::{self, Visit},
    visit_mut::{self, VisitMut},
};

use super::{attributes, inner::Inner};
use crate::{names, types};

/// Writes out a module's aliases wherever an item of it names them.
pub fn write_out(items: &mut [Item]) {
    let aliases = aliases_of(items);
    if aliases.is_empty() {
        return;
    }
    let mut used: Vec<&Ident> = Vec::new();
    for item in items.iter_mut().filter(|item| !matches!(item, Item::Mod(_) | Item::Type(_))) {
        let inner = Inner::of(item);
        let is_seen = |alias: &&Alias| inner.sees_all(&alias.names);
        let mut written = Written::of_those(aliases.iter().filter(is_seen));
        written.visit_item_mut(item);
        used.append(&mut written.used);
    }
    // Rustc sees no use of them any more.
    for item in items {
        if let Item::Type(item) = item
            && used.contains(&&item.ident.unraw())
        {
            item.attrs.push(parse_quote!(#[allow(dead_code)]));
        }
    }
}

struct Alias {
    name: Ident,
    parameters: Vec<GenericParam>,
    stands_for: Type,
    /// Every name in what it stands for, and its own: where an item has one of its own of these, it means another.
    names: HashSet<String>,
    /// The lifetimes in it, and the names, each as often as it is there, and those in a callable twice.
    places: Vec<String>,
}

/// The aliases that a module has wherever it is compiled, each with those that it names written out.
fn aliases_of(items: &[Item]) -> Vec<Alias> {
    let is_const = |parameter: &GenericParam| matches!(parameter, GenericParam::Const(_));
    let mut left: Vec<&ItemType> = items
        .iter()
        .filter_map(|item| match item {
            Item::Type(item) if attributes::conditions(&item.attrs).is_empty() => Some(item),
            _ => None,
        })
        .filter(|item| !item.generics.params.iter().any(is_const))
        .collect();
    let mut aliases = Vec::new();
    while !left.is_empty() {
        let names_none = |item: &&ItemType| {
            let is_of_another = |name: &Ident| *name != item.ident && left.iter().any(|other| *name == other.ident);
            !types::mentions(item.to_token_stream(), &is_of_another)
        };
        let next = left.remove(left.iter().position(names_none).unwrap_or(0));
        aliases.extend(Alias::of(next, &aliases));
    }
    aliases
}

impl Alias {
    fn of(item: &ItemType, others: &[Self]) -> Option<Self> {
        let mut written = Written::of_those(others);
        let (mut stands_for, mut names) = ((*item.ty).clone(), Names::default());
        written.visit_type_mut(&mut stands_for);
        names.visit_type(&stands_for);
        let mut projected = Projected { generics: &item.generics, found: false };
        projected.visit_type(&stands_for);
        let mut parameters: Vec<GenericParam> = item.generics.params.iter().cloned().collect();
        for parameter in &mut parameters {
            if let GenericParam::Type(TypeParam { default: Some((_, default)), .. }) = parameter {
                written.visit_type_mut(default);
                names.visit_type(default);
                projected.visit_type(default);
            }
        }
        if !names.is_to_be_seen || projected.found {
            return None;
        }
        Bound { index: others.len(), names: Vec::new() }.visit_type_mut(&mut stands_for);
        if let Type::TraitObject(object) = &mut stands_for
            && !object.bounds.iter().any(|bound| matches!(bound, TypeParamBound::Lifetime(_)))
        {
            object.bounds.push(parse_quote!('static));
        }
        for parameter in item.generics.type_params() {
            names.all.remove(&parameter.ident.unraw().to_string());
        }
        names.all.insert(item.ident.unraw().to_string());
        let Names { all: names, places, .. } = names;
        Some(Self { name: item.ident.unraw(), parameters, stands_for, names, places })
    }
}

/// The names in a type, and whether it is for a macro to see: if a callable in it takes or gives a reference, or what has a lifetime; or
/// if it has a `dyn` of std's.
#[derive(Default)]
struct Names {
    all: HashSet<String>,
    places: Vec<String>,
    is_callable: bool,
    is_to_be_seen: bool,
}

impl Names {
    fn inside(&mut self, visit: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.is_callable, true);
        visit(self);
        self.is_callable = outer;
    }

    fn note(&mut self, name: String) {
        self.places.extend(vec![name; 1 + usize::from(self.is_callable)]);
    }
}

/// Whether a type has something that is projected from one of these parameters.
struct Projected<'a> {
    generics: &'a Generics,
    found: bool,
}

impl<'ast> Visit<'ast> for Projected<'_> {
    fn visit_path(&mut self, path: &'ast Path) {
        let mut parameters = self.generics.type_params();
        self.found |= path.segments.len() > 1 && parameters.any(|parameter| parameter.ident == path.segments[0].ident);
        visit::visit_path(self, path);
    }
}

/// Whether a type has a lifetime that is not named, and so is another wherever the type is written.
#[derive(Default)]
struct Elided {
    found: bool,
}

impl<'ast> Visit<'ast> for Elided {
    fn visit_lifetime(&mut self, lifetime: &'ast Lifetime) {
        self.found |= lifetime.ident == "_";
    }

    fn visit_type_reference(&mut self, reference: &'ast TypeReference) {
        self.found |= reference.lifetime.is_none();
        visit::visit_type_reference(self, reference);
    }
}

impl<'ast> Visit<'ast> for Names {
    fn visit_ident(&mut self, name: &'ast Ident) {
        let name = name.unraw().to_string();
        self.note(name.clone());
        self.all.insert(name);
    }

    fn visit_lifetime(&mut self, lifetime: &'ast Lifetime) {
        self.is_to_be_seen |= self.is_callable;
        self.note(lifetime.to_string());
    }

    fn visit_type_reference(&mut self, reference: &'ast TypeReference) {
        self.is_to_be_seen |= self.is_callable;
        visit::visit_type_reference(self, reference);
    }

    fn visit_type_trait_object(&mut self, object: &'ast TypeTraitObject) {
        self.is_to_be_seen |= object.bounds.iter().any(|bound| match bound {
            TypeParamBound::Trait(bound) => names::std_trait(&bound.path).is_some_and(names::has_dyn),
            _ => false,
        });
        visit::visit_type_trait_object(self, object);
    }

    fn visit_type_fn_ptr(&mut self, callable: &'ast TypeFnPtr) {
        self.inside(|names| visit::visit_type_fn_ptr(names, callable));
    }

    fn visit_parenthesized_generic_arguments(&mut self, arguments: &'ast ParenthesizedGenericArguments) {
        self.inside(|names| visit::visit_parenthesized_generic_arguments(names, arguments));
    }
}

/// Gives the lifetimes that a type binds names that no item has.
struct Bound {
    index: usize,
    names: Vec<Ident>,
}

impl VisitMut for Bound {
    fn visit_bound_lifetimes_mut(&mut self, bound: &mut BoundLifetimes) {
        let lifetimes = bound.lifetimes.iter();
        self.names.extend(lifetimes.filter_map(|parameter| match parameter {
            GenericParam::Lifetime(parameter) => Some(parameter.lifetime.ident.clone()),
            _ => None,
        }));
        visit_mut::visit_bound_lifetimes_mut(self, bound);
    }

    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        // That of an alias in it has such a name.
        if self.names.contains(&lifetime.ident) && !lifetime.ident.to_string().starts_with("__") {
            lifetime.ident = Ident::new(&format!("__no_tls0{}{}", lifetime.ident, self.index), lifetime.ident.span());
        }
    }
}

struct Written<'a> {
    aliases: Vec<&'a Alias>,
    /// The names of those that were written out.
    used: Vec<&'a Ident>,
}

impl<'a> Written<'a> {
    fn of_those(aliases: impl IntoIterator<Item = &'a Alias>) -> Self {
        Self { aliases: aliases.into_iter().collect(), used: Vec::new() }
    }

    fn of(&mut self, segment: &PathSegment) -> Option<Type> {
        let alias = self.aliases.iter().copied().find(|alias| segment.ident.unraw() == alias.name)?;
        let mut given: Vec<GenericArgument> = match &segment.arguments {
            PathArguments::None => Vec::new(),
            PathArguments::AngleBracketed(arguments) => arguments.args.iter().cloned().collect(),
            PathArguments::Parenthesized(_) => return None,
        };
        let parameters = &alias.parameters;
        while let Some(GenericParam::Type(TypeParam { default: Some((_, default)), .. })) = parameters.get(given.len())
        {
            let mut default = default.clone();
            Given(parameters.iter().zip(&given).collect()).visit_type_mut(&mut default);
            given.push(GenericArgument::Type(default));
        }
        // `'_` is another wherever it is written, and in a callable the callable's.
        let is_once = |name: String| alias.places.iter().filter(|place| **place == name).count() == 1;
        let matches = |(parameter, given): (&GenericParam, &GenericArgument)| match (parameter, given) {
            (GenericParam::Lifetime(parameter), GenericArgument::Lifetime(given)) => {
                given.ident != "_" || is_once(parameter.lifetime.to_string())
            }
            (GenericParam::Type(parameter), GenericArgument::Type(given)) => {
                let mut elided = Elided::default();
                elided.visit_type(given);
                !elided.found || is_once(parameter.ident.unraw().to_string())
            }
            _ => false,
        };
        if parameters.len() != given.len() || !parameters.iter().zip(&given).all(matches) {
            return None;
        }
        self.used.push(&alias.name);
        let mut ty = alias.stands_for.clone();
        Given(parameters.iter().zip(&given).collect()).visit_type_mut(&mut ty);
        Some(ty)
    }
}

impl VisitMut for Written<'_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        visit_mut::visit_type_mut(self, ty);
        if let Type::Path(TypePath { qself: None, path, .. }) = ty
            && path.leading_colon.is_none()
            && path.segments.len() == 1
            && let Some(written) = self.of(&path.segments[0])
        {
            *ty = enclosed(written);
        }
    }

    /// `Steps::new()` → `Vec::<Step>::new()`
    fn visit_expr_path_mut(&mut self, expr: &mut ExprPath) {
        visit_mut::visit_expr_path_mut(self, expr);
        let path = &mut expr.path;
        if expr.qself.is_none()
            && path.leading_colon.is_none()
            && path.segments.len() > 1
            && let Some(Type::Path(TypePath { qself: None, path: mut written, .. })) = self.of(&path.segments[0])
        {
            for segment in &mut written.segments {
                if let PathArguments::AngleBracketed(arguments) = &mut segment.arguments {
                    arguments.colon2_token = Some(parse_quote!(::));
                }
            }
            let rest = path.segments.iter().skip(1).cloned();
            let segments = written.segments.into_iter().chain(rest).collect();
            *path = Path { leading_colon: written.leading_colon, segments };
        }
    }
}

/// The arguments of an alias, which take the places of its parameters.
struct Given<'a>(Vec<(&'a GenericParam, &'a GenericArgument)>);

impl VisitMut for Given<'_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        let is_parameter = |parameter: &GenericParam, ty: &Type| {
            matches!((parameter, ty), (GenericParam::Type(parameter), Type::Path(path))
                if path.qself.is_none() && path.path.is_ident(&parameter.ident))
        };
        let given = self.0.iter().find_map(|(parameter, given)| match given {
            GenericArgument::Type(given) if is_parameter(parameter, ty) => Some(given),
            _ => None,
        });
        match given {
            Some(given) => *ty = enclosed(given.clone()),
            None => visit_mut::visit_type_mut(self, ty),
        }
    }

    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        let given = self.0.iter().find_map(|pair| match pair {
            (GenericParam::Lifetime(parameter), GenericArgument::Lifetime(given)) => {
                Some(given).filter(|_| parameter.lifetime == *lifetime)
            }
            _ => None,
        });
        if let Some(given) = given {
            *lifetime = given.clone();
        }
    }
}

/// `dyn A + 'a` in parentheses, as there may be a `&` before it.
fn enclosed(ty: Type) -> Type {
    if matches!(ty, Type::TraitObject(_)) { parse_quote!((#ty)) } else { ty }
}

#[cfg(test)]
mod tests {
    use quote::quote;
    use syn::{File, parse_quote};

    #[test]
    fn aliases_are_written_out() {
        let mut file: File = parse_quote! {
            type Handler<T> = Box<dyn Fn(&str, T)>;
            type Split<'t> = for<'a> fn(&'a str, &'t str) -> &'a str;
            type Hook<'h> = dyn Fn(&str) + 'h;
            type Bare = dyn Fn(&str);
            type Plain = Box<dyn Fn(u8)>;
            type Outcome<T, E = Fault> = Result<T, E>;
            type Fault = Box<dyn Error>;
            type Given<T, F = Box<dyn Fn(&T)>> = (T, F);
            type Items<T> = Box<dyn Fn(&str, T::Item)>;
            struct Keys<'k, T>(Vec<Handler<T>>, Split<'k>, &'k Bare, Plain, other::Bare);
            fn made() { Handler::<u8>::new(it); }
            fn default(_: Outcome<u8>, _: Outcome<u8, u16>) {}
            fn elided(_: &Hook<'_>, _: Split<'_>, _: Handler<&u8>) {}
            fn given<T>(_: Given<u8>, _: Items<T>) {}
            fn module(_: &Bare) { mod inner {} }
            fn own<Bare>(_: &Bare) {}
            fn own_in_body(_: &Bare) { struct Bare; }
            fn open(_: &Bare) { use other::*; }
            fn unknown(_: &Bare) { other!(); }
        };
        super::write_out(&mut file.items);
        let written = &file.items[9..];
        let expected: File = parse_quote! {
            struct Keys<'k, T>(
                Vec<Box<dyn Fn(&str, T)>>,
                for<'__no_tls0a1> fn(&'__no_tls0a1 str, &'k str) -> &'__no_tls0a1 str,
                &'k (dyn Fn(&str) + 'static),
                Plain,
                other::Bare
            );
            fn made() { Box::<dyn Fn(&str, u8)>::new(it); }
            fn default(_: Result<u8, Box<dyn Error>>, _: Result<u8, u16>) {}
            fn elided(_: &(dyn Fn(&str) + '_), _: Split<'_>, _: Handler<&u8>) {}
            fn given<T>(_: (u8, Box<dyn Fn(&u8)>), _: Items<T>) {}
            fn module(_: &Bare) { mod inner {} }
            fn own<Bare>(_: &Bare) {}
            fn own_in_body(_: &Bare) { struct Bare; }
            fn open(_: &Bare) { use other::*; }
            fn unknown(_: &Bare) { other!(); }
        };
        assert_eq!(quote!(#(#written)*).to_string(), quote!(#expected).to_string());
    }
}
