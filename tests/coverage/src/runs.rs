//! How is an allowlisted item tried with random arguments, in marked code and in other code?
//!
//! Input:  `pub fn call_1<'l0, T>(a0: &'l0 mut Vec<T>, a1: T) { a0.push(a1) }`
//! Output: `fn case_1(source: &mut Source, is_marked: bool) -> String { … }`, which makes a `Vec<u8>` and a `u8`, calls the function
//!         with or without the attribute, and shows the result and the vector.

use std::collections::HashMap;

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::visit_mut::{self, VisitMut};
use syn::{
    FnArg, GenericArgument, GenericParam, Generics, Ident, ItemFn, ParenthesizedGenericArguments, Path, PathArguments,
    ReturnType, Type, TypeParamBound, WherePredicate, parse_quote,
};

use crate::instance::single_name;
use crate::kinds::{Given, names_any, path_of, put};

/// Modules whose items are tried: collections, strings, numbers, iterators, and what goes with them.
#[rustfmt::skip]
const MODULES: [&str; 37] = [
    "array", "ascii", "bool", "borrow", "boxed", "cell", "char", "clone", "cmp", "collections", "convert", "default", "f32", "f64",
    "i128", "i16", "i32", "i64", "i8", "isize", "iter", "num", "ops", "option", "range", "result", "slice", "str", "string", "time",
    "u128", "u16", "u32", "u64", "u8", "usize", "vec",
];

/// Whether items of the module are tried.
pub fn is_tried(module: &str) -> bool {
    MODULES.contains(&module)
}

/// Whether a `usize` is just a number in the module.
pub fn is_of_number(module: &str) -> bool {
    let number = module.trim_start_matches(['i', 'u', 'f']);
    module == "num" || number == "size" || number.parse::<u8>().is_ok()
}

/// Items that cannot be tried so, and why.
#[rustfmt::skip]
const UNTRIED: &[(&str, &[&str])] = &[
    ("what it answers is not the same each time", &["std::time::Instant::now", "std::time::SystemTime::now"]),
];

