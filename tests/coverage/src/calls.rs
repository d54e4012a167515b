//! What does marked code look like that uses an allowlisted item as generally as std lets it?
//!
//! Input:  `impl<T> Vec<T> { pub fn push(&mut self, value: T) }`
//! Output: `#[no_tls] pub fn call<'l0, T>(a0: &'l0 mut Vec<T>, a1: T) { a0.push(a1) }`

use std::collections::HashSet;

use anyhow::{Context, Result, bail};
use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{
    AngleBracketedGenericArguments, FnArg, GenericArgument, GenericParam, Generics, Ident, ItemFn, ItemStruct,
    ItemTrait, Lifetime, Path, PathArguments, Receiver, ReceiverKind, ReturnType, Safety, Signature, TraitBound, Type,
    TypeParamBound, WherePredicate, parse_quote,
};

use crate::api::{Api, Item, Kind};
use crate::docs::Docs;
use crate::instance::single_name;
use crate::kinds::{self, Given, Instance, NameLifetimes, names_any, path_of, put, traits};

/// What a marked function does in another way than std's signature says.
#[derive(PartialEq)]
pub enum Otherwise {
    /// It keeps what it is given: a lock's guard stays in the function that locks.
    Keeps,
    /// It calls it as a method only.
    AsMethod,
    /// It has one bound more.
    Asks(&'static str),
    /// It is not there.
    Leaves,
}

/// Items of which a general use cannot be generated, or is refused by design, and why.
#[rustfmt::skip]
pub const OTHERWISE: &[(Otherwise, &str, &[&str])] = &[
    (Otherwise::Keeps, "a lock's guard stays in the function that locks", &[
        "std::sync::Mutex::lock", "std::sync::Mutex::try_lock", "std::sync::RwLock::read", "std::sync::RwLock::try_read",
        "std::sync::RwLock::write", "std::sync::RwLock::try_write", "std::io::Stdin::lock", "std::io::Stdout::lock",
        "std::io::Stderr::lock",
    ]),
    (Otherwise::Keeps, "std's own `dyn Error` stands for `dyn marked::Error` where marked code writes it", &[
        "std::error::Error::source", "std::error::Error::cause", "std::io::Error::get_ref", "std::io::Error::get_mut",
        "std::io::Error::into_inner",
    ]),
    (Otherwise::AsMethod, "its twin is that of `Seek`, which a method's call brings into scope", &[
        "std::io::BufReader::seek_relative",
    ]),
    (Otherwise::AsMethod, "its bound is unstable, so that its twin is in a trait of its own", &[
        "std::iter::Iterator::try_fold", "std::iter::Iterator::try_for_each", "std::iter::DoubleEndedIterator::try_rfold",
    ]),
    (Otherwise::Asks("M: no_tls::marked::NoTls"), "what a panic carries leaves marked code", &["std::panic::panic_any"]),
    (Otherwise::Asks("Ptr: std::ops::Deref"), "of what is no pointer, anyone may write a `Deref` for the `Pin`", &["std::pin::Pin"]),
    (Otherwise::Asks("T: Sized"), "std asks for it, and rustdoc does not say so of what is core's", &[
        "pointer::add", "pointer::align_offset", "pointer::copy_from", "pointer::copy_from_nonoverlapping",
        "pointer::copy_to", "pointer::copy_to_nonoverlapping", "pointer::is_aligned", "pointer::offset",
        "pointer::offset_from", "pointer::offset_from_unsigned", "pointer::read", "pointer::read_unaligned",
        "pointer::read_volatile", "pointer::sub", "pointer::swap", "pointer::wrapping_add", "pointer::wrapping_offset",
        "pointer::wrapping_sub", "pointer::write_bytes",
        "std::ptr::NonNull::add", "std::ptr::NonNull::align_offset", "std::ptr::NonNull::copy_from",
        "std::ptr::NonNull::copy_from_nonoverlapping", "std::ptr::NonNull::copy_to",
        "std::ptr::NonNull::copy_to_nonoverlapping", "std::ptr::NonNull::is_aligned", "std::ptr::NonNull::offset",
        "std::ptr::NonNull::offset_from", "std::ptr::NonNull::offset_from_unsigned", "std::ptr::NonNull::read",
        "std::ptr::NonNull::read_unaligned", "std::ptr::NonNull::read_volatile", "std::ptr::NonNull::sub",
        "std::ptr::NonNull::swap", "std::ptr::NonNull::write_bytes",
    ]),
    (Otherwise::Leaves, "both types have to be known, to be of one size", &["std::mem::transmute"]),
    (Otherwise::Leaves, "a bound by it is written with parentheses, as those of other items' closures are", &[
        "std::ops::Fn", "std::ops::FnMut", "std::ops::FnOnce",
    ]),
];

/// The marked functions that use an item: one for each way to call it, and for each kind of argument that an unstable bound lets through.
///
/// # Errors
///
/// Fails if the item has a declaration that this does not know.
pub fn of(item: &Item, docs: &Docs, api: &Api) -> Result<Vec<ItemFn>> {
    of_item_but(None, item, docs, api)
}

/// The same as if a row of [`OTHERWISE`] were not there.
///
/// # Errors
///
/// Fails if the item has a declaration that this does not know.
pub fn of_item_but(row: Option<usize>, item: &Item, docs: &Docs, api: &Api) -> Result<Vec<ItemFn>> {
    let rows = OTHERWISE.iter().enumerate().filter(|(number, _)| Some(*number) != row).map(|(_, row)| row);
    let of_item = rows.filter(|(.., items)| items.contains(&item.path.as_str()));
    let otherwise: Vec<&Otherwise> = of_item.map(|(otherwise, ..)| otherwise).collect();
    if otherwise.contains(&&Otherwise::Leaves) {
        return Ok(Vec::new());
    }
    let mut functions = Vec::new();
    for mut function in uses(item, otherwise.contains(&&Otherwise::AsMethod))? {
        for otherwise in &otherwise {
            let Otherwise::Asks(bound) = otherwise else { continue };
            let bound: WherePredicate = syn::parse_str(bound)?;
            function.sig.generics.make_where_clause().predicates.push(bound);
        }
        size(&mut function.sig);
        Known.visit_item_fn_mut(&mut function);
        WithoutAllocators::of(&function.sig.generics).visit_item_fn_mut(&mut function);
        functions.extend(instances(function, docs, api).with_context(|| item.resolved.clone())?);
    }
    functions.iter_mut().for_each(|function| function.attrs.push(parse_quote!(#[no_tls])));
    if otherwise.contains(&&Otherwise::Keeps) {
        functions.iter_mut().for_each(keep);
    }
    Ok(functions)
}

/// The functions with std's own bounds: two for a method, which is called by its path, too.
fn uses(item: &Item, as_method: bool) -> Result<Vec<ItemFn>> {
    let path = || syn::parse_str::<Path>(&item.path).context("a path");
    let this = parse_quote!(This);
    let function = match &item.kind {
        Kind::Function(signature) => {
            let path = path()?;
            call(None, &[], signature, &Callee::Path(quote!(#path)))?
        }
        Kind::Method(of, signature) => {
            let (own, name) = (&of.self_ty, &signature.ident);
            let method = signature.receiver().map(|_| Callee::Method(name));
            let path = (!as_method).then(|| Callee::Path(quote!(<#own>::#name)));
            let callees = method.into_iter().chain(path);
            return callees.map(|callee| call(Some(own), &[&of.generics], signature, &callee)).collect();
        }
        Kind::TraitMethod(of, signature) => {
            let (of_trait, name) = (with_arguments(item.owner(), of)?, &signature.ident);
            let generics = [&of_this(&of_trait, Some(signature)), &of.generics];
            let method = signature.receiver().map(|_| Callee::TraitMethod(&of_trait, name));
            let path = (!as_method).then(|| Callee::Path(quote!(<This as #of_trait>::#name)));
            let callees = method.into_iter().chain(path);
            return callees.map(|callee| call(Some(&this), &generics, signature, &callee)).collect();
        }
        Kind::Constant(ty) => {
            let (path, mut ty) = (path()?, ty.clone());
            NameLifetimes::all(parse_quote!('static)).visit_type_mut(&mut ty);
            call(None, &[], &parse_quote!(fn call() -> #ty), &Callee::Value(quote!(#path)))?
        }
        Kind::AssociatedConstant(of, ty) => {
            let (own, name) = (&of.self_ty, format_ident!("{}", item.name()));
            let callee = Callee::Value(quote!(<#own>::#name));
            call(Some(own), &[&of.generics], &parse_quote!(fn call() -> #ty), &callee)?
        }
        Kind::TraitConstant(of, ty) => {
            let (of_trait, name) = (with_arguments(item.owner(), of)?, format_ident!("{}", item.name()));
            let callee = Callee::Value(quote!(<This as #of_trait>::#name));
            let generics = [&of_this(&of_trait, None), &of.generics];
            call(Some(&this), &generics, &parse_quote!(fn call() -> #ty), &callee)?
        }
        Kind::Trait(of) => {
            let generics = [&of_this(&with_arguments(&item.path, of)?, None), &of.generics];
            call(None, &generics, &parse_quote!(fn call(_: &This)), &Callee::Value(TokenStream::new()))?
        }
        Kind::Type => {
            let Some((own, generics)) = declared_type(item)? else { return Ok(Vec::new()) };
            call(None, &[&generics], &parse_quote!(fn call(_: &#own)), &Callee::Value(TokenStream::new()))?
        }
        // What it is given is tokens.
        Kind::Macro(_) => return Ok(Vec::new()),
    };
    Ok(vec![function])
}

enum Callee<'a> {
    Method(&'a Ident),
    TraitMethod(&'a Path, &'a Ident),
    Path(TokenStream),
    Value(TokenStream),
}

/// A function that has a signature, and calls what has it; `own` is its `Self`.
fn call(own: Option<&Type>, outer: &[&Generics], signature: &Signature, callee: &Callee) -> Result<ItemFn> {
    let mut inputs: Vec<Type> = signature.inputs.iter().map(argument).collect();
    let mut output = signature.output.clone();
    let mut generics = merged(outer.iter().copied().chain([&signature.generics]));
    let mut of_type = NameLifetimes::new("s");
    if let Some(own) = own {
        let mut own = own.clone();
        if let Type::TraitObject(own) = &mut own {
            // As in the header of an impl.
            own.bounds.push(parse_quote!('static));
        }
        of_type.visit_type_mut(&mut own);
        let given = Given::from([("Self".to_owned(), own)]);
        put(&given, |put| {
            inputs.iter_mut().for_each(|ty| put.visit_type_mut(ty));
            put.visit_return_type_mut(&mut output);
            put.visit_generics_mut(&mut generics);
        });
    }
    let mut named = NameLifetimes::new("l");
    let mut ends = Vec::new();
    for input in &mut inputs {
        named.visit_type_mut(input);
        ends.push(named.names.len());
    }
    // What a result borrows from if it does not say.
    let of_receiver = signature.receiver().filter(|_| ends[0] > 0).map(|_| named.names[0].clone());
    if let Some(one) = of_receiver.or_else(|| single_lifetime(&inputs)) {
        NameLifetimes::all(one).visit_return_type_mut(&mut output);
    }
    let lifetimes = of_type.names.iter().chain(&named.names);
    let lifetimes: Vec<GenericParam> = lifetimes.map(|name| parse_quote!(#name)).collect();
    generics.params = lifetimes.into_iter().chain(generics.params).collect();

    let names: Vec<Ident> = (0..inputs.len()).map(|number| format_ident!("a{number}")).collect();
    let explicit: Vec<&Ident> = signature.generics.params.iter().filter_map(explicit).collect();
    let turbofish = (!explicit.is_empty()).then(|| quote!(::<#(#explicit),*>));
    let call = match callee {
        Callee::Method(name) => {
            let rest = &names[1..];
            quote!(a0.#name #turbofish(#(#rest),*))
        }
        Callee::TraitMethod(of, name) => {
            let (imports, rest) = (imports(of), &names[1..]);
            quote!(#imports a0.#name #turbofish(#(#rest),*))
        }
        Callee::Path(path) => quote!(#path #turbofish(#(#names),*)),
        Callee::Value(value) => value.clone(),
    };
    let call = match signature.safety {
        Safety::Unsafe(_) => quote!(unsafe { #call }),
        _ => call,
    };
    let (parameters, _, wheres) = generics.split_for_impl();
    let function = quote!(pub fn call #parameters(#(#names: #inputs),*) #output #wheres { #call });
    syn::parse2(function.clone()).with_context(|| format!("`{function}` is no function"))
}

/// What marked code imports to call a trait's methods.
fn imports(of: &Path) -> TokenStream {
    let mut of = of.clone();
    of.segments.iter_mut().for_each(|segment| segment.arguments = PathArguments::None);
    // In scope for a bound, but for the trait of it alone.
    let has_namesake =
        ["borrow", "error", "fmt", "hash", "io", "ops"].iter().any(|module| of.segments[1].ident == module)
            && !path_of(&of).ends_with("::ToOwned");
    let namesake = has_namesake.then(|| quote!(use no_tls::#of as _;));
    quote!(use #of as _; #namesake)
}

/// `&'a mut Self` of `&'a mut self`
fn argument(argument: &FnArg) -> Type {
    match argument {
        FnArg::Typed(argument) => (*argument.ty).clone(),
        FnArg::Receiver(Receiver { kind, .. }) => match kind {
            ReceiverKind::Reference(and, lifetime, mutability) => parse_quote!(#and #lifetime #mutability Self),
            ReceiverKind::Typed(_, ty) => (**ty).clone(),
            _ => parse_quote!(Self),
        },
    }
}

/// What a turbofish can give.
fn explicit(parameter: &GenericParam) -> Option<&Ident> {
    match parameter {
        GenericParam::Type(parameter) => Some(&parameter.ident),
        GenericParam::Const(parameter) => Some(&parameter.ident),
        GenericParam::Lifetime(_) => None,
    }
}

fn single_lifetime(inputs: &[Type]) -> Option<Lifetime> {
    #[derive(Default)]
    struct Find(Vec<Lifetime>);
    impl VisitMut for Find {
        fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
            if !self.0.contains(lifetime) {
                self.0.push(lifetime.clone());
            }
        }
    }
    let mut find = Find::default();
    inputs.iter().for_each(|input| find.visit_type_mut(&mut input.clone()));
    <[Lifetime; 1]>::try_from(find.0).ok().map(|[one]| one)
}

/// Takes the `?Sized` from what is given by value: a trait's method needs it only where it has a body.
fn size(signature: &mut Signature) {
    let given = |argument: &FnArg| match argument {
        FnArg::Typed(argument) => single_name(&argument.ty),
        FnArg::Receiver(_) => None,
    };
    let by_value: Vec<String> = signature.inputs.iter().filter_map(given).collect();
    for predicate in signature.generics.where_clause.iter_mut().flat_map(|clause| &mut clause.predicates) {
        if bounded_name(predicate).is_some_and(|name| by_value.contains(&name)) {
            without(predicate, |bound| bound.maybe.is_some());
        }
    }
    retain(&mut signature.generics, asks);
}

/// Whether it asks for anything.
fn asks(predicate: &WherePredicate) -> bool {
    !matches!(predicate, WherePredicate::Type(one) if one.bounds.is_empty())
}

/// Takes bounds away.
fn without(predicate: &mut WherePredicate, is_one: impl Fn(&TraitBound) -> bool) {
    if let WherePredicate::Type(predicate) = predicate {
        let is_kept = |bound: &TypeParamBound| !matches!(bound, TypeParamBound::Trait(bound) if is_one(bound));
        predicate.bounds = std::mem::take(&mut predicate.bounds).into_iter().filter(is_kept).collect();
    }
}

/// The parameters of all, lifetimes first, with all bounds in one `where`.
fn merged<'a>(all: impl Iterator<Item = &'a Generics>) -> Generics {
    let mut merged = Generics::default();
    let (mut lifetimes, mut others) = (Vec::new(), Vec::new());
    let mut predicates: Punctuated<WherePredicate, syn::Token![,]> = Punctuated::new();
    for generics in all {
        for parameter in &generics.params {
            match parameter {
                GenericParam::Lifetime(_) => lifetimes.push(parameter.clone()),
                GenericParam::Const(constant) => {
                    let mut constant = constant.clone();
                    constant.default = None;
                    others.push(GenericParam::Const(constant));
                }
                GenericParam::Type(parameter) => {
                    let (name, bounds) = (&parameter.ident, &parameter.bounds);
                    others.push(parse_quote!(#name));
                    if !bounds.is_empty() {
                        predicates.push(parse_quote!(#name: #bounds));
                    }
                }
            }
        }
        predicates.extend(generics.where_clause.iter().flat_map(|clause| clause.predicates.clone()));
    }
    merged.params = lifetimes.into_iter().chain(others).collect();
    if !predicates.is_empty() {
        merged.where_clause = Some(parse_quote!(where #predicates));
    }
    merged
}

/// `std::borrow::Borrow<Borrowed>`
fn with_arguments(path: &str, of: &ItemTrait) -> Result<Path> {
    let path: Path = syn::parse_str(path).context("a path")?;
    let arguments: Vec<&Ident> = of.generics.params.iter().filter_map(explicit).collect();
    Ok(if arguments.is_empty() { path } else { parse_quote!(#path<#(#arguments),*>) })
}

/// `This: Borrow<Borrowed>`, which is sized only where it has to be.
fn of_this(of_trait: &Path, signature: Option<&Signature>) -> Generics {
    struct FindSized(bool);
    impl VisitMut for FindSized {
        fn visit_type_mut(&mut self, ty: &mut Type) {
            match ty {
                Type::Reference(reference) if single_name(&reference.elem).is_some() => {}
                Type::Path(path) => {
                    self.0 |= path.path.is_ident("Self");
                    visit_mut::visit_type_mut(self, ty);
                }
                _ => visit_mut::visit_type_mut(self, ty),
            }
        }
    }
    let mut find = FindSized(false);
    if let Some(signature) = signature {
        signature.inputs.iter().for_each(|input| find.visit_type_mut(&mut argument(input)));
        find.visit_return_type_mut(&mut signature.output.clone());
    }
    let unsized_ = (!find.0).then(|| quote!(+ ?Sized));
    parse_quote!(<This: #of_trait #unsized_>)
}

/// The type with all its parameters, and these, if it has a name.
fn declared_type(item: &Item) -> Result<Option<(Type, Generics)>> {
    if item.resolved.starts_with("primitive type") {
        let ty = syn::parse_str::<Type>(&item.path).ok();
        return Ok(ty.filter(|ty| names_any(ty, is_primitive)).map(|ty| (ty, Generics::default())));
    }
    let declaration = item.resolved.replace(';', "").replace("(/* private fields */)", "");
    // `pub struct Wrapping<T>(pub T)`
    let declaration = match declaration.find("(pub ") {
        Some(fields) => {
            let end = declaration.rfind(')').context("a closing parenthesis")?;
            format!("{}{}", &declaration[..fields], &declaration[end + 1..])
        }
        None => declaration,
    };
    let words = ["enum ", "union "];
    let declaration =
        words.iter().fold(declaration, |text, word| text.replacen(&format!("pub {word}"), "pub struct ", 1));
    let parsed: ItemStruct = syn::parse_str(&format!("{declaration} {{}}"))
        .with_context(|| format!("`{declaration}` is no type's declaration"))?;
    let path: Path = syn::parse_str(&item.path).context("a path")?;
    let arguments: Vec<TokenStream> = parsed.generics.params.iter().map(argument_of).collect();
    let ty = if arguments.is_empty() { parse_quote!(#path) } else { parse_quote!(#path<#(#arguments),*>) };
    Ok(Some((ty, parsed.generics)))
}

fn is_primitive(name: &str) -> bool {
    let numbers =
        ["i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize", "f32", "f64"];
    numbers.contains(&name) || ["bool", "char", "str"].contains(&name)
}

fn argument_of(parameter: &GenericParam) -> TokenStream {
    match parameter {
        GenericParam::Lifetime(parameter) => parameter.lifetime.to_token_stream(),
        parameter => explicit(parameter).to_token_stream(),
    }
}

/// Puts what an unstable alias stands for.
struct Known;

impl VisitMut for Known {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        match ty {
            Type::Path(path) if path_of(&path.path) == "std::io::RawOsError" => *ty = parse_quote!(i32),
            _ => visit_mut::visit_type_mut(self, ty),
        }
    }
}

/// Takes away what only unstable code can give.
struct WithoutAllocators(HashSet<String>);

impl WithoutAllocators {
    fn of(generics: &Generics) -> Self {
        let predicates = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        let is_one =
            |predicate: &&WherePredicate| traits(predicate).any(|path| path_of(path) == "std::alloc::Allocator");
        Self(predicates.filter(is_one).filter_map(bounded_name).collect())
    }
}

impl VisitMut for WithoutAllocators {
    fn visit_generics_mut(&mut self, generics: &mut Generics) {
        let is_kept =
            |parameter: &GenericParam| explicit(parameter).is_none_or(|name| !self.0.contains(&name.to_string()));
        generics.params = std::mem::take(&mut generics.params).into_iter().filter(is_kept).collect();
        retain(generics, |predicate| bounded_name(predicate).is_none_or(|name| !self.0.contains(&name)));
        visit_mut::visit_generics_mut(self, generics);
    }

    fn visit_angle_bracketed_generic_arguments_mut(&mut self, given: &mut AngleBracketedGenericArguments) {
        let is_kept = |argument: &GenericArgument| match argument {
            GenericArgument::Type(ty) => single_name(ty).is_none_or(|name| !self.0.contains(&name)),
            _ => true,
        };
        given.args = std::mem::take(&mut given.args).into_iter().filter(is_kept).collect();
        visit_mut::visit_angle_bracketed_generic_arguments_mut(self, given);
    }
}

fn bounded_name(predicate: &WherePredicate) -> Option<String> {
    match predicate {
        WherePredicate::Type(predicate) => single_name(&predicate.bounded_ty),
        _ => None,
    }
}

fn retain(generics: &mut Generics, is_kept: impl Fn(&WherePredicate) -> bool) {
    if let Some(clause) = &mut generics.where_clause {
        clause.predicates = std::mem::take(&mut clause.predicates).into_iter().filter(|one| is_kept(one)).collect();
    }
}

/// One function for each way to meet a bound by an unstable trait.
fn instances(mut function: ItemFn, docs: &Docs, api: &Api) -> Result<Vec<ItemFn>> {
    let is_unstable = |path: &str| api.unstable.contains(path);
    let generics = &mut function.sig.generics;
    // `<P as Pattern>::Searcher<'a>: DoubleEndedSearcher<'a>`, which a string's is not.
    let of_searcher = |predicate: &WherePredicate| match predicate {
        WherePredicate::Type(predicate) => names_any(&predicate.bounded_ty, |path| path.ends_with("Pattern::Searcher")),
        _ => false,
    };
    let predicates = |generics: &Generics| -> Vec<WherePredicate> {
        generics.where_clause.iter().flat_map(|clause| clause.predicates.clone()).collect()
    };
    let from_both_ends = predicates(generics)
        .iter()
        .filter(|predicate| of_searcher(predicate))
        .any(|predicate| traits(predicate).any(|path| path_of(path).ends_with("::DoubleEndedSearcher")));
    // An alias: all that is sized has it, and what else has it is unstable.
    let is_thin = |predicate: &WherePredicate| traits(predicate).any(|path| path_of(path) == "std::ptr::Thin");
    retain(generics, |predicate| !of_searcher(predicate) && !is_thin(predicate));

    for predicate in predicates(generics) {
        let Some(bound) = traits(&predicate).find(|path| is_unstable(&path_of(path))).cloned() else { continue };
        let WherePredicate::Type(of) = &predicate else { continue };
        let mut all = Vec::new();
        for kind in kinds::Kind::all_of(&path_of(&bound), docs, api)? {
            let Some(instance) = kind.instance(&function.sig.generics, &of.bounded_ty, &bound) else { continue };
            let is_string = |ty: &Type| names_any(ty, |path| matches!(path, "str" | "std::string::String"));
            if from_both_ends && instance.given.values().any(is_string) {
                continue;
            }
            let given = with(function.clone(), &predicate, &bound, instance);
            all.extend(instances(given, docs, api)?);
        }
        if all.is_empty() {
            bail!("nothing meets `{}`", predicate.to_token_stream());
        }
        return Ok(all);
    }
    Ok(vec![function])
}

/// The function where a bound is met so.
fn with(mut function: ItemFn, met: &WherePredicate, by: &Path, instance: Instance) -> ItemFn {
    let Instance { given, generics, associated } = instance;
    let own = &mut function.sig.generics;
    for predicate in own.where_clause.iter_mut().flat_map(|clause| &mut clause.predicates) {
        let is_met = predicate == met;
        // What is given in its place says itself what it is.
        let is_given = bounded_name(predicate).is_some_and(|name| given.contains_key(&name));
        without(predicate, |bound| is_met && bound.path == *by || is_given && bound.maybe.is_some());
    }
    retain(own, asks);
    own.params = std::mem::take(&mut own.params)
        .into_iter()
        .filter(|parameter| explicit(parameter).is_none_or(|name| !given.contains_key(&name.to_string())))
        .collect();
    Normalise { of: by, associated: &associated }.visit_item_fn_mut(&mut function);
    put(&given, |put| put.visit_item_fn_mut(&mut function));
    function.sig.generics = merged([&function.sig.generics, &generics].into_iter());
    function
}

/// Puts what an associated type is.
///
/// Input:  `<[T] as Concat<Item>>::Output`
/// Output: `String`
struct Normalise<'a> {
    of: &'a Path,
    associated: &'a Given,
}

impl VisitMut for Normalise<'_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        if let Type::Path(path) = ty
            && path.qself.is_some()
            && let Some((name, of_trait)) = path.path.segments.iter().collect::<Vec<_>>().split_last()
            && of_trait.iter().map(|segment| &segment.ident).eq(self.of.segments.iter().map(|segment| &segment.ident))
            && let Some(known) = self.associated.get(&name.ident.to_string())
        {
            *ty = known.clone();
        }
        visit_mut::visit_type_mut(self, ty);
    }
}

/// The result stays in the function.
fn keep(function: &mut ItemFn) {
    function.sig.output = ReturnType::Default;
    let body = std::mem::take(&mut function.block.stmts);
    function.block.stmts = parse_quote!(let _kept = { #(#body)* };);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::{impl_of, signature};

    fn code(item: &impl ToTokens) -> String {
        item.to_token_stream().to_string().replace(' ', "")
    }

    fn expected(code: &str) -> String {
        self::code(&syn::parse_str::<ItemFn>(code).expect("a function"))
    }

    fn method(of: &str, of_method: &str) -> ItemFn {
        let (of, signature) = (impl_of(of).expect("one"), signature(of_method).expect("one"));
        let callee = Callee::Method(&signature.ident);
        call(Some(&of.self_ty), &[&of.generics], &signature, &callee).expect("a function")
    }

    #[test]
    fn a_call_is_as_general_as_the_signature() {
        let get = method("impl<K, V> Map<K, V>", "pub fn get<Q>(&self, k: &Q) -> Option<&V> where Q: ?Sized");
        assert_eq!(
            code(&get),
            expected(
                "pub fn call<'l0, 'l1, K, V, Q>(a0: &'l0 Map<K, V>, a1: &'l1 Q) -> Option<&'l0 V> where Q: ?Sized {
                    a0.get::<Q>(a1)
                }"
            )
        );
        let map = method("impl<'a, T: ?Sized> Pin<&'a T>", "pub unsafe fn map<F: Fn(&T) -> &T>(self, f: F) -> Self");
        assert_eq!(
            code(&map),
            expected(
                "pub fn call<'a, T, F>(a0: Pin<&'a T>, a1: F) -> Pin<&'a T> where T: ?Sized, F: Fn(&T) -> &T {
                    unsafe { a0.map::<F>(a1) }
                }"
            )
        );
        let is = method("impl dyn Any + Send", "pub fn is<T: Any>(&self) -> bool");
        assert_eq!(
            code(&is),
            expected("pub fn call<'l0, T>(a0: &'l0 (dyn Any + Send + 'static)) -> bool where T: Any { a0.is::<T>() }")
        );
    }

    #[test]
    fn a_result_borrows_from_the_one_argument_that_can_lend() {
        let signature = signature("pub fn from_ref<T>(s: &T) -> &[T]").expect("one");
        let function = call(None, &[], &signature, &Callee::Path(quote!(from_ref))).expect("a function");
        assert_eq!(code(&function), expected("pub fn call<'l0, T>(a0: &'l0 T) -> &'l0 [T] { from_ref::<T>(a0) }"));
    }

    #[test]
    fn what_only_unstable_code_can_give_is_left_out() {
        let mut leak =
            method("impl<T, A> Vec<T, A> where A: std::alloc::Allocator", "pub fn f<'a>(self) -> X<A> where A: 'a");
        WithoutAllocators::of(&leak.sig.generics).visit_item_fn_mut(&mut leak);
        assert_eq!(code(&leak), expected("pub fn call<'a, T>(a0: Vec<T>) -> X<> where { a0.f() }"));
    }

    #[test]
    fn types_are_declared_with_their_parameters() {
        let declared = |path: &str, resolved: &str| {
            let item = Item {
                path: path.to_owned(),
                kind: Kind::Type,
                shown: String::new(),
                resolved: resolved.to_owned(),
                is_deprecated: false,
                source: String::new(),
            };
            declared_type(&item).expect("it is known").map(|(ty, _)| code(&ty))
        };
        let lazy = "pub struct LazyCell<T, F = fn() -> T>(/* private fields */) where F: FnOnce() -> T;";
        assert_eq!(declared("std::cell::LazyCell", lazy).as_deref(), Some("std::cell::LazyCell<T,F>"));
        assert_eq!(declared("W", "pub struct W<T>(pub T) where T: ?Sized;").as_deref(), Some("W<T>"));
        assert_eq!(
            declared("std::borrow::Cow", "pub enum Cow<'a, B> where B: 'a").as_deref(),
            Some("std::borrow::Cow<'a,B>")
        );
        assert_eq!(declared("u8", "primitive type u8").as_deref(), Some("u8"));
        assert_eq!(declared("fn", "primitive type fn"), None);
    }
}
