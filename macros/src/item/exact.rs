//! How do bounds without an impl of ours hold of no other type, in code that is never reached?
//!
//! There `fn(&'static u8)` would do for `Fn(&u8)`, as no impl says what it takes, of which there could be two (see `nobody`); and so for
//! `Iterator<Item = fn(&u8)>` what iterates over it. (Of `Send` and the like `evenly` speaks.) So what could project by such a bound asks
//! besides for a trait whose impl has the same bounds, and which has a second impl that no type has. It is asked of what a call gives, or of
//! what is iterated: that is known no sooner than what is called, however many `&` and `Box` there are around it.
//!
//! Input: `fn keep<T, F: Fn(&T) -> bool>(f: F) -> Kept<T, F>`. Output, of which the twin has `where for<'e> (): Alone<'e, T, F, (fn(&'e T), fn(F))>`:
//! ```text
//! pub trait Alone<'e, T: ?Sized, F: ?Sized, Known> {}
//! const _: () = {
//!     trait Nobody {}
//!     trait Given<T: ?Sized, F: ?Sized, Known> {}
//!     impl<'e, T, F: Fn(&T) -> bool, It0: ?Sized, R0> Alone<'e, T, F, (fn(&'e T), fn(It0))> for ()
//!     where
//!         It0: FnOnce(&'e T) -> R0,
//!         R0: Given<T, F, ()>,
//!     {}
//!     impl<T, F: Fn(&T) -> bool, R: ?Sized> Given<T, F, ()> for R {}
//!     impl<T, F, Known, R: ?Sized> Given<T, F, Known> for R where PhantomData<R>: Nobody {}
//! };
//! ```
//! Here `Alone` stands for `__no_tls0bounds_hold_for_other_lifetimes_alone_1`, and `Given` for a trait of such a name, too, as errors speak of both:
//! an attribute with a message could be a user's, who has a module of the tool's name. In the place of `Known` stand the types with lifetimes that
//! the bounds have: where `fn(&'e T)` is a type, `T: 'e`.

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash, Hasher},
    mem,
};

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{
    Attribute, BoundLifetimes, Constraint, GenericArgument, GenericParam, Generics, Lifetime, PathArguments,
    PredicateType, Receiver, ReturnType, Signature, TraitBound, Type, TypeParamBound, TypeReference, WherePredicate,
    parse_quote,
    visit::{self, Visit},
    visit_mut::{self, VisitMut},
};

use super::{
    allowances, hidden, inferred,
    lean::{self, Projected},
};
use crate::{names, types};

/// An item, or a function with what is around it.
pub struct Item<'a> {
    pub krate: &'a TokenStream,
    pub cfg: &'a [Attribute],
    /// What tells it from the other items of its module.
    pub name: TokenStream,
    /// Its generics, those around included, as it may name them.
    pub generics: &'a Generics,
    /// The same without `Self`.
    pub without_self: &'a Generics,
}

/// What it asks for besides, and the trait that this names.
pub struct Exact {
    pub demand: WherePredicate,
    pub declared: TokenStream,
}

/// Whether a type with these bounds asks for such a trait.
pub fn is_asked(generics: &Generics) -> bool {
    bounds(generics).iter().any(|bound| is_lax(&bound.bound))
}

