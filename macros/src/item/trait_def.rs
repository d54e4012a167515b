//! What does a user's trait become?
//!
//! Input: `trait Shape: Debug { const UNIT: Self; fn area(&self) -> f64; fn name(&self) -> String { body } }`. Output:
//! ```text
//! trait Shape: Debug + P::marked::Debug {
//!     const UNIT: Self;
//!     const __NO_TLS0_UNIT: P::Proven = P::Proven;    // each impl shows that its value is of marked code
//!     fn area(&self) -> f64;
//!     fn __no_tls0_area(&self) -> f64 { <Self as Shape>::area(self) }
//!     fn name(&self) -> String { rewritten body }
//!     fn __no_tls0_name(&self) -> String { <Self as Shape>::name(self) }
//!     fn __no_tls0_this_impl_needs_the_attribute_no_tls(&self);
//! }
//! unsafe impl P::marked::Type for dyn Shape {}     // and with Send and Sync
//! impl<K> P::Unlisted<K> for dyn Shape {}          // proves that it has no `Deref`
//! const _: () = { checks of the types };
//! ```

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{
    Attribute, FnArg, GenericParam, Generics, ItemTrait, Lifetime, Path, ReceiverKind, ReturnType, Signature,
    TraitItem, TraitItemType, Type, TypeParamBound, WherePredicate, parse_quote, parse_quote_spanned,
    spanned::Spanned,
    visit::{self, Visit},
    visit_mut::{self, VisitMut},
};

use super::{
    allowances, attributes, hidden, identity, impl_allowances,
    nobody::{self, Emitted},
    proof, table,
    twin::{self, Checks, Function, Outer},
};
use crate::{
    bounds::Strict,
    errors::Errors,
    names,
    options::{Kind, Options},
    registry::{self, Place},
    types,
};