/// The case of a function that uses an item, if its arguments can be made.
pub fn case(path: &str, function: &ItemFn) -> Option<TokenStream> {
    let is_untried = UNTRIED.iter().any(|(_, items)| items.contains(&path));
    if is_untried || function.block.stmts.is_empty() || is_unsafe(function) {
        return None;
    }
    let concrete = Concrete::of(&function.sig.generics)?;
    let name = &function.sig.ident;
    let case = format_ident!("case_{}", name.to_string().trim_start_matches("call_"));
    if let ReturnType::Type(_, output) = &function.sig.output
        && has_pointer(output)
    {
        return None;
    }
    let mut arguments = Arguments { made: Vec::new(), lent: Vec::new(), concrete: &concrete };
    let inputs = function.sig.inputs.iter().map(|input| match input {
        FnArg::Typed(input) => arguments.argument(&input.ty),
        FnArg::Receiver(_) => None,
    });
    let inputs: Vec<TokenStream> = inputs.collect::<Option<_>>()?;
    let given = function.sig.generics.params.iter().filter_map(|parameter| match parameter {
        GenericParam::Type(parameter) => Some(concrete.argument(&parameter.ident)),
        GenericParam::Const(parameter) => Some(parameter.ident.to_token_stream()),
        GenericParam::Lifetime(_) => None,
    });
    let given: Vec<TokenStream> = given.collect();
    let turbofish = (!given.is_empty()).then(|| quote!(::<#(#given),*>));
    let constants = function.sig.generics.const_params().map(|parameter| {
        let (name, ty) = (&parameter.ident, &parameter.ty);
        quote!(const #name: #ty = 3;)
    });
    let Arguments { made, lent, .. } = arguments;
    Some(quote! {
        fn #case(source: &mut Source, is_marked: bool) -> String {
            #(#constants)*
            #(#made)*
            let result = match is_marked {
                true => show!(marked::#name #turbofish(#(#inputs),*)),
                false => show!(unmarked::#name #turbofish(#(#inputs),*)),
            };
            [result, #(show!(&#lent)),*].join(", ")
        }
    })
}

fn is_unsafe(function: &ItemFn) -> bool {
    struct Find(bool);
    impl VisitMut for Find {
        fn visit_expr_unsafe_mut(&mut self, _: &mut syn::ExprUnsafe) {
            self.0 = true;
        }
    }
    let mut find = Find(false);
    find.visit_item_fn_mut(&mut function.clone());
    find.0
}

fn has_pointer(ty: &Type) -> bool {
    struct Find(bool);
    impl VisitMut for Find {
        fn visit_type_ptr_mut(&mut self, _: &mut syn::TypePtr) {
            self.0 = true;
        }
    }
    let mut find = Find(false);
    find.visit_type_mut(&mut ty.clone());
    find.0
}

/// What the parameters of a function are.
struct Concrete {
    types: Given,
    /// What the iterators among them give.
    items: Given,
    closures: HashMap<String, ParenthesizedGenericArguments>,
}

impl Concrete {
    /// Picks a type that has the bounds; none if there is a bound that it does not know.
    fn of(generics: &Generics) -> Option<Self> {
        let mut concrete = Concrete { types: Given::new(), items: Given::new(), closures: HashMap::new() };
        let predicates: Vec<&WherePredicate> =
            generics.where_clause.iter().flat_map(|clause| &clause.predicates).collect();
        for parameter in generics.type_params() {
            let name = parameter.ident.to_string();
            let mut picked: Type = match name.as_str() {
                // Which of two is which, is seen.
                "V" | "E" => parse_quote!(u16),
                "S" => parse_quote!(std::hash::BuildHasherDefault<std::hash::DefaultHasher>),
                _ => parse_quote!(u8),
            };
            let mut item: Option<Type> = None;
            for predicate in &predicates {
                let WherePredicate::Type(predicate) = predicate else { continue };
                let of = &predicate.bounded_ty;
                let is_of_item = matches!(of, Type::Path(path) if is_item_of(path, &name));
                for bound in &predicate.bounds {
                    let TypeParamBound::Trait(bound) = bound else { continue };
                    let bound = &bound.path;
                    if is_of_item && path_of(bound) == "std::iter::IntoIterator" {
                        item = Some(parse_quote!(std::vec::Vec<u8>));
                    }
                    if single_name(of).as_deref() == Some(&name) {
                        concrete.bound(&name, bound, &mut picked, &mut item)?;
                    }
                }
            }
            if matches!(&picked, Type::Infer(_)) || concrete.items.contains_key(&name) {
                let item = item.or_else(|| concrete.items.get(&name).cloned()).unwrap_or_else(|| parse_quote!(u8));
                let is_iterator = names_any(&picked, |path| path == "std::vec::IntoIter");
                picked = if is_iterator {
                    parse_quote!(std::vec::IntoIter<#item>)
                } else {
                    parse_quote!(std::vec::Vec<#item>)
                };
                concrete.items.insert(name.clone(), item);
            }
            concrete.types.insert(name, picked);
        }
        concrete.types.retain(|name, _| !concrete.closures.contains_key(name));
        for _ in 0..3 {
            let (types, items) = (concrete.types.clone(), concrete.items.clone());
            for ty in concrete.types.values_mut().chain(concrete.items.values_mut()) {
                Items(&items).visit_type_mut(ty);
                put(&types, |put| put.visit_type_mut(ty));
            }
        }
        Some(concrete)
    }

    fn bound(&mut self, name: &str, bound: &Path, picked: &mut Type, item: &mut Option<Type>) -> Option<()> {
        let last = bound.segments.last()?;
        let mut arguments = Vec::new();
        match &last.arguments {
            PathArguments::Parenthesized(signature) => {
                self.closures.insert(name.to_owned(), signature.clone());
                return Some(());
            }
            PathArguments::AngleBracketed(given) => {
                for argument in &given.args {
                    match argument {
                        GenericArgument::Type(ty) => arguments.push(ty.clone()),
                        GenericArgument::AssocType(of) if of.ident == "Item" => *item = Some(of.ty.clone()),
                        _ => return None,
                    }
                }
            }
            PathArguments::None => {}
        }
        let first = arguments.first().cloned();
        let u8 = || parse_quote!(u8);
        match last.ident.to_string().as_str() {
            "Iterator" | "DoubleEndedIterator" | "ExactSizeIterator" | "FusedIterator" => {
                *picked = parse_quote!(std::vec::IntoIter<_>);
                self.items.insert(name.to_owned(), item.clone().unwrap_or_else(u8));
            }
            "IntoIterator" => {
                *picked = parse_quote!(std::vec::Vec<_>);
                self.items.insert(name.to_owned(), item.clone().unwrap_or_else(u8));
            }
            "FromIterator" | "Extend" => {
                let first = first.unwrap_or_else(u8);
                *picked = parse_quote!(std::vec::Vec<#first>);
            }
            "RangeBounds" => *picked = parse_quote!(std::ops::Range<#first>),
            "BuildHasher" => {}
            "Deref" | "DerefMut" => *picked = parse_quote!(std::boxed::Box<u8>),
            "Sum" | "Product" => *picked = u8(),
            "Borrow" | "BorrowMut" | "AsRef" | "AsMut" | "ToOwned" => match &first {
                Some(Type::Slice(slice)) => {
                    let element = &slice.elem;
                    *picked = parse_quote!(std::vec::Vec<#element>);
                }
                Some(ty) if names_any(ty, |path| path == "str") => *picked = parse_quote!(std::string::String),
                Some(ty) if single_name(ty).is_some() && last.ident.to_string().starts_with("Borrow") => {}
                _ => return None,
            },
            "Clone" | "Copy" | "Default" | "PartialEq" | "Eq" | "PartialOrd" | "Ord" | "Hash" | "Debug" | "Display"
            | "ToString" | "Sized" | "Send" | "Sync" | "Unpin" | "FromStr" | "From" | "Into" | "TryFrom"
            | "TryInto" | "Add" | "AddAssign" | "BitAnd" | "BitAndAssign" | "BitOr" | "BitOrAssign" | "BitXor"
            | "BitXorAssign" | "Div" | "DivAssign" | "Mul" | "MulAssign" | "Not" | "Rem" | "RemAssign" | "Shl"
            | "ShlAssign" | "Shr" | "ShrAssign" | "Sub" | "SubAssign" => {}
            "Neg" => *picked = parse_quote!(i8),
            _ => return None,
        }
        Some(())
    }

    fn put(&self, ty: &Type) -> Type {
        let mut ty = ty.clone();
        Items(&self.items).visit_type_mut(&mut ty);
        put(&self.types, |put| put.visit_type_mut(&mut ty));
        ty
    }

    /// What a turbofish gives.
    fn argument(&self, name: &Ident) -> TokenStream {
        self.types.get(&name.to_string()).map_or_else(|| quote!(_), ToTokens::to_token_stream)
    }
}

/// `This::Item`
fn is_item_of(path: &syn::TypePath, name: &str) -> bool {
    let (mut segments, last) = (path.path.segments.iter(), path.path.segments.last());
    let of = match &path.qself {
        Some(of) => single_name(&of.ty).is_some_and(|of| of == name),
        None => segments.next().is_some_and(|first| first.ident == name) && segments.count() == 1,
    };
    of && last.is_some_and(|last| last.ident == "Item")
}

/// Puts what iterators give.
struct Items<'a>(&'a Given);

impl VisitMut for Items<'_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        if let Type::Path(path) = ty
            && let Some((_, item)) = self.0.iter().find(|(name, _)| is_item_of(path, name))
        {
            *ty = item.clone();
        }
        visit_mut::visit_type_mut(self, ty);
    }
}

/// How the arguments of a call are made.
struct Arguments<'a> {
    /// Statements.
    made: Vec<TokenStream>,
    /// The variables that are lent, whose values are shown afterwards.
    lent: Vec<Ident>,
    concrete: &'a Concrete,
}

impl Arguments<'_> {
    /// The expression of an argument.
    fn argument(&mut self, ty: &Type) -> Option<TokenStream> {
        if let Some(closure) = self.closure(ty) {
            return Some(closure);
        }
        self.value(&self.concrete.put(ty))
    }

    fn value(&mut self, ty: &Type) -> Option<TokenStream> {
        if let Type::Paren(ty) = ty {
            return self.value(&ty.elem);
        }
        let variable = format_ident!("a{}", self.made.len());
        let Type::Reference(reference) = ty else {
            let lent = borrowed(ty, &variable);
            let owner = lent.as_ref().map_or(ty, |(owner, _)| owner);
            if !can_be_made(owner) {
                return None;
            }
            self.made.push(quote!(let mut #variable: #owner = Made::made(source);));
            return Some(match lent {
                Some((_, lent)) => {
                    self.lent.push(variable);
                    lent
                }
                None => variable.to_token_stream(),
            });
        };
        if reference.lifetime.as_ref().is_some_and(|lifetime| lifetime.ident == "static") {
            return None;
        }
        let mutability = &reference.mutability;
        let elem = match &*reference.elem {
            Type::Paren(elem) => &*elem.elem,
            elem => elem,
        };
        // What is behind it has an owner.
        let (owner, is_unsized): (Type, bool) = match elem {
            Type::Slice(slice) => {
                let element = &slice.elem;
                (parse_quote!(std::vec::Vec<#element>), true)
            }
            elem if single_name(elem).is_some_and(|name| name == "str") => (parse_quote!(std::boxed::Box<str>), true),
            elem => (elem.clone(), false),
        };
        if can_be_made(&owner) {
            self.made.push(quote!(let mut #variable: #owner = Made::made(source);));
        } else {
            let value = self.value(&owner)?;
            let made = format_ident!("a{}", self.made.len());
            self.made.push(quote!(let mut #made = #value;));
            // What it was borrowed from is shown by what it became.
            self.lent.clear();
            self.lent.push(made.clone());
            return Some(quote!(&#mutability #made));
        }
        self.lent.push(variable.clone());
        Some(if is_unsized { quote!(&#mutability *#variable) } else { quote!(&#mutability #variable) })
    }

    /// The closure of a parameter, or of `impl FnMut(&T) -> bool`.
    fn closure(&mut self, ty: &Type) -> Option<TokenStream> {
        let signature = match ty {
            Type::ImplTrait(of) => of.bounds.iter().find_map(|bound| match bound {
                TypeParamBound::Trait(bound) => match &bound.path.segments.last()?.arguments {
                    PathArguments::Parenthesized(signature) => Some(signature.clone()),
                    _ => None,
                },
                _ => None,
            })?,
            ty => self.concrete.closures.get(&single_name(ty)?)?.clone(),
        };
        if let ReturnType::Type(_, answer) = &signature.output
            && !can_be_made(&self.concrete.put(answer))
        {
            return None;
        }
        let variable = format_ident!("a{}", self.made.len());
        self.made.push(quote!(let #variable = source.closure();));
        let inputs: Vec<Ident> = (0..signature.inputs.len()).map(|number| format_ident!("x{number}")).collect();
        Some(quote!(move |#(#inputs),*| #variable.answer(&(#(&#inputs,)*))))
    }
}

/// What lends a value of a type, whose arguments are `A0` and `A1`, and how.
#[rustfmt::skip]
const LENT: &[(&str, &str, &str)] = &[
    ("std::collections::btree_map::Entry", "std::collections::BTreeMap<A0, A1>", "owner.entry(7)"),
    ("std::collections::btree_map::OccupiedEntry", "std::collections::BTreeMap<A0, A1>",
        "match owner.entry(7) { std::collections::btree_map::Entry::Occupied(entry) => entry, _ => panic!() }"),
    ("std::collections::btree_map::VacantEntry", "std::collections::BTreeMap<A0, A1>",
        "match owner.entry(7) { std::collections::btree_map::Entry::Vacant(entry) => entry, _ => panic!() }"),
    ("std::collections::hash_map::Entry", "HashedMap<A0, A1>", "owner.entry(7)"),
    ("std::collections::hash_map::OccupiedEntry", "HashedMap<A0, A1>",
        "match owner.entry(7) { std::collections::hash_map::Entry::Occupied(entry) => entry, _ => panic!() }"),
    ("std::collections::hash_map::VacantEntry", "HashedMap<A0, A1>",
        "match owner.entry(7) { std::collections::hash_map::Entry::Vacant(entry) => entry, _ => panic!() }"),
    ("std::collections::binary_heap::PeekMut", "std::collections::BinaryHeap<A0>", "owner.peek_mut().unwrap()"),
    ("std::slice::ChunksExact", "std::vec::Vec<A0>", "owner.chunks_exact(2)"),
    ("std::slice::ChunksExactMut", "std::vec::Vec<A0>", "owner.chunks_exact_mut(2)"),
    ("std::slice::Iter", "std::vec::Vec<A0>", "owner.iter()"),
    ("std::slice::IterMut", "std::vec::Vec<A0>", "owner.iter_mut()"),
    ("std::slice::RChunksExact", "std::vec::Vec<A0>", "owner.rchunks_exact(2)"),
    ("std::slice::RChunksExactMut", "std::vec::Vec<A0>", "owner.rchunks_exact_mut(2)"),
    ("std::str::CharIndices", "std::string::String", "{ let mut of = owner.char_indices(); of.next(); of }"),
    ("std::str::Chars", "std::string::String", "{ let mut of = owner.chars(); of.next(); of }"),
    ("std::string::Drain", "std::string::String", "owner.drain(..)"),
    ("std::vec::Drain", "std::vec::Vec<A0>", "owner.drain(..)"),
];

/// What lends a value of the type, and how.
fn borrowed(ty: &Type, owner: &Ident) -> Option<(Type, TokenStream)> {
    let Type::Path(path) = ty else { return None };
    let types: Vec<Type> = match &path.path.segments.last()?.arguments {
        PathArguments::AngleBracketed(given) => given
            .args
            .iter()
            .filter_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty.clone()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    };
    let of = path_of(&path.path);
    if let Some(Type::Reference(reference)) = types.first()
        && matches!(of.as_str(), "std::option::Option" | "std::result::Result")
    {
        let (elem, rest, head): (_, _, Path) = (&reference.elem, &types[1..], syn::parse_str(&of).ok()?);
        let how = if reference.mutability.is_some() { quote!(as_mut) } else { quote!(as_ref) };
        // The error is given, not lent.
        let lent = if rest.is_empty() { quote!(#owner.#how()) } else { quote!(#owner.#how().map_err(|error| *error)) };
        return Some((parse_quote!(#head<#elem, #(#rest),*>), lent));
    }
    let (_, by, how) = LENT.iter().find(|(lent, ..)| *lent == of)?;
    let given = types.into_iter().enumerate().map(|(number, ty)| (format!("A{number}"), ty)).collect();
    let mut by: Type = syn::parse_str(by).ok()?;
    put(&given, |put| put.visit_type_mut(&mut by));
    let how: TokenStream = how.replace("owner", &owner.to_string()).parse().ok()?;
    Some((by, how))
}

/// Whether `Made` is implemented for it.
fn can_be_made(ty: &Type) -> bool {
    match ty {
        Type::Paren(ty) => can_be_made(&ty.elem),
        Type::Tuple(tuple) => tuple.elems.len() < 4 && tuple.elems.iter().all(can_be_made),
        Type::Array(array) => can_be_made(&array.elem),
        Type::Path(path) if path.qself.is_none() => {
            let name = path_of(&path.path);
            let is_known = MADE.contains(&name.as_str());
            let of = &path.path.segments.last().expect("a path has a segment").arguments;
            is_known
                && match of {
                    PathArguments::AngleBracketed(given) => given.args.iter().all(|argument| match argument {
                        GenericArgument::Type(Type::Slice(slice)) => {
                            name == "std::boxed::Box" && can_be_made(&slice.elem)
                        }
                        GenericArgument::Type(ty) if single_name(ty).is_some_and(|of| of == "str") => {
                            name == "std::boxed::Box"
                        }
                        GenericArgument::Type(ty) => can_be_made(ty),
                        _ => false,
                    }),
                    _ => true,
                }
        }
        _ => false,
    }
}

#[rustfmt::skip]
const MADE: &[&str] = &[
    "HashedMap", "bool", "char", "f32", "f64", "i128", "i16", "i32", "i64", "i8", "isize", "u128", "u16", "u32", "u64", "u8", "usize",
    "core::range::RangeInclusive", "std::boxed::Box", "std::cell::Cell", "std::cell::RefCell", "std::cmp::Ordering",
    "std::cmp::Reverse", "std::collections::BTreeMap", "std::collections::BTreeSet", "std::collections::BinaryHeap",
    "std::collections::HashMap", "std::collections::HashSet", "std::collections::LinkedList", "std::collections::VecDeque",
    "std::hash::BuildHasherDefault", "std::hash::DefaultHasher", "std::iter::Peekable", "std::num::NonZero", "std::num::Saturating",
    "std::num::Wrapping", "std::ops::Bound", "std::ops::ControlFlow", "std::ops::Range", "std::ops::RangeFrom", "std::ops::RangeFull",
    "std::ops::RangeInclusive", "std::ops::RangeTo", "std::ops::RangeToInclusive", "std::option::Option", "std::range::RangeInclusive",
    "std::rc::Rc", "std::result::Result", "std::string::String", "std::task::Poll", "std::time::Duration", "std::vec::IntoIter",
    "std::vec::Vec",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn case_of(function: &str) -> Option<String> {
        let function = syn::parse_str(function).expect("a function");
        case("std::x", &function).map(|case| case.to_string().replace(' ', ""))
    }

    #[test]
    fn arguments_are_made_and_what_is_lent_is_shown() {
        let case = case_of(
            "pub fn call_7<'l0, T, F>(a0: &'l0 mut std::vec::Vec<T>, a1: F) where T: std::clone::Clone, F: std::ops::FnMut(&T) -> bool {
                a0.retain::<F>(a1)
            }",
        );
        let expected = quote! {
            fn case_7(source: &mut Source, is_marked: bool) -> String {
                let mut a0: std::vec::Vec<u8> = Made::made(source);
                let a1 = source.closure();
                let result = match is_marked {
                    true => show!(marked::call_7::<u8, _>(&mut a0, move |x0| a1.answer(&(&x0,)))),
                    false => show!(unmarked::call_7::<u8, _>(&mut a0, move |x0| a1.answer(&(&x0,)))),
                };
                [result, show!(&a0)].join(", ")
            }
        };
        assert_eq!(case, Some(expected.to_string().replace(' ', "")));
    }

    #[test]
    fn parameters_are_what_their_bounds_let_them_be() {
        let concrete = |generics: &str| {
            let function: ItemFn = syn::parse_str(&format!("fn f{generics} {{}}")).expect("a function");
            Concrete::of(&function.sig.generics).map(|concrete| {
                let mut types: Vec<String> = concrete
                    .types
                    .iter()
                    .map(|(name, ty)| format!("{name}={}", ty.to_token_stream()).replace(' ', ""))
                    .collect();
                types.sort();
                types.join(" ")
            })
        };
        let of_items = "<This, U>() where This: std::iter::Iterator, U: std::iter::IntoIterator<Item = This::Item>";
        assert_eq!(concrete(of_items).as_deref(), Some("This=std::vec::IntoIter<u8> U=std::vec::Vec<u8>"));
        let flatten = "<This>() where This: std::iter::Iterator, This::Item: std::iter::IntoIterator";
        assert_eq!(concrete(flatten).as_deref(), Some("This=std::vec::IntoIter<std::vec::Vec<u8>>"));
        let range = "<K, R>() where K: std::cmp::Ord, R: std::ops::RangeBounds<K>";
        assert_eq!(concrete(range).as_deref(), Some("K=u8 R=std::ops::Range<u8>"));
        assert_eq!(concrete("<T>() where T: std::io::Read"), None);
    }

    #[test]
    fn what_is_borrowed_is_lent_by_its_owner() {
        let lent = |ty: &str| {
            let ty: Type = syn::parse_str(ty).expect("a type");
            borrowed(&ty, &format_ident!("a0")).map(|(ty, how)| quote!(#ty; #how).to_string().replace(' ', ""))
        };
        assert_eq!(lent("std::slice::Iter<'a, u8>").as_deref(), Some("std::vec::Vec<u8>;a0.iter()"));
        assert_eq!(lent("std::option::Option<&'a mut u8>").as_deref(), Some("std::option::Option<u8,>;a0.as_mut()"));
        assert_eq!(lent("std::vec::Vec<u8>"), None);
    }

    #[test]
    fn what_cannot_be_compared_is_not_tried() {
        assert!(case_of("pub fn call_1(a0: u8) -> *const u8 { f(a0) }").is_none());
        assert!(case_of("pub fn call_1(a0: u8) -> u8 { unsafe { f(a0) } }").is_none());
        assert!(case_of("pub fn call_1(a0: std::fs::File) { a0.f() }").is_none());
        assert!(is_of_number("i128") && is_of_number("usize") && is_of_number("f32") && !is_of_number("iter"));
    }
}