impl Item<'_> {
    /// Of a function's twin, if one of these bounds may say what its signature mentions.
    pub fn of_signature(&self, signature: &Signature, bounded: &Generics) -> Option<Exact> {
        self.if_any(bounded, |bounded| self.may_project(bounded, signature))
    }

    /// Of an impl, by which anything may project.
    pub fn of_impl(&self) -> Option<Exact> {
        self.if_any(self.generics, |_| true)
    }

    fn if_any(&self, bounded: &Generics, may_project: impl Fn(&Type) -> bool) -> Option<Exact> {
        let asks = |bound: &Bound| is_lax(&bound.bound) && may_project(&bound.of);
        bounds(bounded).iter().any(asks).then(|| self.exact())
    }

    /// Whether a type that the signature mentions, the receiver aside, may be projected from one that is bounded.
    fn may_project(&self, bounded: &Type, signature: &Signature) -> bool {
        let is_own = |name: &Ident| signature.generics.type_params().any(|parameter| parameter.ident == *name);
        let mut mentioned = Mentioned { names: HashSet::new(), in_arguments: false };
        for parameter in self.generics.type_params() {
            let name = &parameter.ident;
            if types::mentions(bounded.to_token_stream(), &|ident| ident == name) {
                mentioned.names.insert(name.to_string());
                if !is_own(name) {
                    mentioned.names.insert("Self".to_owned());
                }
            }
        }
        if types::mentions(bounded.to_token_stream(), &|ident| ident == "Self") {
            mentioned.names.insert("Self".to_owned());
        }
        // `fn(&'a u8): Fn(&u8)`
        if mentioned.names.is_empty() {
            return true;
        }
        mentioned.visit_generics(self.generics);
        mentioned.visit_signature(signature);
        mentioned.in_arguments
    }

    fn exact(&self) -> Exact {
        let span = Span::mixed_site();
        let Self { krate, cfg, .. } = self;
        let name = names::own(&format!("bounds_hold_for_other_lifetimes_alone_{:x}", self.number()), span);
        let each: Lifetime = parse_quote!('__e);

        let (generics, own, mut projected) = lean::lean(self.without_self, self.generics)
            .unwrap_or_else(|| (self.without_self.clone(), self.generics.clone(), Projected::none()));
        let mut generics = with_bounded_lifetimes(&generics);
        let mut own = with_bounded_lifetimes(&own);
        // A trait's method that mentions `Self` here has no `dyn`.
        if !mentions_self(&own) {
            [&mut generics, &mut own].into_iter().for_each(remove_self);
        }
        let (mut known, mut calls) = (known(&generics), calls(&generics, &each));
        known.iter_mut().chain(&mut calls.taken).for_each(|ty| projected.visit_type_mut(ty));
        calls.bounds.iter_mut().for_each(|bound| projected.visit_type_param_bound_mut(bound));
        projected.visit_generics_mut(&mut generics);
        let sized = quote_spanned!(span=> ?#krate::core::marker::Sized);
        for (stand_in, may_be_unsized) in projected.stand_ins() {
            let sized = may_be_unsized.then(|| quote_spanned!(span=> : #sized));
            generics.params.push(parse_quote!(#stand_in #sized));
        }
        let arguments: Vec<_> = generics.params.iter().map(argument).collect();
        let bare: Vec<_> = generics.params.iter().map(|parameter| bare(parameter, krate)).collect();
        let parameters: Vec<_> = generics.params.iter().collect();
        let clause: Vec<_> = predicates(&generics).collect();
        let Calls { called, unsized_too, bounds, taken, results } = &calls;
        let its: Vec<_> = (0..called.len()).map(it).collect();
        let declared = unsized_too.iter().map(|is_unsized| is_unsized.then(|| quote_spanned!(span=> : #sized)));
        let given = quote_spanned!(span=> __bounds_hold_for_other_lifetimes_alone<#(#arguments,)* (#(#known,)*)>);
        let impls = hidden(
            cfg,
            quote_spanned! {span=>
                trait __Nobody {}
                #[allow(non_camel_case_types)]
                trait __bounds_hold_for_other_lifetimes_alone<#(#bare,)* __Known> {}
                impl<#each, #(#parameters,)* #(#its #declared,)* #(#results),*>
                    #name<#each, #(#arguments,)* (#(#known,)* #(#taken,)* #(fn(#its),)*)> for ()
                where #(#clause,)* #(#its: #bounds,)* #(#results: #given),*
                {}
                impl<#(#parameters,)* __R: #sized> #given for __R where #(#clause),* {}
                impl<#(#bare,)* __Known, __R: #sized> __bounds_hold_for_other_lifetimes_alone<#(#arguments,)* __Known> for __R
                where #krate::core::marker::PhantomData<__R>: __Nobody
                {}
            },
        );
        let allow = allowances();
        let declared = quote_spanned! {span=>
            #(#cfg)* #allow #[doc(hidden)] pub trait #name<#each, #(#bare,)* __Known> {}
            #impls
        };

        let arguments = own.params.iter().map(argument_in_place);
        let known = self::known(&own);
        let Calls { called, taken, .. } = self::calls(&own, &each);
        let projected = projected.types();
        let demand = parse_quote!(for<#each> (): #name<#each, #(#arguments,)* #(#projected,)* (#(#known,)* #(#taken,)* #(fn(#called),)*)>);
        Exact { demand, declared }
    }

    fn number(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        let Self { cfg, name, without_self, .. } = self;
        quote!(#(#cfg)* #name #without_self).to_string().hash(&mut hasher);
        predicates(without_self).for_each(|predicate| predicate.to_token_stream().to_string().hash(&mut hasher));
        hasher.finish()
    }
}

/// One bound of one type.
struct Bound {
    /// The lifetimes that a `for` around names.
    names: Vec<Ident>,
    of: Type,
    bound: TypeParamBound,
}

/// Each bound, and those in it, `Fn(&T)` of `<I as Iterator>::Item` in `I: Iterator<Item: Fn(&T)>`.
fn bounds(generics: &Generics) -> Vec<Bound> {
    let mut all = Vec::new();
    for parameter in generics.type_params() {
        let name = &parameter.ident;
        parameter.bounds.iter().for_each(|bound| collect(&[], &parse_quote!(#name), bound, &mut all));
    }
    for predicate in predicates(generics) {
        if let WherePredicate::Type(predicate) = predicate {
            let names: Vec<_> = types::bound_names(predicate.lifetimes.as_ref()).collect();
            predicate.bounds.iter().for_each(|bound| collect(&names, &predicate.bounded_ty, bound, &mut all));
        }
    }
    all
}

fn collect(names: &[Ident], of: &Type, bound: &TypeParamBound, all: &mut Vec<Bound>) {
    let TypeParamBound::Trait(of_trait) = bound else { return };
    let names: Vec<_> = names.iter().cloned().chain(types::bound_names(of_trait.lifetimes.as_ref())).collect();
    all.push(Bound { names: names.clone(), of: of.clone(), bound: bound.clone() });
    let mut bare = of_trait.path.clone();
    let Some(PathArguments::AngleBracketed(arguments)) = bare.segments.last_mut().map(|last| &mut last.arguments)
    else {
        return;
    };
    let (known, parameters) = mem::take(&mut arguments.args).into_iter().partition::<Vec<_>, _>(|argument| {
        matches!(
            argument,
            GenericArgument::Constraint(_) | GenericArgument::AssocType(_) | GenericArgument::AssocConst(_)
        )
    });
    arguments.args.extend(parameters);
    for known in known {
        if let GenericArgument::Constraint(Constraint { ident, generics, bounds, .. }) = known {
            let projected = parse_quote!(<#of as #bare>::#ident #generics);
            bounds.iter().for_each(|bound| collect(&names, &projected, bound, all));
        }
    }
}

fn predicates(generics: &Generics) -> impl Iterator<Item = &WherePredicate> {
    generics.where_clause.iter().flat_map(|clause| &clause.predicates)
}

/// Whether a bound, those in it aside, may hold of what differs from another by a `for` alone, and has no marker that tells the two apart.
pub fn is_lax(bound: &TypeParamBound) -> bool {
    let TypeParamBound::Trait(bound) = bound else { return false };
    let Some(last) = bound.path.segments.last().filter(|_| bound.maybe.is_none()) else { return false };
    match &last.arguments {
        PathArguments::None => false,
        PathArguments::Parenthesized(arguments) => {
            !arguments.inputs.is_empty() || matches!(arguments.output, ReturnType::Type(..))
        }
        PathArguments::AngleBracketed(arguments) => {
            arguments.args.iter().any(|argument| matches!(argument, GenericArgument::AssocType(_)))
        }
    }
}

/// Whether one of some names stands among the arguments of a path, or is what is projected from.
struct Mentioned {
    names: HashSet<String>,
    in_arguments: bool,
}

impl Mentioned {
    fn is_in(&self, tokens: impl ToTokens) -> bool {
        types::mentions(tokens.to_token_stream(), &|ident| self.names.contains(&ident.to_string()))
    }
}

impl<'ast> Visit<'ast> for Mentioned {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        let first = &path.segments[0].ident;
        self.in_arguments |= path.segments.len() > 1 && self.is_in(first);
        self.in_arguments |= first == "Self" && self.is_in(first);
        self.in_arguments |= path.segments.iter().any(|segment| self.is_in(&segment.arguments));
    }

    fn visit_qself(&mut self, of: &'ast syn::QSelf) {
        self.in_arguments |= self.is_in(&of.ty);
    }

    /// `Self: Iterator<…>` says nothing of another type.
    fn visit_predicate_type(&mut self, predicate: &'ast PredicateType) {
        if !matches!(&predicate.bounded_ty, Type::Path(of) if of.path.get_ident().is_some()) {
            self.visit_type(&predicate.bounded_ty);
        }
        predicate.bounds.iter().for_each(|bound| self.visit_type_param_bound(bound));
    }

    fn visit_receiver(&mut self, _: &'ast Receiver) {}
}

fn names_lifetime(ty: impl ToTokens) -> bool {
    ty.to_token_stream().to_string().contains('\'')
}

/// The types with lifetimes in the bounds, each as what a `fn` takes or gives.
fn known(generics: &Generics) -> Vec<Type> {
    struct Known<'a> {
        lifetimes: Vec<&'a GenericParam>,
        types: Vec<Type>,
    }
    impl<'a> Known<'a> {
        fn binding(&mut self, lifetimes: Option<&'a BoundLifetimes>, visit: impl FnOnce(&mut Self)) {
            let before = self.lifetimes.len();
            self.lifetimes.extend(lifetimes.iter().flat_map(|bound| &bound.lifetimes));
            visit(self);
            self.lifetimes.truncate(before);
        }

        fn add(&mut self, ty: &TokenStream) {
            if names_lifetime(ty) {
                let lifetimes = &self.lifetimes;
                let binder = (!lifetimes.is_empty()).then(|| quote!(for<#(#lifetimes),*>));
                self.types.push(parse_quote!(#binder fn #ty));
            }
        }
    }
    impl<'a> Visit<'a> for Known<'a> {
        fn visit_predicate_type(&mut self, predicate: &'a syn::PredicateType) {
            self.binding(predicate.lifetimes.as_ref(), |this| {
                let ty = &predicate.bounded_ty;
                this.add(&quote!((#ty)));
                predicate.bounds.iter().for_each(|bound| this.visit_type_param_bound(bound));
            });
        }

        fn visit_trait_bound(&mut self, bound: &'a TraitBound) {
            self.binding(bound.lifetimes.as_ref(), |this| visit::visit_trait_bound(this, bound));
        }

        fn visit_parenthesized_generic_arguments(&mut self, arguments: &'a syn::ParenthesizedGenericArguments) {
            let (inputs, output) = (&arguments.inputs, &arguments.output);
            self.add(&quote!((#inputs) #output));
        }

        fn visit_type(&mut self, ty: &'a Type) {
            self.add(&quote!((#ty)));
        }
    }
    let mut known = Known { lifetimes: Vec::new(), types: Vec::new() };
    known.visit_generics(generics);
    known.types
}

/// What has bounds that are lax, with one lifetime for all that have no name.
struct Calls {
    /// `F`
    called: Vec<Type>,
    /// Whether that may be unsized.
    unsized_too: Vec<bool>,
    /// `FnOnce(&'e T) -> R0`
    bounds: Vec<TypeParamBound>,
    /// `fn(&'e T)`
    taken: Vec<Type>,
    /// `R0`
    results: Vec<Ident>,
}

/// The parameter that stands for what has a bound.
fn it(index: usize) -> Ident {
    format_ident!("__It{index}", span = Span::mixed_site())
}

fn calls(generics: &Generics, each: &Lifetime) -> Calls {
    let mut calls = Calls {
        called: Vec::new(),
        unsized_too: Vec::new(),
        bounds: Vec::new(),
        taken: Vec::new(),
        results: Vec::new(),
    };
    for Bound { names, mut of, mut bound } in bounds(generics) {
        let before = calls.results.len();
        let mut called = Called { calls: &mut calls, each, names, elides: false };
        called.visit_type_mut(&mut of);
        called.call(&mut bound);
        if calls.results.len() > before {
            calls.unsized_too.push(may_be_unsized(generics, &of, &bound));
            calls.called.push(of);
            calls.bounds.push(bound);
        }
    }
    calls
}

/// Whether what has a bound may be unsized, as far as that tells.
fn may_be_unsized(generics: &Generics, of: &Type, bound: &TypeParamBound) -> bool {
    // `Add` alone is `Add<Self>`.
    let TypeParamBound::Trait(bound) = bound else { return true };
    let Some(last) = bound.path.segments.last() else { return true };
    let is_alone = match &last.arguments {
        PathArguments::AngleBracketed(arguments) => !arguments.args.iter().any(names::is_parameter),
        _ => true,
    };
    if is_alone && names::std_trait_named(&last.ident.to_string()).is_some_and(|of| of.parameters > 0) {
        return false;
    }
    let is_parameter = generics.type_params().any(|parameter| {
        let name = &parameter.ident;
        *of == parse_quote!(#name)
    });
    !is_parameter || inferred::may_be_unsized(generics, of)
}

struct Called<'a> {
    calls: &'a mut Calls,
    each: &'a Lifetime,
    /// The lifetimes that a `for` names.
    names: Vec<Ident>,
    /// Whether those that are elided are among them.
    elides: bool,
}

impl Called<'_> {
    fn call(&mut self, bound: &mut TypeParamBound) {
        let TypeParamBound::Trait(bound) = bound else { return };
        bound.lifetimes = None;
        let Some(last) = bound.path.segments.last_mut() else { return };
        match &mut last.arguments {
            PathArguments::Parenthesized(arguments) => {
                self.elides = true;
                arguments.inputs.iter_mut().for_each(|input| self.visit_type_mut(&mut input.ty));
                self.elides = false;
                last.ident = Ident::new("FnOnce", last.ident.span());
                let result = self.result();
                arguments.output = ReturnType::Type(Default::default(), parse_quote!(#result));
                let inputs = &arguments.inputs;
                self.calls.taken.push(parse_quote!(fn(#inputs)));
            }
            PathArguments::AngleBracketed(arguments) => {
                arguments.args = mem::take(&mut arguments.args)
                    .into_iter()
                    .filter(|argument| !matches!(argument, GenericArgument::Constraint(_)))
                    .collect();
                for argument in &mut arguments.args {
                    match argument {
                        GenericArgument::AssocType(binding) if binding.generics.is_none() => {
                            let result = self.result();
                            binding.ty = parse_quote!(#result);
                        }
                        argument => {
                            self.visit_generic_argument_mut(argument);
                            if let GenericArgument::Type(ty) = argument
                                && names_lifetime(&*ty)
                            {
                                self.calls.taken.push(parse_quote!(fn(#ty)));
                            }
                        }
                    }
                }
            }
            PathArguments::None => {}
        }
    }

    /// What a call gives, or what is projected.
    fn result(&mut self) -> Ident {
        let result = format_ident!("__R{}", self.calls.results.len(), span = Span::mixed_site());
        self.calls.results.push(result.clone());
        result
    }

    fn within(&mut self, visit: impl FnOnce(&mut Self)) {
        let before = mem::replace(&mut self.elides, false);
        visit(self);
        self.elides = before;
    }
}

impl VisitMut for Called<'_> {
    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        if self.names.contains(&lifetime.ident) || (self.elides && lifetime.ident == "_") {
            *lifetime = self.each.clone();
        }
    }

    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        if self.elides && reference.lifetime.is_none() {
            reference.lifetime = Some(self.each.clone());
        }
        visit_mut::visit_type_reference_mut(self, reference);
    }

    fn visit_type_fn_ptr_mut(&mut self, pointer: &mut syn::TypeFnPtr) {
        self.within(|this| visit_mut::visit_type_fn_ptr_mut(this, pointer));
    }

    fn visit_parenthesized_generic_arguments_mut(&mut self, arguments: &mut syn::ParenthesizedGenericArguments) {
        self.within(|this| visit_mut::visit_parenthesized_generic_arguments_mut(this, arguments));
    }
}

/// Without the lifetimes of which no bound speaks: to name them would bind them sooner than where the function is called.
fn with_bounded_lifetimes(generics: &Generics) -> Generics {
    let mut spoken_of = HashSet::new();
    struct Names<'a>(&'a mut HashSet<String>);
    impl<'ast> Visit<'ast> for Names<'_> {
        fn visit_lifetime_param(&mut self, parameter: &'ast syn::LifetimeParam) {
            if !parameter.bounds.is_empty() {
                self.visit_lifetime(&parameter.lifetime);
            }
            parameter.bounds.iter().for_each(|bound| self.visit_lifetime(bound));
        }

        fn visit_lifetime(&mut self, lifetime: &'ast Lifetime) {
            self.0.insert(lifetime.ident.to_string());
        }
    }
    Names(&mut spoken_of).visit_generics(generics);
    let mut generics = generics.clone();
    generics.params = mem::take(&mut generics.params)
        .into_iter()
        .filter(|parameter| match parameter {
            GenericParam::Lifetime(parameter) => spoken_of.contains(&parameter.lifetime.ident.to_string()),
            _ => true,
        })
        .collect();
    for parameter in &mut generics.params {
        match parameter {
            GenericParam::Type(parameter) => parameter.default = None,
            GenericParam::Const(parameter) => parameter.default = None,
            GenericParam::Lifetime(_) => {}
        }
    }
    generics
}

fn argument(parameter: &GenericParam) -> TokenStream {
    match parameter {
        GenericParam::Lifetime(parameter) => parameter.lifetime.to_token_stream(),
        GenericParam::Type(parameter) => parameter.ident.to_token_stream(),
        GenericParam::Const(parameter) => parameter.ident.to_token_stream(),
    }
}

fn remove_self(generics: &mut Generics) {
    let is_self = |parameter: &GenericParam| matches!(parameter, GenericParam::Type(ty) if ty.ident == names::SELF);
    generics.params = mem::take(&mut generics.params).into_iter().filter(|parameter| !is_self(parameter)).collect();
    let is_of_self = |predicate: &WherePredicate| matches!(predicate, WherePredicate::Type(PredicateType { bounded_ty: Type::Path(of), .. }) if of.path.is_ident(names::SELF));
    if let Some(clause) = &mut generics.where_clause {
        clause.predicates =
            mem::take(&mut clause.predicates).into_iter().filter(|predicate| !is_of_self(predicate)).collect();
    }
}

fn mentions_self(generics: &Generics) -> bool {
    let clause = &generics.where_clause;
    types::mentions(quote!(#generics #clause), &|ident| ident == "Self")
}

/// In a trait, what stands for `Self` elsewhere is `Self` itself.
fn argument_in_place(parameter: &GenericParam) -> TokenStream {
    match parameter {
        GenericParam::Type(parameter) if parameter.ident == names::SELF => quote!(Self),
        parameter => argument(parameter),
    }
}

fn bare(parameter: &GenericParam, krate: &TokenStream) -> TokenStream {
    match parameter {
        GenericParam::Lifetime(parameter) => parameter.lifetime.to_token_stream(),
        GenericParam::Type(parameter) => {
            let name = &parameter.ident;
            quote!(#name: ?#krate::core::marker::Sized)
        }
        GenericParam::Const(parameter) => {
            let (name, ty) = (&parameter.ident, &parameter.ty);
            quote!(const #name: #ty)
        }
    }
}