pub fn expand(options: &Options, mut item: ItemTrait, errors: &mut Errors) -> TokenStream {
    options.check(Kind::Trait, errors);
    let attributes = attributes::split(&item.attrs, errors);
    types::refuse_in_generics(&item.generics, errors);
    types::refuse_in_bounds(&item.supertraits, errors);
    if let Some(auto) = &item.modifiers.auto_token {
        errors.push(auto, "an auto trait cannot be marked: remove `#[no_tls]`");
    }

    let krate = options.private();
    let bounds = Strict::new(&krate, options);
    let written_supertraits = item.supertraits.clone();
    let mut of_bounds = identity::of_generics(&krate, options, &item.generics);
    of_bounds.extend(identity::of_bounds(&krate, options, &item.supertraits));
    let mut held = types::Held::new(&item.generics);
    held.visit_generics(&item.generics);
    item.supertraits.iter().for_each(|bound| held.visit_type_param_bound(bound));
    let held = held.demands(&krate);
    types::demand(&mut item.generics, held);
    bounds.bounds(&mut item.supertraits);
    if !item.supertraits.is_empty() {
        item.colon_token.get_or_insert_default();
    }
    let mut strict_generics = item.generics.clone();
    bounds.generics(&mut strict_generics);
    bounds.name(&mut item.generics);
    demand_of_self(&mut item.generics, &strict_generics);
    if options.has("strict") {
        item.generics = strict_generics.clone();
    }

    let path = path_of(&item);
    let place = Place::default().below(&item.ident);
    let outer = Outer {
        options,
        cfg: &attributes.cfg,
        written: item.generics.clone(),
        strict: with_self(&strict_generics, &path, &krate),
        self_ty: Some(self_parameter()),
        of: None,
        place: place.clone(),
        is_of_trait: true,
        projections: &|_| None,
    };
    // The parameter for `Self` is in the strict generics alone, where it is no stricter bound.
    let outer = Outer { written: with_self(&outer.written, &path, &krate), ..outer };

    let mut checks = Checks::new(&outer);
    let mut written = Vec::new();
    types::collect_generics(&item.generics, &mut written);

    let (mut items, mut exact) = (TokenStream::new(), TokenStream::new());
    let mut associated = Vec::new();
    let mut is_dyn = !options.has("not_dyn") && !is_certainly_sized(&written_supertraits, &item.generics);
    for inner in &item.items {
        match inner {
            TraitItem::Fn(method) => {
                let function = Function::new(
                    &outer,
                    &method.attrs,
                    syn::Visibility::Inherited,
                    method.sig.clone(),
                    method.default.clone(),
                    errors,
                );
                is_dyn &= requires_sized(&method.sig.generics) || is_dispatchable(&method.sig);
                function.refuse_statics(errors);
                items.extend(with_twins(&function, &path));
                function.exact.to_tokens(&mut exact);
                checks.add_function(&function);
            }
            TraitItem::Type(ty) => {
                if let Some(parameter) = ty.generics.params.first() {
                    errors.push(
                        parameter,
                        "a generic associated type cannot be marked yet: use a parameter of the trait",
                    );
                    is_dyn = false;
                }
                let mut ty = ty.clone();
                attributes::check(&mut ty.attrs, errors);
                types::refuse_in_bounds(&ty.bounds, errors);
                of_bounds.extend(identity::of_bounds(&krate, options, &ty.bounds));
                bounds.bounds(&mut ty.bounds);
                bounds.generics(&mut ty.generics);
                let name = &ty.ident;
                types::collect_bounds(Some(&parse_quote!(Self::#name)), &ty.bounds, &mut written);
                ty.to_tokens(&mut items);
                let (cfg, proof, allow) =
                    (attributes::conditions(&ty.attrs), names::proof_of_type(&ty.ident), allowances());
                items.extend(quote!(#(#cfg)* #allow #[doc(hidden)] fn #proof(&self) {}));
                if !requires_sized(&ty.generics) {
                    associated.push(ty);
                }
            }
            TraitItem::Const(constant) => {
                let mut constant = constant.clone();
                attributes::check(&mut constant.attrs, errors);
                types::refuse_in(&constant.ty, errors);
                written.push(constant.ty.clone());
                is_dyn = false;
                let of_parameter = types::mentions(constant.ty.to_token_stream(), &|name| {
                    name == "Self" || item.generics.type_params().any(|parameter| *name == parameter.ident)
                });
                let is_proven = of_parameter
                    && constant.default.as_mut().is_none_or(|(_, value)| {
                        let types = table::expand_of_trait(&outer.context(), &mut constant.attrs, value, errors);
                        let is_clean = types.is_some();
                        written.extend(types.into_iter().flatten());
                        is_clean
                    });
                constant.to_tokens(&mut items);
                let (cfg, name) = (attributes::conditions(&constant.attrs), names::proof_of_constant(&constant.ident));
                let proof = if is_proven { quote!(#krate::Proven) } else { quote!(#krate::Unproven) };
                items.extend(
                    quote!(#(#cfg)* #[doc(hidden)] #[allow(non_upper_case_globals)] const #name: #proof = #proof;),
                );
            }
            other => {
                match other {
                    TraitItem::Macro(mac) => {
                        errors.push(&mac.mac.path, "what a macro makes is not seen here: write the items themselves; if the macro is marked, begin its path with `self` or `crate`, without an attribute");
                    }
                    other => errors
                        .push(other, "marked code does not know this item: move it to a trait without `#[no_tls]`"),
                }
                is_dyn = false;
                other.to_tokens(&mut items);
            }
        }
    }
    let no_tls = if is_dyn { no_tls_of_dyn(&mut item, &krate) } else { TokenStream::new() };
    types::collect_bounds(Some(&parse_quote!(Self)), &item.supertraits, &mut written);
    checks.add(&outer, written);

    let (generics, _, clause) = item.generics.split_for_impl();
    let generics_with_defaults = &item.generics;
    let (cfg, kept) = (&attributes.cfg, attributes.kept_by_rewritten());
    let ItemTrait { vis, unsafety, trait_token, ident, colon_token, supertraits, .. } = &item;
    let parameters = if generics_with_defaults.params.is_empty() {
        generics.to_token_stream()
    } else {
        let Generics { lt_token, params, gt_token, .. } = generics_with_defaults;
        quote!(#lt_token #params #gt_token)
    };
    let (proof, proof_of_trait, allow) = (proof(), names::proof_of_trait(), allowances());
    // What its types and constants are may be projected by a bound of a parameter: who names the trait is asked for its marker.
    let asked = twin::stricter_bounds(&outer.written, &outer.strict);
    let asked = (!asked.is_empty()).then(|| quote!(where #(#asked),*));
    let not_dyn = (!is_dyn).then(|| quote!(#allow #[doc(hidden)] fn __no_tls0not_dyn() {}));
    let about_dyn = is_dyn.then(|| about_dyn(&item, &path, &associated, &bounds, cfg, !no_tls.is_empty()));
    let checks = checks.into_tokens();
    let listed = registry::marked(options, "Trait", &place, ident.span());
    let checks = hidden(cfg, quote!(#of_bounds #no_tls #checks #listed));
    let of_nobody = errors.is_empty().then(|| {
        let (generics, items) = (&item.generics, quote!(#items fn #proof(&self);));
        nobody::of_trait(&krate, Emitted { cfg, vis, unsafety: *unsafety, generics, supertraits, path: &path, items })
    });
    quote! {
        #(#cfg)* #(#kept)*
        #vis #unsafety #trait_token #ident #parameters #colon_token #supertraits #clause {
            #items
            #[doc(hidden)] fn #proof(&self);
            #allow #[doc(hidden)] fn #proof_of_trait(&self) #asked {}
            #not_dyn
        }
        #about_dyn
        #exact
        #checks
        #of_nobody
    }
}

fn self_parameter() -> Type {
    let name = Ident::new(names::SELF, Span::mixed_site());
    parse_quote!(#name)
}

/// `Shape<'a, T, N>`
pub fn path_of(item: &ItemTrait) -> Path {
    let name = &item.ident;
    let (_, arguments, _) = item.generics.split_for_impl();
    parse_quote!(#name #arguments)
}

/// The trait's generics, and the type that implements it as one more.
fn with_self(generics: &Generics, path: &Path, krate: &TokenStream) -> Generics {
    let mut generics = generics.clone();
    let this = self_parameter();
    generics.params.push(parse_quote!(#this: ?#krate::core::marker::Sized));
    let clause = generics.make_where_clause();
    clause.predicates.push(parse_quote!(#this: #path));
    generics
}

/// What is demanded of `Self`, as by supertraits, is strict for everyone.
fn demand_of_self(written: &mut Generics, strict: &Generics) {
    let (Some(written), Some(strict)) = (&mut written.where_clause, &strict.where_clause) else { return };
    for (written, strict) in written.predicates.iter_mut().zip(&strict.predicates) {
        let WherePredicate::Type(predicate) = &*written else { continue };
        if types::mentions(predicate.bounded_ty.to_token_stream(), &|ident| ident == "Self") {
            *written = strict.clone();
        }
    }
}

/// A method, and its twin, which an impl need not write where it would only forward.
fn with_twins(function: &Function, path: &Path) -> TokenStream {
    let span = Span::mixed_site();
    let (name, twin_name) = (&function.strict.ident, function.twin_name());
    let plain = function.plain();
    let owner = quote_spanned!(span=> <Self as #path>);
    let callee = quote_spanned!(span=> #owner::#name);
    let of_async = function.async_of_trait();
    let signature = function.with_any_future();
    let can_forward =
        !function.is_two_fold && (is_unsized_friendly(&function.strict) || requires_sized(&function.strict.generics));
    let twin = match function.rewritten {
        Some(_) if function.is_async() => {
            let asynchronous = names::asynchronous(&twin_name);
            let callee = if of_async.is_some() { quote_spanned!(span=> #owner::#asynchronous) } else { callee };
            function.forwarder(twin_name.clone(), TokenStream::new(), &signature, &callee, &[])
        }
        Some(_) => function.twin(twin_name.clone(), &TokenStream::new(), &owner, &callee),
        None if can_forward && !function.is_async() => {
            function.twin(twin_name.clone(), &TokenStream::new(), &owner, &callee)
        }
        None => function.required(twin_name.clone(), &signature),
    };
    let scoped = function.scoped_twin(TokenStream::new(), &quote_spanned!(span=> #owner::#twin_name));
    quote!(#plain #of_async #twin #scoped)
}

/// Whether a default body can hand on to the method though `Self` may be unsized.
pub fn is_unsized_friendly(signature: &Signature) -> bool {
    let receiver = signature.receiver().is_none_or(|receiver| matches!(receiver.kind, ReceiverKind::Reference(..)));
    receiver && !mentions_bare_self(signature)
}

pub fn requires_sized(generics: &Generics) -> bool {
    generics.where_clause.iter().flat_map(|clause| &clause.predicates).any(|predicate| {
        matches!(predicate, WherePredicate::Type(predicate)
            if matches!(&predicate.bounded_ty, Type::Path(path) if path.path.is_ident("Self")) && has_sized(&predicate.bounds))
    })
}

fn has_sized<'a>(bounds: impl IntoIterator<Item = &'a TypeParamBound>) -> bool {
    bounds.into_iter().any(|bound| is_trait(bound, |name| name == "Sized"))
}

fn is_trait(bound: &TypeParamBound, accept: impl FnOnce(&str) -> bool) -> bool {
    match bound {
        TypeParamBound::Trait(bound) if bound.maybe.is_none() => {
            bound.path.segments.last().is_some_and(|last| accept(&last.ident.to_string()))
        }
        _ => false,
    }
}

/// Whether a trait's supertraits say that it has no `dyn`, as far as their names tell.
fn is_certainly_sized<'a>(supertraits: impl IntoIterator<Item = &'a TypeParamBound>, generics: &Generics) -> bool {
    // The `dyn` of one whose associated type is not known, or that has a `Deref`, cannot be spoken of.
    const WITHOUT_DYN: [&str; 24] = [
        "BuildHasher",
        "Clone",
        "Copy",
        "Default",
        "Deref",
        "DerefMut",
        "Eq",
        "FromIterator",
        "FromStr",
        "FromRawFd",
        "Future",
        "Hash",
        "IntoFuture",
        "IntoIterator",
        "Neg",
        "Not",
        "Ord",
        "Product",
        "Sized",
        "ToOwned",
        "ToSocketAddrs",
        "TryFrom",
        "TryInto",
        "Type",
    ];
    supertraits.into_iter().any(|bound| {
        let TypeParamBound::Trait(inner) = bound else { return false };
        let mentions_self = types::mentions(inner.path.to_token_stream(), &|ident| ident == "Self");
        // The parameter of `PartialEq` and of operators is `Self` where it is not written.
        let means_self = inner.path.segments.last().is_some_and(|last| last.arguments.is_none())
            && names::std_trait(&inner.path).is_some_and(|std_trait| std_trait.parameters > 0);
        mentions_self || means_self || is_trait(bound, |name| WITHOUT_DYN.contains(&name))
    }) || requires_sized(generics)
}

/// Whether a method can be called on a `dyn`, as far as its signature tells.
fn is_dispatchable(signature: &Signature) -> bool {
    let is_generic = signature.generics.params.iter().any(|parameter| !matches!(parameter, GenericParam::Lifetime(_)));
    let has_impl_trait = types::mentions(signature.inputs.to_token_stream(), &|ident| ident == "impl")
        || types::mentions(signature.output.to_token_stream(), &|ident| ident == "impl");
    signature.receiver().is_some()
        && signature.asyncness.is_none()
        && !is_generic
        && !has_impl_trait
        && !mentions_bare_self(signature)
}

/// Whether a signature mentions `Self`, its receiver and `Self::Item` aside.
fn mentions_bare_self(signature: &Signature) -> bool {
    struct Bare(bool);
    impl<'ast> Visit<'ast> for Bare {
        fn visit_type_path(&mut self, path: &'ast syn::TypePath) {
            self.0 |= path.qself.is_none() && path.path.is_ident("Self");
            match &path.qself {
                // `<Self as Trait>::Item` is as `Self::Item`.
                Some(_) => visit::visit_path(self, &path.path),
                None => visit::visit_type_path(self, path),
            }
        }
    }
    let mut bare = Bare(false);
    for input in &signature.inputs {
        if let FnArg::Typed(input) = input {
            bare.visit_type(&input.ty);
        }
    }
    if let ReturnType::Type(_, ty) = &signature.output {
        bare.visit_type(ty);
    }
    bare.0
}

/// `trait Tr: NoTls` → `trait Tr: P::DynNoTls`, since the marker itself has no `dyn`; and the check that it is ours.
fn no_tls_of_dyn(item: &mut ItemTrait, krate: &TokenStream) -> TokenStream {
    let mut checks = TokenStream::new();
    for bound in &mut item.supertraits {
        if let TypeParamBound::Trait(bound) = bound
            && bound.path.segments.last().is_some_and(|last| last.ident == "NoTls")
        {
            let written = &bound.path;
            checks.extend(quote_spanned! {Span::mixed_site()=>
                fn __no_tls0_as_written<__T: ?#krate::core::marker::Sized + #written>() {
                    fn ours<__T: ?#krate::core::marker::Sized + #krate::marked::NoTls>() {}
                    ours::<__T>();
                }
            });
            let at = bound.path.span();
            bound.path = parse_quote_spanned!(at=> #krate::DynNoTls);
        }
    }
    checks
}

/// That marked code may use the trait's `dyn`, with any set of auto traits that is written in practice.
fn about_dyn(
    item: &ItemTrait,
    path: &Path,
    associated: &[TraitItemType],
    bounds: &Strict,
    cfg: &[Attribute],
    is_no_tls: bool,
) -> TokenStream {
    let krate = bounds.krate;
    let span = Span::mixed_site();
    let lifetime = Lifetime::new("'__d", span);
    let mut generics = item.generics.clone();
    for parameter in generics.type_params_mut() {
        parameter.default = None;
    }
    if let Some(clause) = generics.where_clause.take() {
        let predicates = clause
            .predicates
            .into_iter()
            .filter(|predicate| !types::mentions(predicate.to_token_stream(), &|ident| ident == "Self"));
        generics.make_where_clause().predicates.extend(predicates);
    }
    let names: Vec<&Ident> = associated.iter().map(|ty| &ty.ident).collect();
    let stand_ins: Vec<Ident> = names.iter().map(|name| format_ident!("__{name}", span = span)).collect();
    for (ty, stand_in) in associated.iter().zip(&stand_ins) {
        let mut bounds = ty.bounds.clone();
        for bound in &mut bounds {
            Associated(&names).visit_type_param_bound_mut(bound);
        }
        generics.params.push(parse_quote!(#stand_in: #bounds));
    }
    let mut for_type = generics.clone();
    // The trait was checked against these, and what its `dyn` is, rustc says by itself.
    bounds.generics(&mut for_type);
    let parameters: Vec<Ident> = generics.type_params().map(|parameter| parameter.ident.clone()).collect();
    for parameter in &parameters {
        for_type.make_where_clause().predicates.push(parse_quote!(#parameter: #krate::marked::Type));
    }
    for_type.params.insert(0, parse_quote!(#lifetime));
    let mut for_coherence = generics;
    let key = Ident::new("__no_tls0k", span);
    for_coherence.params.insert(0, parse_quote!(#lifetime));
    for_coherence.params.push(parse_quote!(#key));

    // `trait Tr: Iterator` has an `Item` that is not its own.
    let item_of_iterator = Ident::new("Item", span);
    let mut names = names;
    let mut stand_ins = stand_ins;
    if item.supertraits.iter().any(is_iterator) && !names.contains(&&item_of_iterator) {
        let stand_in = format_ident!("__Item", span = span);
        for generics in [&mut for_type, &mut for_coherence] {
            generics.params.push(parse_quote!(#stand_in));
        }
        for_type.make_where_clause().predicates.push(parse_quote!(#stand_in: #krate::marked::Type));
        names.push(&item_of_iterator);
        stand_ins.push(stand_in);
    }

    let path = with_bindings(path, &names, &stand_ins);
    let (type_generics, _, type_clause) = for_type.split_for_impl();
    let (generics, _, clause) = for_coherence.split_for_impl();
    let (at, allow) = (span.located_at(item.ident.span()), impl_allowances());
    [
        quote!(),
        quote!(+ #krate::core::marker::Send),
        quote!(+ #krate::core::marker::Sync),
        quote!(+ #krate::core::marker::Send + #krate::core::marker::Sync),
    ]
    .into_iter()
    .map(|auto| {
        let object = quote_spanned!(at=> dyn #path #auto + #lifetime);
        let no_tls = is_no_tls.then(|| quote_spanned!(at=> #krate::marked::NoTls));
        let markers = [quote_spanned!(at=> #krate::marked::Type)].into_iter().chain(no_tls).map(|marker| {
            // Else there is none but `dyn Tr`.
            let of_nobody = (!item.generics.params.is_empty()).then(|| nobody::of_object(cfg, &for_type, &marker, &object));
            quote_spanned!(at=> #(#cfg)* #allow unsafe impl #type_generics #marker for #object #type_clause {} #of_nobody)
        });
        quote_spanned! {at=>
            #(#markers)*
            #(#cfg)* #allow impl #generics #krate::Unlisted<#key> for #object #clause {}
        }
    })
    .collect()
}

/// Whether a supertrait has an associated type `Item` that it leaves open.
fn is_iterator(bound: &TypeParamBound) -> bool {
    is_trait(bound, |name| matches!(name, "Iterator" | "DoubleEndedIterator" | "ExactSizeIterator"))
        && !types::mentions(bound.to_token_stream(), &|ident| ident == "Item")
}

/// `Tr<T>` → `Tr<T, Item = __Item>`
fn with_bindings(path: &Path, names: &[&Ident], stand_ins: &[Ident]) -> Path {
    if names.is_empty() {
        return path.clone();
    }
    let mut path = path.clone();
    if let Some(last) = path.segments.last_mut() {
        let name = &last.ident;
        let arguments = match &last.arguments {
            syn::PathArguments::AngleBracketed(arguments) => arguments.args.iter().collect::<Vec<_>>(),
            _ => Vec::new(),
        };
        *last = parse_quote!(#name<#(#arguments,)* #(#names = #stand_ins),*>);
    }
    path
}

/// Input: `Self::Item` in the bounds of an associated type. Output: the parameter `__Item`.
struct Associated<'a>(&'a [&'a Ident]);

impl VisitMut for Associated<'_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        if let Type::Path(path) = ty
            && path.qself.is_none()
            && path.path.segments.len() == 2
            && path.path.segments[0].ident == "Self"
            && self.0.contains(&&path.path.segments[1].ident)
        {
            let name = format_ident!("__{}", path.path.segments[1].ident, span = Span::mixed_site());
            *ty = parse_quote!(#name);
            return;
        }
        visit_mut::visit_type_mut(self, ty);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_sized(item: ItemTrait) -> bool {
        is_certainly_sized(&item.supertraits, &item.generics)
    }

    #[test]
    fn supertraits_tell_what_has_no_dyn() {
        assert!(is_sized(parse_quote!(
            trait T: Clone {}
        )));
        assert!(is_sized(parse_quote!(
            trait T where
                Self: Sized,
            {
            }
        )));
        assert!(is_sized(parse_quote!(
            trait T: Add<u8, Output = Self> {}
        )));
        assert!(is_sized(parse_quote!(
            trait T: PartialEq {}
        )));
        assert!(!is_sized(parse_quote!(
            trait T: PartialEq<u8> + Debug + ?Sized + Other {}
        )));
    }

    #[test]
    fn signatures_tell_what_can_be_dispatched() {
        assert!(is_dispatchable(&parse_quote!(fn f<'a>(&'a self, x: &dyn T) -> Option<Self::Item>)));
        assert!(is_dispatchable(&parse_quote!(fn f(self: Box<Self>, x: <Self as T>::Item))));
        assert!(!is_dispatchable(&parse_quote!(fn f(x: u8))));
        assert!(!is_dispatchable(&parse_quote!(fn f(&self) -> Self)));
        assert!(!is_dispatchable(&parse_quote!(fn f<T>(&self, x: T))));
        assert!(!is_dispatchable(&parse_quote!(fn f(&self, x: impl T))));
        assert!(!is_dispatchable(&parse_quote!(fn f(&self) -> Box<impl T>)));
    }
}
